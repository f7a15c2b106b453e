import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { currentRecords, useCase, useNames, usePermissions } from '../caseContext';
import { letterPath, writePath } from '../casePaths';
import styles from './letters.module.css';
import { useLetterState } from './useLetterState';

/** Every letter of the case, the newest first. */
export function LetterList() {
  const { t } = useTranslation();
  const file = useCase();
  const names = useNames();
  const state = useLetterState();
  const { mayAdd } = usePermissions();
  const letters = currentRecords(file, 'letter').toReversed();
  return (
    <section className={styles.main} aria-labelledby="letters-all">
      <h2 id="letters-all">{t('letters.all')}</h2>
      {letters.length === 0 ? <p className={styles.quiet}>{t('letters.none')}</p> : null}
      <ul className={styles.list}>
        {letters.map((letter) => (
          <li key={letter.id} className={styles.row}>
            <Link {...letterPath(file.id, letter.id)}>{letter.data.subject}</Link>
            <span>{t('letters.toOf', { person: names.record(letter.data.to) })}</span>
            <span className={styles.quiet}>{state(letter)}</span>
          </li>
        ))}
      </ul>
      {mayAdd('letter') ? (
        <p>
          <Link {...writePath(file.id, 'letter')}>{t('letters.writeNew')}</Link>
        </p>
      ) : null}
    </section>
  );
}
