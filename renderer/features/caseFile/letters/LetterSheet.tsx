import { useTranslation } from 'react-i18next';
import type { RecordView } from '@contract/views/caseView';
import styles from './letters.module.css';

/** A letter as its recipient will read it, and what is known of its sending. */
export function LetterSheet({ letter }: { letter: RecordView<'letter'> }) {
  const { t } = useTranslation();
  const { subject, body, state, overridesPromise } = letter.data;
  return (
    <section className={styles.part} aria-labelledby="letter-preview">
      <h3 id="letter-preview">{t('letters.preview')}</h3>
      <div className={styles.sheet}>
        <p className={styles.subject}>{subject}</p>
        {body.split(/\n{2,}/u).map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </div>
      <p className={styles.quiet}>{t('letters.noNames')}</p>
      {state.kind === 'dropped' ? <p>{t('letters.droppedBecause', { reason: state.reason })}</p> : null}
      {overridesPromise === undefined || state.kind !== 'sent' ? null : (
        <p>{t('letters.overridden', { reason: overridesPromise })}</p>
      )}
    </section>
  );
}
