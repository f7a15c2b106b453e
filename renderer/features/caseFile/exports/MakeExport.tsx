import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { exportOperations } from '@contract/operations/exports';
import { call } from '../../../api/call';
import { useAnnounce } from '../../../components/Announcer';
import { Button } from '../../../components/Button';
import { TextField } from '../../../components/fields/TextField';
import { Form } from '../../../components/form/Form';
import { JobProgress } from '../../../components/JobProgress';
import { newId } from '../../../api/newId';
import { useCase } from '../caseContext';
import styles from './ExportsView.module.css';

const { recipient, purpose } = exportOperations['exports.create'].input.shape;
/** On screen both have to be answered: a document never leaves without saying to whom and why. */
const ExportFormSchema = z.strictObject({ recipient: recipient.unwrap(), purpose: purpose.unwrap() });

/** Makes counsel's file: to whom, why, where to; with progress, a way to stop, and the folder at the end. */
export function MakeExport() {
  const { t } = useTranslation();
  const file = useCase();
  const client = useQueryClient();
  const announce = useAnnounce();
  const [job, setJob] = useState<string | null>(null);
  const make = useMutation({
    mutationFn: async (answers: z.output<typeof ExportFormSchema>) => {
      const suggestedName = `${file.codeName} ${t('caseFile.export.fileName')}.pdf`;
      const { token, name } = await call('shell.chooseDestination', { suggestedName, kind: 'pdf' });
      if (token === undefined) return null;
      const id = newId();
      setJob(id);
      await call('exports.create', {
        case: file.id,
        audience: 'counsel',
        destination: token,
        ...answers,
        job: id,
      }).finally(() => setJob(null));
      announce(t('caseFile.export.done', { name: name ?? suggestedName }));
      await client.invalidateQueries();
      return { token, name: name ?? suggestedName };
    },
  });
  const saved = make.data;
  return (
    <section className={styles.making} aria-labelledby="exports-make">
      <h2 id="exports-make">{t('caseFile.export.make')}</h2>
      <p>{t('caseFile.export.explained')}</p>
      <Form
        schema={ExportFormSchema}
        draft={{ case: file.id, form: 'export:counsel' }}
        submitLabel={t('caseFile.export.submit')}
        onSubmit={async (answers) => {
          await make.mutateAsync(answers);
        }}
      >
        <TextField
          name="recipient"
          label={t('caseFile.export.recipient')}
          hint={t('caseFile.export.recipientHint')}
        />
        <TextField
          name="purpose"
          label={t('caseFile.export.purpose')}
          hint={t('caseFile.export.purposeHint')}
          long
        />
      </Form>
      {job === null ? null : <JobProgress job={job} />}
      {saved === null || saved === undefined || job !== null ? null : (
        <div className={styles.done}>
          <p>{t('caseFile.export.done', { name: saved.name })}</p>
          <Button
            kind="quiet"
            icon="folder"
            onClick={() => void call('shell.showInFolder', { token: saved.token })}
          >
            {t('caseFile.showInFolder')}
          </Button>
        </div>
      )}
    </section>
  );
}
