import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ShareSchema } from '@contract/operations/session';
import { leastStrength, type Strength } from '@domain/passphraseStrength';
import { call, CallFailure } from '../../api/call';
import { Button } from '../../components/Button';
import { TextField } from '../../components/fields/TextField';
import { Form } from '../../components/form/Form';
import { InviteAgain } from '../../components/InviteAgain';
import { NewPassphrase, newPassphraseShape, repeatedAlike } from './NewPassphrase';
import { StartPage } from './StartPage';
import styles from './start.module.css';
import { type StartUser, WhoField } from './WhoField';

const schema = z
  .strictObject({ first: ShareSchema, second: ShareSchema, ...newPassphraseShape })
  .refine(repeatedAlike, { path: ['repeat'], error: 'repeat' });

interface Props {
  users: readonly StartUser[];
  user: string;
  onUser: (name: string) => void;
  practice: boolean;
  onBack: () => void;
}

/** Signing in for who forgot their passphrase: two shares, and a new one. Says what became of their keys before it goes on. */
export function Recover({ users, user, onUser, practice, onBack }: Props) {
  const { t } = useTranslation();
  const [strength, setStrength] = useState<Strength>(0);
  const [inviteAgain, setInviteAgain] = useState<readonly string[] | null>(null);
  if (inviteAgain !== null) return <Recovered inviteAgain={inviteAgain} practice={practice} />;
  return (
    <StartPage title={t('recovery.signIn.title')} lead={t('recovery.signIn.lead')} practice={practice}>
      <WhoField users={users} user={user} onUser={onUser} />
      <Form
        key={user}
        schema={schema}
        submitLabel={t('recovery.signIn.submit')}
        busyLabel={t('start.creating')}
        cancelLabel={t('common.back')}
        onCancel={onBack}
        onSubmit={async ({ first, second, passphrase }) => {
          if (strength < leastStrength) throw new CallFailure({ code: 'passphraseTooWeak' });
          const recovered = await call('vault.recover', { user, shares: [first, second], passphrase });
          setInviteAgain(recovered.inviteAgain);
        }}
      >
        <TextField name="first" label={t('recovery.signIn.first')} hint={t('recovery.signIn.hint')} long />
        <TextField name="second" label={t('recovery.signIn.second')} hint={t('recovery.signIn.hint')} long />
        <NewPassphrase about={[user]} onStrength={setStrength} />
      </Form>
    </StartPage>
  );
}

/** What became of the keys. Takes the focus: what asked for it is gone. */
function Recovered({ inviteAgain, practice }: { inviteAgain: readonly string[]; practice: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), []);
  return (
    <StartPage title={t('recovery.signIn.doneTitle')} practice={practice}>
      <div ref={note} role="status" tabIndex={-1} className={styles.recovered}>
        <p>{t('recovery.signIn.done')}</p>
        <p>{t('recovery.signIn.then')}</p>
        <InviteAgain names={inviteAgain} />
      </div>
      <p>
        <Button kind="main" onClick={() => void client.resetQueries()}>
          {t('common.continue')}
        </Button>
      </p>
    </StartPage>
  );
}
