import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { PassphraseSchema } from '@contract/operations/session';
import { leastStrength, type Strength } from '@domain/passphraseStrength';
import { call, CallFailure } from '../../../api/call';
import { useSession } from '../../../app/session';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { PassphraseField } from '../../../components/fields/PassphraseField';
import { Form } from '../../../components/form/Form';
import { NewPassphrase, newPassphraseShape, repeatedAlike } from '../../start/NewPassphrase';

const schema = z
  .strictObject({ current: PassphraseSchema, ...newPassphraseShape, known: z.enum(['no', 'yes']) })
  .refine(repeatedAlike, { path: ['repeat'], error: 'repeat' });

interface Props {
  onChanged: (renewed: boolean, inviteAgain: readonly string[]) => void;
  onCancel: () => void;
}

/**
 * Asks for the passphrase in use, another one, and whether somebody could know the old one. It is called without the
 * shared store of answers, so that no passphrase is remembered there.
 */
export function ChangePassphraseForm({ onChanged, onCancel }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { user, office } = useSession();
  const [strength, setStrength] = useState<Strength>(0);
  return (
    <Form
      schema={schema}
      submitLabel={t('accounts.passphrase.submit')}
      busyLabel={t('accounts.passphrase.busy')}
      onCancel={onCancel}
      onSubmit={async ({ current, passphrase, known }) => {
        if (strength < leastStrength) throw new CallFailure({ code: 'passphraseTooWeak' });
        const couldBeKnown = known === 'yes';
        const { inviteAgain } = await call('users.changePassphrase', {
          ...{ current, next: passphrase, couldBeKnown },
        });
        onChanged(couldBeKnown, inviteAgain);
        await client.invalidateQueries();
      }}
    >
      <PassphraseField name="current" label={t('accounts.passphrase.current')} focused />
      <NewPassphrase
        label={t('accounts.passphrase.next')}
        about={[user.name, office.organisation]}
        onStrength={setStrength}
      />
      <ChoiceField
        name="known"
        label={t('accounts.passphrase.known')}
        choices={[
          {
            value: 'no',
            label: t('accounts.passphrase.knownNo'),
            hint: t('accounts.passphrase.knownNoHint'),
          },
          {
            value: 'yes',
            label: t('accounts.passphrase.knownYes'),
            hint: t('accounts.passphrase.knownYesHint'),
          },
        ]}
      />
    </Form>
  );
}
