import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import styles from '../settings.module.css';
import { ChangedNote } from './ChangedNote';
import { ChangePassphraseForm } from './ChangePassphraseForm';

interface Changed {
  renewed: boolean;
  inviteAgain: readonly string[];
}

/** One's own passphrase: what it is, and giving oneself another one. */
export function OwnPassphrase() {
  const { t } = useTranslation();
  const [changing, setChanging] = useState(false);
  const [changed, setChanged] = useState<Changed | null>(null);
  return (
    <section className={styles.form} aria-labelledby="own-passphrase">
      <div className={styles.section}>
        <h2 id="own-passphrase">{t('accounts.passphrase.title')}</h2>
        <p className={styles.quiet}>{t('accounts.passphrase.lead')}</p>
      </div>
      {changed === null ? null : (
        <ChangedNote
          said={t(changed.renewed ? 'accounts.passphrase.doneRenewed' : 'accounts.passphrase.done')}
          inviteAgain={changed.inviteAgain}
        />
      )}
      {changing ? (
        <ChangePassphraseForm
          onChanged={(renewed, inviteAgain) => {
            setChanging(false);
            setChanged({ renewed, inviteAgain });
          }}
          onCancel={() => setChanging(false)}
        />
      ) : (
        <p>
          <Button
            icon="lock"
            onClick={() => {
              setChanged(null);
              setChanging(true);
            }}
          >
            {t('accounts.passphrase.change')}
          </Button>
        </p>
      )}
    </section>
  );
}
