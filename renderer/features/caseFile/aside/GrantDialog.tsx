import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { IdSchema } from '@contract/identifiers';
import { mayGiveKey } from '@domain/conflicts';
import { officeRole } from '@domain/reserved';
import { useChange, useOperation } from '../../../api/queries';
import { useSession } from '../../../app/session';
import { useAnnounce } from '../../../components/Announcer';
import { Dialog } from '../../../components/Dialog';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { Form } from '../../../components/form/Form';

const GrantSchema = z.strictObject({ user: IdSchema });

interface Props {
  caseId: string;
  codeName: string;
  /** Who has the case already. */
  given: readonly string[];
  /** Whoever gives it has a conflict of interest: only who can decide in their place is offered. */
  onlyDeciders?: boolean;
  onClose: () => void;
}

/** Gives the key of a case to somebody more. */
export function GrantDialog({ caseId, codeName, given, onlyDeciders = false, onClose }: Props) {
  const { t } = useTranslation();
  const { reserved } = useSession();
  const announce = useAnnounce();
  const users = useOperation('users.list', {});
  const grant = useChange('cases.grant');
  const state = onlyDeciders ? 'declared' : 'clear';
  const choices = (users.data ?? [])
    .filter(({ id, role, state: account }) => {
      return !given.includes(id) && role !== 'auditor' && account === 'active' && mayGiveKey(state, role);
    })
    .map(({ id, name, role }) => ({
      value: id,
      label: name,
      hint: t(`frame.roles.${officeRole(role, reserved === true)}`),
    }));
  return (
    <Dialog opened onClose={onClose} title={t('caseFile.grant.title', { codeName })}>
      {choices.length === 0 ? (
        <p>{t(users.isPending ? 'common.loading' : 'caseFile.grant.nobody')}</p>
      ) : (
        <Form
          schema={GrantSchema}
          submitLabel={t('caseFile.grant.submit')}
          onCancel={onClose}
          onSubmit={async ({ user }) => {
            await grant.mutateAsync({ case: caseId, user });
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
