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
 * A person is amended whole, identity and all; so before the form opens, the identity is shown on a deliberate press
 * that the ledger keeps.
 */
export function IdentityFirst({
  person,
  onCancel,
  children,
}: {
  person: RecordView<'person'>;
  onCancel: () => void;
  children: (identity: Identity) => ReactNode;
}) {
  const { t } = useTranslation();
  const file = useCase();
  const reveal = useChange('people.reveal');
  const [identity, setIdentity] = useState<Identity | null>(null);
  if (identity !== null) return children(identity);
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
      <div>
        <Button kind="main" icon="key" busy={reveal.isPending} onClick={() => void show()}>
          {t('caseForms.identityFirst.show')}
        </Button>{' '}
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </div>
    </div>
  );
}
