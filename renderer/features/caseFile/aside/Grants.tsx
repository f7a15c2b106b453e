import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useChange, useOperation } from '../../../api/queries';
import { useAnnounce } from '../../../components/Announcer';
import { Button } from '../../../components/Button';
import { Dialog } from '../../../components/Dialog';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { Form } from '../../../components/form/Form';
import { Icon } from '../../../components/Icon';
import { IdSchema } from '@contract/identifiers';
import { useCase, useNames, usePermissions } from '../caseContext';
import styles from './CaseAside.module.css';

const GrantSchema = z.strictObject({ user: IdSchema });

/** Who has the key to this case, and, for whom it is theirs to give, giving it to somebody more. */
export function Grants() {
  const { t } = useTranslation();
  const file = useCase();
  const names = useNames();
  const { has } = usePermissions();
  const [giving, setGiving] = useState(false);
  return (
    <section className={styles.part} aria-labelledby="aside-grants">
      <h2 id="aside-grants">{t('caseFile.aside.grants')}</h2>
      <ul className={styles.list}>
        {file.grants.map(({ user }) => (
          <li key={user} className={styles.item}>
            <Icon name="person" />
            {names.user(user)}
          </li>
        ))}
      </ul>
      {has('case.grant') ? (
        <Button kind="quiet" icon="key" onClick={() => setGiving(true)}>
          {t('caseFile.grant.give')}
        </Button>
      ) : null}
      {giving ? <GrantDialog onClose={() => setGiving(false)} /> : null}
    </section>
  );
}

function GrantDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const file = useCase();
  const announce = useAnnounce();
  const users = useOperation('users.list', {});
  const grant = useChange('cases.grant');
  const given = new Set(file.grants.map(({ user }) => user));
  const choices = (users.data ?? [])
    .filter(({ id, role, state }) => !given.has(id) && role !== 'auditor' && state === 'active')
    .map(({ id, name, role }) => ({ value: id, label: name, hint: t(`frame.roles.${role}`) }));
  return (
    <Dialog opened onClose={onClose} title={t('caseFile.grant.title', { codeName: file.codeName })}>
      {choices.length === 0 ? (
        <p>{t(users.isPending ? 'common.loading' : 'caseFile.grant.nobody')}</p>
      ) : (
        <Form
          schema={GrantSchema}
          submitLabel={t('caseFile.grant.submit')}
          onCancel={onClose}
          onSubmit={async ({ user }) => {
            await grant.mutateAsync({ case: file.id, user });
            announce(t('caseFile.grant.done'));
            onClose();
          }}
        >
          <p>{t('caseFile.grant.explained')}</p>
          <ChoiceField name="user" label={t('caseFile.grant.who')} choices={choices} />
        </Form>
      )}
    </Dialog>
  );
}
