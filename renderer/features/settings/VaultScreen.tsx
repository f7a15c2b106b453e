import { useTranslation } from 'react-i18next';
import { hasRight } from '@domain/permissions/hasRight';
import { useOperation } from '../../api/queries';
import { useSession } from '../../app/session';
import { FailureNotice } from '../../components/FailureNotice';
import { BackupPanel } from './BackupPanel';
import { SettingsPage } from './SettingsPage';
import styles from './settings.module.css';

/** Where the vault lies, and its backup. */
export function VaultScreen() {
  const { t } = useTranslation();
  const { user } = useSession();
  const location = useOperation('shell.location', {});
  return (
    <SettingsPage lead={t('settings.vault.lead')}>
      <section className={styles.section} aria-labelledby="vault-place">
        <h2 id="vault-place">{t('settings.vault.place')}</h2>
        <FailureNotice error={location.error} />
        {location.data === undefined ? null : (
          <>
            <p className={styles.path}>{location.data.folder}</p>
            {location.data.isDefault ? (
              <p className={styles.quiet}>{t('settings.vault.placeDefault')}</p>
            ) : null}
            {location.data.warning === undefined ? null : (
              <p role="note" className={styles.warning}>
                {t(location.data.warning === 'synced' ? 'start.warningSynced' : 'start.warningNetwork')}
              </p>
            )}
          </>
        )}
        <p>{t('settings.vault.placeExplained')}</p>
      </section>
      <section className={styles.section} aria-labelledby="vault-backup">
        <h2 id="vault-backup">{t('settings.vault.backup')}</h2>
        <p>{t('settings.vault.backupExplained')}</p>
        {hasRight(user.role, 'vault.backup') ? (
          <BackupPanel />
        ) : (
          <p className={styles.quiet}>{t('settings.vault.notYours')}</p>
        )}
      </section>
      <section className={styles.section} aria-labelledby="vault-restore">
        <h2 id="vault-restore">{t('settings.vault.restore')}</h2>
        <p>{t('settings.vault.restoreExplained')}</p>
        <pre className={styles.command}>
          <code>npm run -s casekeep -- restore FILE FOLDER</code>
        </pre>
      </section>
    </SettingsPage>
  );
}
