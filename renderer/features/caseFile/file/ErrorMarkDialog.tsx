import { z } from 'zod';
import { useTranslation } from 'react-i18next';
import { prose } from '@contract/records/fields';
import type { RecordView } from '@contract/views/caseView';
import { useChange } from '../../../api/queries';
import { useAnnounce } from '../../../components/Announcer';
import { Dialog } from '../../../components/Dialog';
import { TextField } from '../../../components/fields/TextField';
import { Form } from '../../../components/form/Form';
import { useCase, useNames } from '../caseContext';

const ErrorSchema = z.strictObject({ reason: prose() });

/** Marks a record as entered in error, with the reason; it leaves lists and documents and stays in History. */
export function ErrorMarkDialog({ record, onClose }: { record: RecordView; onClose: () => void }) {
  const { t } = useTranslation();
  const file = useCase();
  const names = useNames();
  const announce = useAnnounce();
  const mark = useChange('records.error');
  return (
    <Dialog opened onClose={onClose} title={t('caseFile.errorTitle', { record: names.record(record.id) })}>
      <Form
        schema={ErrorSchema}
        draft={{ case: file.id, form: `error:${record.id}` }}
        submitLabel={t('caseFile.errorSubmit')}
        onCancel={onClose}
        onSubmit={async ({ reason }) => {
          await mark.mutateAsync({ case: file.id, record: record.id, reason });
          announce(t('caseFile.errorDone'));
          onClose();
        }}
      >
        <p>{t('caseFile.errorExplained')}</p>
        <TextField name="reason" label={t('caseFile.errorReason')} long />
      </Form>
    </Dialog>
  );
}
