import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { officeOperations } from '@contract/operations/office';
import type { roles } from '@contract/roles';
import { call } from '../../api/call';
import { ChoiceField } from '../../components/fields/ChoiceField';
import { TextField } from '../../components/fields/TextField';
import { Form } from '../../components/form/Form';
import type { MadeInvitation } from './Invitation';
import styles from './settings.module.css';

const InviteSchema = officeOperations['users.invite'].input;

/** The roles in the order in which an office needs them. */
const offered = [
  'staff',
  'alternate',
  'auditor',
  'director',
] as const satisfies readonly (typeof roles)[number][];

/** Asks whom to invite. The words that come back are handed on and kept nowhere, so no shared store holds them. */
export function InviteForm({
  onMade,
  onCancel,
}: {
  onMade: (made: MadeInvitation) => void;
  onCancel: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles.form} aria-labelledby="invite-title">
      <h2 id="invite-title" ref={heading} tabIndex={-1} className={styles.focusable}>
        {t('settings.people.invite')}
      </h2>
      <Form
        schema={InviteSchema}
        submitLabel={t('settings.people.inviteSubmit')}
        busyLabel={t('settings.people.inviting')}
        onCancel={onCancel}
        onSubmit={async (asked) => {
          const { invitation } = await call('users.invite', asked);
          onMade({ name: asked.name, words: invitation });
          await client.invalidateQueries();
        }}
      >
        <TextField
          name="name"
          label={t('settings.people.inviteName')}
          hint={t('settings.people.inviteNameHint')}
        />
        <ChoiceField
          name="role"
          label={t('settings.people.inviteRole')}
          choices={offered.map((role) => ({
            value: role,
            label: t(`frame.roles.${role}`),
            hint: t(`settings.people.roleHints.${role}`),
          }))}
        />
      </Form>
    </section>
  );
}
