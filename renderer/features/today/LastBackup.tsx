import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { backupAge } from '@domain/backupReminder';
import { hasRight } from '@domain/permissions/hasRight';
import { useOperation } from '../../api/queries';
import { useSession } from '../../app/session';
import { Icon } from '../../components/Icon';
import styles from './PhaseCounts.module.css';

/** How old the last backup is, and that it is time for another one; for those who make it. */
export function LastBackup() {
  const { t } = useTranslation();
  const mayMake = hasRight(useSession().user.role, 'vault.backup');
  const backups = useOperation('vault.backups', {}, mayMake);
  const office = useOperation('office.get', {}, mayMake);
  if (backups.data === undefined || office.data === undefined) return null;
  const { days, due } = backupAge(backups.data[0]?.at, office.data, new Date().toISOString());
  return (
    <section aria-labelledby="backup-title">
      <h2 id="backup-title" className={styles.title}>
        {t('today.backupTitle')}
      </h2>
      <p>
        {due ? <Icon name="deadline" /> : null}{' '}
        {days === undefined ? t('today.backupNever') : t('today.backupDays', { count: days })}{' '}
        {due ? <Link to="/settings/vault">{t('today.backupMake')}</Link> : null}
      </p>
    </section>
  );
}
