import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../../api/queries';
import { useSession } from '../../app/session';
import { useMay } from '../../app/useMay';
import { Button } from '../../components/Button';
import { FailureNotice } from '../../components/FailureNotice';
import { Invitation, type MadeInvitation } from './Invitation';
import { InviteForm } from './InviteForm';
import { AccountsTable } from './people/AccountsTable';
import { ChangedNote } from './people/ChangedNote';
import { EndAccountDialog, type NamedAccount } from './people/EndAccountDialog';
import { OwnPassphrase } from './people/OwnPassphrase';
import { OwnShares } from './people/OwnShares';
import { SettingsPage } from './SettingsPage';

/** Who has an account, inviting somebody, ending an account, one's own passphrase and recovery shares. */
export function PeopleScreen() {
  const { t } = useTranslation();
  const { user, reserved } = useSession();
  const may = useMay();
  const users = useOperation('users.list', {});
  const [inviting, setInviting] = useState(false);
  const [made, setMade] = useState<MadeInvitation | null>(null);
  const recovery = users.data?.find(({ id }) => id === user.id)?.recovery;
  const [ending, setEnding] = useState<NamedAccount | null>(null);
  const [ended, setEnded] = useState<{ name: string; inviteAgain: readonly string[] } | null>(null);
  return (
    <SettingsPage lead={t('settings.people.lead')}>
      <FailureNotice error={users.error} />
      <AccountsTable
        users={users.data ?? []}
        onEnd={(account) => {
          setEnded(null);
          setEnding(account);
        }}
      />
      {ended === null ? null : (
        <ChangedNote said={t('accounts.end.done', { name: ended.name })} inviteAgain={ended.inviteAgain} />
      )}
      {ending === null ? null : (
        <EndAccountDialog
          account={ending}
          onEnded={(inviteAgain) => {
            setEnding(null);
            setEnded({ name: ending.name, inviteAgain });
          }}
          onClose={() => setEnding(null)}
        />
      )}
      {made !== null ? (
        <Invitation made={made} onClose={() => setMade(null)} />
      ) : !may('user.manage') ? null : inviting ? (
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
      {reserved === true ? <p>{t('reserved.outside')}</p> : <OwnPassphrase />}
      {recovery === undefined || !may('recovery.make') ? null : <OwnShares state={recovery} />}
    </SettingsPage>
  );
}
