import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { prose } from '@contract/records/fields';
import { Dialog } from '../../components/Dialog';
import { TextField } from '../../components/fields/TextField';
import { Form } from '../../components/form/Form';

const LateSchema = z.strictObject({ lateReason: prose() });

interface Props {
  /** Names of the files that wait. */
  files: readonly string[];
  onReason: (reason: string) => void;
  /** Left without a reason: nothing is added. */
  onClose: () => void;
}

/** Asks once why files come only now, although the phase for them is over. No draft: the files would not come back. */
export function LateDialog({ files, onReason, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog opened onClose={onClose} title={t('caseForms.lateReason')}>
      <Form
        schema={LateSchema}
        submitLabel={t('intake.late.submit', { count: files.length })}
        onCancel={onClose}
        onSubmit={({ lateReason }) => onReason(lateReason)}
      >
        <p>{t('intake.late.explained', { count: files.length, files: files.join(', ') })}</p>
        <TextField
          name="lateReason"
          label={t('intake.late.reason')}
          hint={t('caseForms.lateReasonHint')}
          focused
        />
      </Form>
    </Dialog>
  );
}
