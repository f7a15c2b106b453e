import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { IdSchema } from '@contract/identifiers';
import { exportOperations } from '@contract/operations/exports';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { TextField } from '../../../components/fields/TextField';
import { currentRecords, useCase, useNames } from '../caseContext';
import { MakeChain } from './MakeChain';
import { MakeDocument } from './MakeDocument';

const { recipient, purpose } = exportOperations['exports.create'].input.shape;
/** On screen both have to be answered: a document never leaves without saying to whom and why. */
const CounselSchema = z.strictObject({ recipient: recipient.unwrap(), purpose: purpose.unwrap() });
/** The hand-off and the letter say themselves to whom and why; a recipient only words the address. */
const FromRecordSchema = z.strictObject({ record: IdSchema, recipient });

/** Every document that can be made of this case: counsel's file always, the others where there is something to make. */
export function MakeExport() {
  return (
    <>
      <MakeCounselFile />
      <MakeHandOff />
      <MakeLetter />
      <MakeChain />
    </>
  );
}

function MakeCounselFile() {
  const { t } = useTranslation();
  return (
    <MakeDocument
      audience="counsel"
      schema={CounselSchema}
      words={{
        title: t('caseFile.export.make'),
        explained: t('caseFile.export.explained'),
        submit: t('caseFile.export.submit'),
        fileName: t('caseFile.export.fileName'),
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
    </MakeDocument>
  );
}

function MakeHandOff() {
  const { t } = useTranslation();
  const handOffs = currentRecords(useCase(), 'handoff').filter(({ data }) => data.state.kind !== 'declined');
  if (handOffs.length === 0) return null;
  return (
    <MakeDocument
      audience="competent-body"
      schema={FromRecordSchema}
      words={{
        title: t('caseFile.export.handOff'),
        explained: t('caseFile.export.handOffExplained'),
        submit: t('caseFile.export.handOffSubmit'),
        fileName: t('caseFile.export.handOffFileName'),
      }}
    >
      <ChoiceField
        name="record"
        label={t('caseFile.export.whichHandOff')}
        choices={handOffs.map(({ id, data }) => ({ value: id, label: data.to, hint: data.why }))}
      />
      <TextField
        name="recipient"
        label={t('caseFile.export.attention')}
        hint={t('caseFile.export.attentionHint')}
        optional
      />
    </MakeDocument>
  );
}

function MakeLetter() {
  const { t } = useTranslation();
  const names = useNames();
  const letters = currentRecords(useCase(), 'letter').filter(({ data }) => data.state.kind !== 'dropped');
  if (letters.length === 0) return null;
  return (
    <MakeDocument
      audience="letter"
      schema={FromRecordSchema}
      words={{
        title: t('caseFile.export.letter'),
        explained: t('caseFile.export.letterExplained'),
        submit: t('caseFile.export.letterSubmit'),
        fileName: t('caseFile.export.letterFileName'),
      }}
    >
      <ChoiceField
        name="record"
        label={t('caseFile.export.whichLetter')}
        choices={letters.map(({ id, data }) => ({
          value: id,
          label: t('caseFile.export.letterTo', { person: names.record(data.to), subject: data.subject }),
        }))}
      />
      <TextField
        name="recipient"
        label={t('caseFile.export.address')}
        hint={t('caseFile.export.addressHint')}
        optional
      />
    </MakeDocument>
  );
}
