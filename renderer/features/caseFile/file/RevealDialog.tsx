import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { OperationOutput } from '@contract/operations';
import { prose } from '@contract/records/fields';
import type { RecordView } from '@contract/views/caseView';
import { useChange } from '../../../api/queries';
import { Dialog } from '../../../components/Dialog';
import { TextField } from '../../../components/fields/TextField';
import { Form } from '../../../components/form/Form';
import { useCase } from '../caseContext';

const RevealSchema = z.strictObject({ reason: prose() });

interface Props {
  person: RecordView<'person'>;
  onShown: (shown: OperationOutput<'people.reveal'>) => void;
  onClose: () => void;
}

/** Asks why somebody's identity is looked at before it is shown; the ledger keeps the look with the reason. */
export function RevealDialog({ person, onShown, onClose }: Props) {
  const { t } = useTranslation();
  const file = useCase();
  const reveal = useChange('people.reveal');
  return (
    <Dialog opened onClose={onClose} title={t('caseFile.reveal.title', { person: person.data.codeName })}>
      <Form
        schema={RevealSchema}
        submitLabel={t('caseFile.reveal.submit')}
        onCancel={onClose}
        onSubmit={async ({ reason }) =>
          onShown(await reveal.mutateAsync({ case: file.id, person: person.id, reason }))
        }
      >
        <p>{t('caseFile.reveal.explained')}</p>
        <TextField name="reason" label={t('caseFile.reveal.reason')} long focused />
      </Form>
    </Dialog>
  );
}
