import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { exportOperations } from '@contract/operations/exports';
import { call } from '../../../api/call';
import { useAnnounce } from '../../../components/Announcer';
import { TextField } from '../../../components/fields/TextField';
import { Form } from '../../../components/form/Form';
import { useCase } from '../caseContext';
import styles from './ExportsView.module.css';

const ChainAnswersSchema = exportOperations['exports.chain'].input.pick({ recipient: true, purpose: true });

/** Saves the chain of the case for whoever checks it without reading the case. */
export function MakeChain() {
  const { t } = useTranslation();
  const file = useCase();
  const client = useQueryClient();
  const announce = useAnnounce();
  const make = useMutation({
    mutationFn: async (answers: z.output<typeof ChainAnswersSchema>) => {
      const suggestedName = `${file.codeName} ${t('caseFile.export.chainFileName')}.json`;
      const { token, name = suggestedName } = await call('shell.chooseDestination', {
        ...{ suggestedName, kind: 'any' },
      });
      if (token === undefined) return null;
      const { entries, sha256 } = await call('exports.chain', {
        ...{ case: file.id, destination: token, ...answers },
      });
      const said = t('caseFile.export.chainDone', { name, count: entries, sha256 });
      announce(said);
      await client.invalidateQueries();
      return said;
    },
  });
  return (
    <section className={styles.making} aria-labelledby="chain-title">
      <h2 id="chain-title">{t('caseFile.export.chain')}</h2>
      <p>{t('caseFile.export.chainExplained')}</p>
      <Form
        schema={ChainAnswersSchema}
        name="chain"
        draft={{ case: file.id, form: 'export:chain' }}
        submitLabel={t('caseFile.export.chainSubmit')}
        onSubmit={async (answers) => {
          await make.mutateAsync(answers);
        }}
      >
        <TextField name="recipient" label={t('caseFile.export.chainRecipient')} />
        <TextField name="purpose" label={t('caseFile.export.chainPurpose')} long />
      </Form>
      {make.data === null || make.data === undefined ? null : <p className={styles.digest}>{make.data}</p>}
    </section>
  );
}
