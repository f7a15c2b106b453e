import { useMutation } from '@tanstack/react-query';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { LetterPurpose } from '@domain/letters/letterTemplate';
import { call } from '../../../api/call';
import { Button } from '../../../components/Button';
import { FailureNotice } from '../../../components/FailureNotice';
import { useCase } from '../caseContext';
import { useAnswer } from '../forms/formParts';
import styles from './letters.module.css';

/** Fills the template of the chosen purpose into the letter. What cannot be filled stands there in double brackets. */
export function TemplateButton({ at, to, purpose }: { at: string; to: string; purpose: LetterPurpose }) {
  const { t } = useTranslation();
  const file = useCase();
  const { setValue } = useFormContext();
  const written = (useAnswer(`${at}.body`) ?? '').trim() !== '';
  const fill = useMutation({
    mutationFn: () => call('letters.draft', { case: file.id, purpose, to }),
    onSuccess: ({ subject, body }) => {
      setValue(`${at}.subject`, subject, { shouldDirty: true, shouldTouch: true });
      setValue(`${at}.body`, body, { shouldDirty: true, shouldTouch: true });
    },
  });
  return (
    <div className={styles.part}>
      <FailureNotice error={fill.error} />
      <Button busy={fill.isPending} onClick={() => fill.mutate()}>
        {t(written ? 'letters.form.fillAgain' : 'letters.form.fill')}
      </Button>
      {written ? <p className={styles.quiet}>{t('letters.form.fillAgainHint')}</p> : null}
      <p role="status" className={styles.quiet}>
        {fill.data === undefined || fill.data.gaps.length === 0
          ? null
          : t('letters.form.gaps', { count: fill.data.gaps.length })}
      </p>
    </div>
  );
}
