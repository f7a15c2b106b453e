import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { RecordData } from '@contract/records/kinds';
import type { Finding } from '@contract/views/letterView';
import type { LetterAudience } from '@domain/letters/audience';
import { FailureNotice } from '../../../components/FailureNotice';
import { fieldId } from '../../../components/form/useField';
import { useCase } from '../caseContext';
import { useAnswer } from '../forms/formParts';
import { HelpList } from '../forms/HelpList';
import { usePlace } from '../usePlace';
import { Findings } from './Findings';
import { LetterPromises } from './LetterPromises';
import styles from './letters.module.css';
import { useLetterCheck } from './useLetterCheck';

type Kept = NonNullable<RecordData<'letter'>['keptBecause']>;

/** Beside the words while they are typed: what may be told, what to look at again, which promises bear on it. */
export function LetterSide({ at, to, audience }: { at: string; to: string; audience: LetterAudience }) {
  const { t } = useTranslation();
  const file = useCase();
  const { amend } = usePlace().search;
  const { setValue } = useFormContext();
  const subject = useAnswer(`${at}.subject`) ?? '';
  const body = useAnswer(`${at}.body`) ?? '';
  const purpose = useAnswer<RecordData<'letter'>['purpose']>(`${at}.purpose`) ?? 'other';
  const keptBecause = useAnswer<Kept>(`${at}.keptBecause`) ?? [];
  const written = subject.trim() !== '' || body.trim() !== '';
  const letter = amend === undefined ? {} : { letter: amend };
  const words = { case: file.id, to, purpose, subject, body, keptBecause, ...letter };
  const check = useLetterCheck(written ? words : undefined);
  const keep = (finding: Finding, reason: string | undefined) => {
    const others = keptBecause.filter(
      (kept) => kept.finding !== finding.code || kept.words !== finding.words,
    );
    const more = reason === undefined ? [] : [{ finding: finding.code, words: finding.words, reason }];
    setValue(`${at}.keptBecause`, [...others, ...more], { shouldDirty: true, shouldTouch: true });
  };
  return (
    <div className={styles.side}>
      <HelpList
        title={t(`letters.help.title.${audience}`)}
        items={t(`letters.help.${audience}`, { returnObjects: true })}
      />
      <section aria-labelledby="letter-check">
        <h3 id="letter-check">{t('letters.check.title')}</h3>
        <FailureNotice error={check.error} />
        {!written ? (
          <p className={styles.quiet}>{t('letters.check.clean')}</p>
        ) : check.data === undefined ? (
          <p className={styles.quiet}>{t('letters.check.waiting')}</p>
        ) : (
          <Findings findings={check.data.findings} onGo={(finding) => goTo(at, finding)} onKeep={keep} />
        )}
      </section>
      <LetterPromises to={to} broken={written ? (check.data?.brokenPromises ?? []) : []} />
    </div>
  );
}

/** Selects the words where they stand now: they may have moved since they were looked at. */
function goTo(at: string, { part, start, words }: Finding): void {
  const field = document.getElementById(fieldId(`${at}.${part}`));
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
  const there = field.value.startsWith(words, start) ? start : field.value.indexOf(words);
  field.focus();
  field.scrollIntoView({ block: 'center' });
  if (there >= 0) field.setSelectionRange(there, there + words.length);
}
