import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { IdSchema } from '@contract/identifiers';
import { prose } from '@contract/records/fields';
import { withReferenced } from '@domain/across/withReferenced';
import type { CaseFile } from '@domain/assemble/caseFile';
import { useChange } from '../../../api/queries';
import { useAnnounce } from '../../../components/Announcer';
import { Dialog } from '../../../components/Dialog';
import { MultiChoice } from '../../../components/fields/MultiChoice';
import { TextField } from '../../../components/fields/TextField';
import { Form } from '../../../components/form/Form';
import { useCase, useNames } from '../caseContext';
import { casePath } from '../casePaths';
import { useAnswer, useRecordChoices } from '../forms/formParts';
import styles from '../forms/forms.module.css';
import { recordKindNames } from '@contract/records/kinds';

const SplitSchema = z.strictObject({ records: z.array(IdSchema).min(1), reason: prose() });

/** Brings records into a case of their own, with everything they point to. */
export function SplitDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const file = useCase();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const split = useChange('cases.split');
  const records = useRecordChoices(recordKindNames);
  return (
    <Dialog opened wide onClose={onClose} title={t('across.splitting.title', { codeName: file.codeName })}>
      <Form
        schema={SplitSchema}
        draft={{ case: file.id, form: 'split' }}
        submitLabel={t('across.splitting.submit')}
        onCancel={onClose}
        onSubmit={async ({ records: chosen, reason }) => {
          const made = await split.mutateAsync({ case: file.id, records: chosen, reason });
          announce(t('across.splitting.done', { codeName: made.codeName, number: made.number }));
          onClose();
          void navigate(casePath(made.case));
        }}
      >
        <p>{t('across.splitting.explained')}</p>
        <MultiChoice name="records" label={t('across.splitting.records')} choices={records} />
        <GoesAlong />
        <TextField
          name="reason"
          label={t('across.related.reason')}
          hint={t('across.related.reasonHint')}
          long
        />
      </Form>
    </Dialog>
  );
}

/** What the chosen records take along, while they are chosen. */
function GoesAlong() {
  const { t } = useTranslation();
  const file = useCase();
  const names = useNames();
  const chosen = useAnswer<string[]>('records') ?? [];
  if (chosen.length === 0) return null;
  // What is shown of a record points to the same others as what is kept of it.
  const { added } = withReferenced(file as unknown as Pick<CaseFile, 'records'>, chosen);
  return (
    <p role="status" className={styles.hint}>
      {added.length === 0
        ? t('across.splitting.nothingAlong')
        : t('across.splitting.along', { records: names.records(added) })}
    </p>
  );
}
