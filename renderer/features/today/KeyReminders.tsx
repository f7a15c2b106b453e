import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { keyReminders } from '@domain/keyReminders';
import { useOperation } from '../../api/queries';
import { useSession } from '../../app/session';
import { Icon } from '../../components/Icon';
import styles from './PhaseCounts.module.css';

/** What should be settled about keys and standing in; nothing where all is. Among the reserved cases it is not asked. */
export function KeyReminders() {
  const { t } = useTranslation();
  const { user, reserved } = useSession();
  const asked = reserved !== true && (user.role === 'director' || user.role === 'alternate');
  const users = useOperation('users.list', {}, asked);
  const office = useOperation('office.get', {}, asked);
  if (users.data === undefined || office.data === undefined) return null;
  const reminders = keyReminders(user.id, users.data, office.data);
  if (reminders.length === 0) return null;
  return (
    <section aria-labelledby="keys-title">
      <h2 id="keys-title" className={styles.title}>
        {t('today.keys.title')}
      </h2>
      {reminders.map((reminder) => (
        <p key={reminder}>
          <Icon name="key" /> {t(`today.keys.${reminder}.what`)}{' '}
          <Link to="/settings/people">{t(`today.keys.${reminder}.next`)}</Link>
        </p>
      ))}
    </section>
  );
}
