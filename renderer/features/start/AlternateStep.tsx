import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { OfficeProfileSchema } from '@contract/office';
import { officeOperations } from '@contract/operations/office';
import type { SignedIn } from '@contract/operations/session';
import { call } from '../../api/call';
import { ChoiceField } from '../../components/fields/ChoiceField';
import { TextField } from '../../components/fields/TextField';
import { Form } from '../../components/form/Form';
import { formSchema } from '../../components/form/onlyKnown';
import { ProgressRail } from '../../components/ProgressRail';
import { useAnswer } from '../caseFile/forms/formParts';
import { Invitation, type MadeInvitation } from '../settings/Invitation';
import { StartPage } from './StartPage';

const schema = formSchema(
  z.discriminatedUnion('choice', [
    z.strictObject({
      choice: z.literal('invite'),
      name: officeOperations['users.invite'].input.shape.name,
    }),
    z.strictObject({
      choice: z.literal('without'),
      noAlternate: OfficeProfileSchema.shape.noAlternate.unwrap(),
    }),
  ]),
);

/** The last step of the first run, also where it was broken off before: an alternate, or in writing why there is none. */
export function AlternateStep({ signedIn }: { signedIn: SignedIn }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [made, setMade] = useState<MadeInvitation | null>(null);
  return (
    <StartPage
      title={t('start.alternate.title')}
      lead={t('start.alternate.lead')}
      practice={signedIn.practice}
    >
      <ProgressRail
        steps={[t('start.stepOffice'), t('start.stepPassphrase'), t('start.stepAlternate')]}
        current={2}
      />
      {made === null ? (
        <Form
          schema={schema}
          submitLabel={t('start.alternate.submit')}
          onSubmit={async (answer) => {
            if (answer.choice === 'invite') {
              const { invitation } = await call('users.invite', { name: answer.name, role: 'alternate' });
              setMade({ name: answer.name, words: invitation });
            } else {
              await call('office.set', { ...signedIn.office, noAlternate: answer.noAlternate });
              await client.resetQueries();
            }
          }}
        >
          <AlternateFields />
        </Form>
      ) : (
        <Invitation made={made} onClose={() => void client.resetQueries()} />
      )}
    </StartPage>
  );
}

function AlternateFields() {
  const { t } = useTranslation();
  const choice = useAnswer('choice');
  return (
    <>
      <ChoiceField
        name="choice"
        label={t('start.alternate.question')}
        choices={[
          { value: 'invite', label: t('start.alternate.invite'), hint: t('start.alternate.inviteHint') },
          { value: 'without', label: t('start.alternate.without'), hint: t('start.alternate.withoutHint') },
        ]}
      />
      {choice === 'invite' ? (
        <TextField name="name" label={t('start.alternate.name')} hint={t('settings.people.inviteNameHint')} />
      ) : null}
      {choice === 'without' ? (
        <TextField
          name="noAlternate"
          label={t('start.alternate.reason')}
          hint={t('start.alternate.reasonHint')}
          long
        />
      ) : null}
    </>
  );
}
