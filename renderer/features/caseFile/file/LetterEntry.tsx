import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RecordView } from '@contract/views/caseView';
import { useCase, useNames } from '../caseContext';
import { letterPath } from '../casePaths';
import { useLetterState } from '../letters/useLetterState';
import { Entry } from './Entry';
import styles from './Entry.module.css';
import { Fact, Facts } from './Facts';

/** A letter in the file: what it is for and what became of it; its words are on its own page. */
export function LetterEntry({ letter }: { letter: RecordView<'letter'> }) {
  const { t } = useTranslation();
  const file = useCase();
  const names = useNames();
  const state = useLetterState();
  const { data } = letter;
  return (
    <Entry
      record={letter}
      title={t('letters.title', { person: names.record(data.to) })}
      when={state(letter)}
      actions={
        <Link
          className={styles.action}
          aria-label={t('letters.readOf', { subject: data.subject })}
          {...letterPath(file.id, letter.id)}
        >
          {t('letters.read')}
        </Link>
      }
    >
      <Facts>
        <Fact name={t('caseForms.letter.purpose')}>{t(`answers.letterPurpose.${data.purpose}`)}</Fact>
        <Fact name={t('caseForms.letter.subject')}>{data.subject}</Fact>
      </Facts>
    </Entry>
  );
}
