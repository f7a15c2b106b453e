import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RecordView } from '@contract/views/caseView';
import { useOperation } from '../../../api/queries';
import { FailureNotice } from '../../../components/FailureNotice';
import { currentRecords, useCase, useNames, usePermissions } from '../caseContext';
import { writePath } from '../casePaths';
import { usePlace } from '../usePlace';
import { Findings } from './Findings';
import { LetterList } from './LetterList';
import { LetterPromises } from './LetterPromises';
import { LetterSheet } from './LetterSheet';
import styles from './letters.module.css';
import { SecondReader } from './SecondReader';
import { SendLetter } from './SendLetter';
import { useLetterState } from './useLetterState';

/** One letter as it will read, what still stands in its way, its second reader, its sending; or all there are. */
export function LetterView() {
  const { at } = usePlace().search;
  const letter = currentRecords(useCase(), 'letter').find(({ id }) => id === at);
  return letter === undefined ? <LetterList /> : <OneLetter letter={letter} />;
}

function OneLetter({ letter }: { letter: RecordView<'letter'> }) {
  const { t } = useTranslation();
  const file = useCase();
  const names = useNames();
  const state = useLetterState();
  const { mayAmend } = usePermissions();
  const draft = letter.data.state.kind === 'draft';
  const check = useOperation(
    'letters.check',
    { case: file.id, letter: letter.id },
    draft && mayAmend('letter'),
  );
  return (
    <div className={styles.view}>
      <div className={styles.main}>
        <header>
          <h2>{t('letters.title', { person: names.record(letter.data.to) })}</h2>
          <p className={styles.quiet}>
            {t(`answers.letterPurpose.${letter.data.purpose}`)}. {state(letter)}
          </p>
        </header>
        <LetterSheet letter={letter} />
        {draft && mayAmend('letter') ? (
          <p>
            <Link {...writePath(file.id, 'letter', { amend: letter.id })}>{t('letters.write')}</Link>
          </p>
        ) : null}
        {draft && check.data !== undefined ? <SendLetter letter={letter} check={check.data} /> : null}
      </div>
      {!draft ? null : (
        <aside className={styles.side} aria-label={t('letters.check.title')}>
          <FailureNotice error={check.error} />
          {check.data === undefined ? null : (
            <>
              <SecondReader letter={letter} state={check.data.secondReader} />
              <section aria-labelledby="letter-check">
                <h3 id="letter-check">{t('letters.check.title')}</h3>
                <Findings findings={check.data.findings} />
              </section>
              <LetterPromises to={letter.data.to} broken={check.data.brokenPromises} />
            </>
          )}
        </aside>
      )}
    </div>
  );
}
