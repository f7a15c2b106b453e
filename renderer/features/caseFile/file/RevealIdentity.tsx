import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Identity } from '@contract/records/person';
import type { RecordView } from '@contract/views/caseView';
import { useChange } from '../../../api/queries';
import { Button } from '../../../components/Button';
import { FailureNotice } from '../../../components/FailureNotice';
import { useCase } from '../caseContext';
import { Fact, Facts } from './Facts';
import styles from './RevealIdentity.module.css';

/** How long an identity stays on the screen. */
const shownMilliseconds = 20_000;

const parts = ['name', 'aliases', 'emails', 'phones', 'addresses', 'affiliation'] as const;

/** Who somebody really is: hidden, shown for twenty seconds on a deliberate press that the ledger keeps. */
export function RevealIdentity({ person }: { person: RecordView<'person'> }) {
  const { t } = useTranslation();
  const file = useCase();
  const reveal = useChange('people.reveal');
  const [identity, setIdentity] = useState<Identity | null>(null);

  useEffect(() => {
    if (identity === null) return undefined;
    const hide = setTimeout(() => setIdentity(null), shownMilliseconds);
    return () => clearTimeout(hide);
  }, [identity]);

  const show = async () => {
    const shown = await reveal.mutateAsync({ case: file.id, person: person.id }).catch(() => null);
    setIdentity(shown?.identity ?? null);
  };
  return (
    <div className={styles.identity}>
      <div className={styles.row}>
        <Button
          kind="quiet"
          icon={identity === null ? 'key' : 'hide'}
          busy={reveal.isPending}
          aria-pressed={identity !== null}
          aria-label={t(identity === null ? 'caseFile.reveal.showOf' : 'caseFile.reveal.hideOf', {
            person: person.data.codeName,
          })}
          onClick={() => (identity === null ? void show() : setIdentity(null))}
        >
          {t(identity === null ? 'caseFile.reveal.show' : 'caseFile.reveal.hide')}
        </Button>
        <span className={styles.explained}>
          {t('caseFile.reveal.held', {
            parts: person.data.identified
              .map((part) => t(`answers.identity.${part as (typeof parts)[number]}`))
              .join(', '),
          })}
        </span>
      </div>
      <FailureNotice error={reveal.error} />
      <div role="status">
        {identity === null ? null : (
          <div className={styles.shown}>
            <Facts>
              {parts.map((part) => {
                const value = identity[part];
                return (
                  <Fact key={part} name={t(`answers.identity.${part}`)}>
                    {Array.isArray(value) ? value.join('\n') : value}
                  </Fact>
                );
              })}
            </Facts>
            <p className={styles.explained}>{t('caseFile.reveal.hides')}</p>
          </div>
        )}
      </div>
    </div>
  );
}
