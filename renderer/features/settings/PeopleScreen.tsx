import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRight } from '@domain/permissions/hasRight';
import { useOperation } from '../../api/queries';
import { useSession } from '../../app/session';
import { Button } from '../../components/Button';
import { FailureNotice } from '../../components/FailureNotice';
import { Invitation, type MadeInvitation } from './Invitation';
import { InviteForm } from './InviteForm';
import { SettingsPage } from './SettingsPage';
import styles from './settings.module.css';

/** Who has an account, and inviting somebody. */
export function PeopleScreen() {
  const { t } = useTranslation();
  const { user } = useSession();
  const users = useOperation('users.list', {});
  const [inviting, setInviting] = useState(false);
  const [made, setMade] = useState<MadeInvitation | null>(null);
  return (
    <SettingsPage lead={t('settings.people.lead')}>
      <FailureNotice error={users.error} />
      <table className={styles.people} aria-label={t('settings.people.list')}>
        <thead>
          <tr>
            {(['name', 'role', 'state', 'fingerprint'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`settings.people.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(users.data ?? []).map(({ id, name, role, state, fingerprint }) => (
            <tr key={id}>
              <th scope="row">
                {name}
                {id === user.id ? <small> ({t('settings.people.you')})</small> : null}
              </th>
              <td>{t(`frame.roles.${role}`)}</td>
              <td>{t(`settings.people.states.${state}`)}</td>
              <td className={styles.digest}>{fingerprint}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {made !== null ? (
        <Invitation made={made} onClose={() => setMade(null)} />
      ) : !hasRight(user.role, 'user.manage') ? null : inviting ? (
        <InviteForm
          onMade={(invitation) => {
            setInviting(false);
            setMade(invitation);
          }}
          onCancel={() => setInviting(false)}
        />
      ) : (
        <p>
          <Button icon="person" onClick={() => setInviting(true)}>
            {t('settings.people.invite')}
          </Button>
        </p>
      )}
    </SettingsPage>
  );
}
