import { useTranslation } from 'react-i18next';
import { EvidenceDescriptionSchema } from '@contract/records/evidence';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { MomentField } from '../../../components/fields/MomentField';
import { PersonField } from '../../../components/fields/PersonField';
import { TextField } from '../../../components/fields/TextField';
import { choicesOf, type FieldsAt, usePeople, useRecordChoices } from './formParts';

/** What is said of a piece of evidence; the file itself is never touched. */
export function EvidenceForm({ at }: FieldsAt) {
  const { t } = useTranslation();
  const people = usePeople();
  const reports = useRecordChoices(['report']);
  return (
    <>
      <TextField name={`${at}.title`} label={t('caseForms.evidence.title')} />
      <TextField name={`${at}.description`} label={t('caseForms.evidence.description')} optional long />
      <ChoiceField
        name={`${at}.source`}
        label={t('caseForms.evidence.source')}
        choices={choicesOf(EvidenceDescriptionSchema.shape.source.options, (value) =>
          t(`answers.source.${value}`),
        )}
      />
      <MomentField name={`${at}.received`} label={t('caseForms.evidence.received')} optional />
      <PersonField name={`${at}.givenBy`} label={t('caseForms.evidence.givenBy')} optional people={people} />
      {reports.length === 0 ? null : (
        <ChoiceField
          name={`${at}.report`}
          label={t('caseForms.evidence.report')}
          optional
          choices={reports}
        />
      )}
    </>
  );
}
