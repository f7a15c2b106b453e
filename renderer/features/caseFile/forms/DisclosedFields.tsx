import { useTranslation } from 'react-i18next';
import { MultiChoice } from '../../../components/fields/MultiChoice';
import { PersonField } from '../../../components/fields/PersonField';
import { TextField } from '../../../components/fields/TextField';
import { type FieldsAt, usePeople, useRecordChoices } from './formParts';

/** What somebody outside was shown or told: records of the case, and whose identity. */
export function DisclosedFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  const people = usePeople();
  const records = useRecordChoices(['report', 'incident', 'allegation', 'evidence', 'consultation', 'note']);
  return (
    <>
      {records.length === 0 ? null : (
        <MultiChoice
          name={`${at}.disclosed.records`}
          label={t('caseForms.consultation.disclosedRecords')}
          optional
          choices={records}
        />
      )}
      <PersonField
        name={`${at}.disclosed.identities`}
        label={t('caseForms.consultation.disclosedIdentities')}
        optional
        several
        people={people}
      />
      <TextField
        name={`${at}.disclosed.other`}
        label={t('caseForms.consultation.disclosedOther')}
        optional
        long
      />
    </>
  );
}
