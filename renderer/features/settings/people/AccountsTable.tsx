import { useTranslation } from 'react-i18next';
import type { UserView } from '@contract/operations/office';
import { officeRole } from '@domain/reserved';
import { useSession } from '../../../app/session';
import { useMay } from '../../../app/useMay';
import { Button } from '../../../components/Button';
import styles from '../settings.module.css';
import { Entrust } from './Entrust';
import type { NamedAccount } from './EndAccountDialog';

interface Props {
  users: readonly UserView[];
  onEnd: (account: NamedAccount) => void;
}

/** Everybody who has or had an account. Whoever may end one is offered it beside everybody else's, never their own. */
export function AccountsTable({ users, onEnd }: Props) {
  const { t } = useTranslation();
  const { user, reserved } = useSession();
  const mayEnd = useMay()('user.manage');
  const mayEntrust = reserved === true && user.role === 'director';
  return (
    <table className={styles.people} aria-label={t('settings.people.list')}>
      <thead>
        <tr>
          <th scope="col">{t('settings.people.name')}</th>
          <th scope="col">{t('settings.people.role')}</th>
          <th scope="col">{t('settings.people.state')}</th>
          <th scope="col">{t('accounts.recovery')}</th>
          <th scope="col">{t('settings.people.fingerprint')}</th>
          {mayEnd || mayEntrust ? <td /> : null}
        </tr>
      </thead>
      <tbody>
        {users.map(({ id, name, role, state, fingerprint, recovery }) => (
          <tr key={id}>
            <th scope="row">
              {name}
              {id === user.id ? <small> ({t('settings.people.you')})</small> : null}
            </th>
            <td>{t(`frame.roles.${officeRole(role, reserved === true)}`)}</td>
            <td>{t(`settings.people.states.${state}`)}</td>
            <td>{recovery === undefined ? null : t(`accounts.recoveryOf.${recovery}`)}</td>
            <td className={styles.digest}>{fingerprint}</td>
            {mayEntrust ? (
              <td>{role === 'alternate' && state === 'active' ? <Entrust id={id} name={name} /> : null}</td>
            ) : null}
            {mayEnd ? (
              <td>
                {id === user.id || state === 'inactive' ? null : (
                  <Button
                    kind="plain"
                    aria-label={t('accounts.end.buttonOf', { name })}
                    onClick={() => onEnd({ id, name })}
                  >
                    {t('accounts.end.button')}
                  </Button>
                )}
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
