import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call';
import { useAnnounce } from '../../components/Announcer';
import { Button } from '../../components/Button';
import { FailureNotice } from '../../components/FailureNotice';
import styles from './intake.module.css';

const files = {
  pdf: { name: 'report form.pdf', kind: 'pdf' },
  text: { name: 'report form.txt', kind: 'any' },
} as const;

/** Saves the blank report form to a place the person chooses: as a PDF to fill in, or as its plain-text twin. */
export function BlankForm() {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const save = useMutation({
    mutationFn: async (form: keyof typeof files) => {
      const { name, kind } = files[form];
      const { token } = await call('shell.chooseDestination', { suggestedName: name, kind });
      if (token === undefined) return;
      await call('forms.blank', { destination: token, form });
      announce(t('intake.blank.saved'));
    },
  });
  return (
    <>
      <p className={styles.ways}>
        {t('intake.blank.explained')}
        <Button kind="plain" busy={save.isPending} onClick={() => save.mutate('pdf')}>
          {t('intake.blank.pdf')}
        </Button>
        <Button kind="plain" busy={save.isPending} onClick={() => save.mutate('text')}>
          {t('intake.blank.text')}
        </Button>
      </p>
      <FailureNotice error={save.error} />
    </>
  );
}
