import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Identity } from '@contract/records/person';
import type { RecordView } from '@contract/views/caseView';
import { Button } from '../../../components/Button';
import { RevealDialog } from '../file/RevealDialog';
import styles from './forms.module.css';

/**
 * Before a person is amended: whether their identity has to be seen for it. Left sealed it stays as it is; shown, it can
 * be amended too, and the ledger keeps who looked, and why.
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
  const [asking, setAsking] = useState(false);
  const [identity, setIdentity] = useState<Identity | 'sealed' | null>(null);
  if (identity !== null) return children(identity === 'sealed' ? undefined : identity);
  return (
    <div className={styles.narrow}>
      <p>{t('caseForms.identityFirst.explained', { person: person.data.codeName })}</p>
      <div className={styles.actions}>
        <Button kind="main" onClick={() => setIdentity('sealed')}>
          {t('caseForms.identityFirst.keep')}
        </Button>
        <Button icon="key" onClick={() => setAsking(true)}>
          {t('caseForms.identityFirst.show')}
        </Button>
        <Button kind="plain" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
      {asking ? (
        <RevealDialog
          person={person}
          onShown={(shown) => setIdentity(shown.identity)}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </div>
  );
}
