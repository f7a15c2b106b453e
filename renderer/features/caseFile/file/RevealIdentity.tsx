import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationOutput } from '@contract/operations';
import type { RecordView } from '@contract/views/caseView';
import { Button } from '../../../components/Button';
import { currentRecords, useCase } from '../caseContext';
import { Fact, Facts } from './Facts';
import { RevealDialog } from './RevealDialog';
import styles from './RevealIdentity.module.css';

/** How long an identity stays on the screen. */
const shownMilliseconds = 20_000;

const parts = ['name', 'aliases', 'emails', 'phones', 'addresses', 'affiliation'] as const;

/** Who somebody really is and how they may be reached: hidden, shown for twenty seconds for a reason that the ledger keeps. */
export function RevealIdentity({ person }: { person: RecordView<'person'> }) {
  const { t } = useTranslation();
  const file = useCase();
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<OperationOutput<'people.reveal'> | null>(null);
  const reachable = currentRecords(file, 'report').some(
    ({ data }) => data.person === person.id && data.contact !== undefined && data.contact.channel !== 'none',
  );

  useEffect(() => {
    if (shown === null) return undefined;
    const hide = setTimeout(() => setShown(null), shownMilliseconds);
    return () => clearTimeout(hide);
  }, [shown]);

  if (person.data.identified.length === 0 && !reachable) return null;
  return (
    <div className={styles.identity}>
      <div className={styles.row}>
        <Button
          kind="quiet"
          icon={shown === null ? 'key' : 'hide'}
          aria-pressed={shown !== null}
          aria-label={t(shown === null ? 'caseFile.reveal.showOf' : 'caseFile.reveal.hideOf', {
            person: person.data.codeName,
          })}
          onClick={() => (shown === null ? setAsking(true) : setShown(null))}
        >
          {t(shown === null ? 'caseFile.reveal.show' : 'caseFile.reveal.hide')}
        </Button>
        <span className={styles.explained}>
          {t('caseFile.reveal.held', {
            parts: [
              ...person.data.identified.map((part) =>
                t(`answers.identity.${part as (typeof parts)[number]}`),
              ),
              ...(reachable ? [t('caseFile.reveal.contacts')] : []),
            ].join(', '),
          })}
        </span>
      </div>
      <div role="status">
        {shown === null ? null : (
          <div className={styles.shown}>
            <Facts>
              {parts.map((part) => {
                const value = shown.identity[part];
                return (
                  <Fact key={part} name={t(`answers.identity.${part}`)}>
                    {Array.isArray(value) ? value.join('\n') : value}
                  </Fact>
                );
              })}
              <Fact name={t('caseFile.reveal.contacts')}>{shown.contacts.join('\n')}</Fact>
            </Facts>
            <p className={styles.explained}>{t('caseFile.reveal.hides')}</p>
          </div>
        )}
      </div>
      {asking ? (
        <RevealDialog
          person={person}
          onShown={(found) => {
            setShown(found);
            setAsking(false);
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </div>
  );
}
