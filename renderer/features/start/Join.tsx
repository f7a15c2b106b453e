import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { PassphraseSchema } from '@contract/operations/session';
import { call, CallFailure } from '../../api/call';
import { TextField } from '../../components/fields/TextField';
import { Form } from '../../components/form/Form';
import { NewPassphrase, newPassphraseShape, repeatedAlike } from './NewPassphrase';
import { StartPage } from './StartPage';
import { leastStrength, type Strength } from '@domain/passphraseStrength';
import { type StartUser, WhoField } from './WhoField';

const schema = z
  .strictObject({ invitation: PassphraseSchema, ...newPassphraseShape })
  .refine(repeatedAlike, { path: ['repeat'], error: 'repeat' });

interface Props {
  users: readonly StartUser[];
  user: string;
  onUser: (name: string) => void;
  practice: boolean;
}

/** First sign-in of an invited user: the invitation is used up, their own keys are made. */
export function Join({ users, user, onUser, practice }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [strength, setStrength] = useState<Strength>(0);
  return (
    <StartPage title={t('start.joinTitle')} lead={t('start.joinLead')} practice={practice}>
      <WhoField users={users} user={user} onUser={onUser} />
      <Form
        key={user}
        schema={schema}
        submitLabel={t('start.join')}
        busyLabel={t('start.creating')}
        onSubmit={async ({ invitation, passphrase }) => {
          if (strength < leastStrength) throw new CallFailure({ code: 'passphraseTooWeak' });
          await call('vault.join', { user, invitation, passphrase });
          await client.resetQueries();
        }}
      >
        <TextField name="invitation" label={t('start.invitation')} hint={t('start.invitationHint')} />
        <NewPassphrase about={[user]} onStrength={setStrength} />
      </Form>
    </StartPage>
  );
}
