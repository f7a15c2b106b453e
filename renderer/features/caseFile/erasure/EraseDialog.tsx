import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { erasureGrounds, ErasureGroundSchema } from '@contract/records/erasure';
import { prose } from '@contract/records/fields';
import { call } from '../../../api/call';
import { newId } from '../../../api/newId';
import { useAnnounce } from '../../../components/Announcer';
import { Dialog } from '../../../components/Dialog';
import { CheckField } from '../../../components/fields/CheckField';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { TextField } from '../../../components/fields/TextField';
import { Form } from '../../../components/form/Form';
import { JobProgress } from '../../../components/JobProgress';
import { useCase } from '../caseContext';
import { choicesOf } from '../forms/formParts';

const EraseSchema = z.strictObject({
  ground: ErasureGroundSchema,
  reason: prose(),
  confirmed: z.literal(true),
});
type Answers = z.output<typeof EraseSchema>;

/** Erases the open case, or one record of it that was entered in error; the certificate is saved in the same step. */
export function EraseDialog({ record, onClose }: { record?: string; onClose: () => void }) {
  const { t } = useTranslation();
  const file = useCase();
  const announce = useAnnounce();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [job, setJob] = useState<string | null>(null);
  const grounds = erasureGrounds.filter(
    (ground) => ground !== 'retention' || (record === undefined && file.retention?.due === true),
  );
  const erase = useMutation({
    mutationFn: async ({ ground, reason }: Answers) => {
      const suggestedName = `${file.codeName} ${t('erasure.fileName')}.pdf`;
      const { token, name } = await call('shell.chooseDestination', { suggestedName, kind: 'pdf' });
      if (token === undefined) return;
      const id = newId();
      setJob(id);
      const { finished } = await call('cases.erase', {
        ...{ case: file.id, ground, reason, destination: token, job: id },
        ...(record === undefined ? {} : { record }),
      }).finally(() => setJob(null));
      announce(
        [
          t('erasure.done', { name: name ?? suggestedName }),
          ...(finished ? [] : [t('erasure.unfinished')]),
        ].join(' '),
      );
      // What was read of an erased case must not be asked for again.
      if (record === undefined) await navigate({ to: '/cases' });
      else onClose();
      await client.invalidateQueries();
    },
  });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={
        record === undefined ? t('erasure.caseTitle', { codeName: file.codeName }) : t('erasure.recordTitle')
      }
    >
      <Form
        schema={EraseSchema}
        submitLabel={t('erasure.submit')}
        busyLabel={t('erasure.busy')}
        onCancel={onClose}
        onSubmit={async (answers) => {
          await erase.mutateAsync(answers);
        }}
      >
        <p>{t(record === undefined ? 'erasure.caseExplained' : 'erasure.recordExplained')}</p>
        <ChoiceField
          name="ground"
          label={t('erasure.ground')}
          choices={choicesOf(grounds, (ground) => t(`erasure.grounds.${ground}`))}
        />
        <TextField name="reason" label={t('erasure.reason')} hint={t('erasure.reasonHint')} long />
        <CheckField name="confirmed" label={t('erasure.confirmed')} />
      </Form>
      {job === null ? null : <JobProgress job={job} />}
    </Dialog>
  );
}
