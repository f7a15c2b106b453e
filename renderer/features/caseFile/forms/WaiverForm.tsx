import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { PersonField } from '../../../components/fields/PersonField';
import { TextField } from '../../../components/fields/TextField';
import { choicesOf, type FieldsAt, useAnswer, usePeople, useRecordChoices } from './formParts';

const duties = ['none-sought', 'consultation', 'follow-up'] as const;

/** A duty that is not done, with the reason. */
export function WaiverForm({ at }: FieldsAt) {
  const { t } = useTranslation();
  const duty = useAnswer(`${at}.duty`);
  const people = usePeople();
  const consultations = useRecordChoices(['consultation']);
  return (
    <>
      <ChoiceField
        name={`${at}.duty`}
        label={t('caseForms.waiver.duty')}
        choices={choicesOf(duties, (value) => t(`answers.waiver.${value}`))}
      />
      {duty === 'consultation' ? (
        <ChoiceField
          name={`${at}.consultation`}
          label={t('caseForms.waiver.consultation')}
          {...(consultations.length === 0 ? { hint: t('caseForms.waiver.noConsultation') } : {})}
          choices={consultations}
        />
      ) : null}
      {duty === 'follow-up' ? (
        <PersonField name={`${at}.person`} label={t('caseForms.waiver.person')} people={people} />
      ) : null}
      <TextField
        name={`${at}.reason`}
        label={t('caseForms.waiver.reason')}
        hint={t('caseForms.waiver.reasonHint')}
        long
      />
    </>
  );
}
