import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Identity } from '@contract/records/person';
import type { RecordView } from '@contract/views/caseView';
import { useChange } from '../../../api/queries';
import { Button } from '../../../components/Button';
import { FailureNotice } from '../../../components/FailureNotice';
import { useCase } from '../caseContext';
import styles from './forms.module.css';

/**
 * Before a person is amended: whether their identity has to be seen for it. Left sealed it stays as it is; shown, it can
 * be amended too, and the ledger keeps who looked.
 */
export function IdentityFirst({
  person,
  onCancel,
  children,
}: {
  person: RecordView<'person'>;
  onCancel: () => void;
  /** Without an identity where it stays sealed. */
  children: (identity: Identity | undefined) => ReactNode;
}) {
  const { t } = useTranslation();
  const file = useCase();
  const reveal = useChange('people.reveal');
  const [identity, setIdentity] = useState<Identity | 'sealed' | null>(null);
  if (identity !== null) return children(identity === 'sealed' ? undefined : identity);
  const show = async () => {
    const shown = await reveal
      .mutateAsync({ case: file.id, person: person.id, reason: t('caseForms.identityFirst.reason') })
      .catch(() => null);
    setIdentity(shown?.identity ?? null);
  };
  return (
    <div className={styles.narrow}>
      <p>{t('caseForms.identityFirst.explained', { person: person.data.codeName })}</p>
      <FailureNotice error={reveal.error} />
      <div className={styles.actions}>
        <Button kind="main" onClick={() => setIdentity('sealed')}>
          {t('caseForms.identityFirst.keep')}
        </Button>
        <Button icon="key" busy={reveal.isPending} onClick={() => void show()}>
          {t('caseForms.identityFirst.show')}
        </Button>
        <Button kind="plain" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  );
}
