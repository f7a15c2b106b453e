import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultStatus } from '@contract/operations/session';
import { FailureNotice } from '../../components/FailureNotice';
import { CallFailure } from '../../api/call';
import { FirstRun } from './FirstRun';
import { Join } from './Join';
import { OtherFolder } from './OtherFolder';
import { Recover } from './Recover';
import { StartPage } from './StartPage';
import { Unlock } from './Unlock';

/** What is shown before anybody is signed in, by what can be known of the folder without a key. */
export function StartScreens({ status, failure }: { status: VaultStatus | undefined; failure: unknown }) {
  const { t } = useTranslation();
  const [user, setUser] = useState<string | null>(null);
  const [recovering, setRecovering] = useState(false);
  if (status === undefined) {
    return (
      <StartPage title={failure === null ? t('start.reading') : t('start.damagedTitle')}>
        <FailureNotice error={failure} />
        {failure === null ? null : <OtherFolder />}
      </StartPage>
    );
  }
  if (status.state === 'none') return <FirstRun />;
  if (status.state === 'damaged' || status.state === 'newer') {
    const code = status.state === 'newer' ? 'vaultNewer' : 'vaultDamaged';
    return (
      <StartPage title={t('start.damagedTitle')}>
        <FailureNotice error={new CallFailure({ code })} />
        <OtherFolder />
      </StartPage>
    );
  }
  const chosen =
    status.users.find(({ name }) => name === user) ?? status.users.find(({ invited }) => !invited);
  if (chosen?.invited === true) {
    return <Join users={status.users} user={chosen.name} onUser={setUser} practice={status.practice} />;
  }
  const common = { users: status.users, onUser: setUser, practice: status.practice };
  if (recovering && chosen !== undefined) {
    return <Recover {...common} user={chosen.name} onBack={() => setRecovering(false)} />;
  }
  return <Unlock {...common} user={chosen?.name} onRecover={() => setRecovering(true)} />;
}
