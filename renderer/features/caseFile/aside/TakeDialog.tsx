import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { prose } from '@contract/records/fields';
import { useChange } from '../../../api/queries';
import { useAnnounce } from '../../../components/Announcer';
import { Dialog } from '../../../components/Dialog';
import { TextField } from '../../../components/fields/TextField';
import { Form } from '../../../components/form/Form';
import { BackupsBefore } from './BackupsBefore';

const TakeSchema = z.strictObject({ reason: prose() });

interface Props {
  caseId: string;
  codeName: string;
  user: { readonly id: string; readonly name: string };
  onClose: () => void;
}

/** Takes the key of a case back from somebody, with a reason. */
export function TakeDialog({ caseId, codeName, user, onClose }: Props) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const take = useChange('cases.take');
  return (
    <Dialog opened onClose={onClose} title={t('caseFile.take.title', { codeName, name: user.name })}>
      <Form
        schema={TakeSchema}
        submitLabel={t('caseFile.take.submit')}
        onCancel={onClose}
        onSubmit={async ({ reason }) => {
          await take.mutateAsync({ case: caseId, user: user.id, reason });
          announce(t('caseFile.take.done', { name: user.name }));
          onClose();
        }}
      >
        <p>{t('caseFile.take.explained', { name: user.name })}</p>
        <BackupsBefore />
        <TextField
          name="reason"
          label={t('caseFile.take.reason')}
          hint={t('caseFile.take.reasonHint')}
          long
        />
      </Form>
    </Dialog>
  );
}
