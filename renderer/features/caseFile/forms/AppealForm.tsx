import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { DayField } from '../../../components/fields/DayField';
import { MomentField } from '../../../components/fields/MomentField';
import { PersonField } from '../../../components/fields/PersonField';
import { TextField } from '../../../components/fields/TextField';
import { choicesOf, type FieldsAt, useAnswer, usePeople, useRecordChoices } from './formParts';

const statuses = ['received', 'withdrawn', 'decided'] as const;
const outcomes = ['upheld', 'changed', 'returned'] as const;

/** An appeal against one decision. */
export function AppealForm({ at }: FieldsAt) {
  const { t } = useTranslation();
  const people = usePeople();
  const decisions = useRecordChoices(['decision']);
  const status = useAnswer(`${at}.status`);
  return (
    <>
      <ChoiceField name={`${at}.decision`} label={t('answers.kind.decision')} choices={decisions} />
      <PersonField name={`${at}.by`} label={t('caseForms.appeal.by')} people={people} />
      <MomentField name={`${at}.received`} label={t('caseForms.appeal.received')} />
      <TextField name={`${at}.grounds`} label={t('caseForms.appeal.grounds')} long />
      <ChoiceField
        name={`${at}.status`}
        label={t('caseForms.state')}
        choices={choicesOf(statuses, (value) => t(`answers.appeal.${value}`))}
      />
      {status === 'received' ? <DayField name={`${at}.due`} label={t('caseForms.due')} optional /> : null}
      {status === 'withdrawn' ? (
        <>
          <MomentField name={`${at}.when`} label={t('caseForms.stateWhen')} />
          <TextField name={`${at}.reason`} label={t('caseForms.stateReason')} optional long />
        </>
      ) : null}
      {status === 'decided' ? (
        <>
          <ChoiceField
            name={`${at}.outcome`}
            label={t('caseForms.appeal.outcome')}
            choices={choicesOf(outcomes, (value) => t(`answers.appealOutcome.${value}`))}
          />
          <TextField name={`${at}.reasons`} label={t('caseForms.appeal.reasons')} long />
          <MomentField name={`${at}.decided`} label={t('caseForms.appeal.decided')} />
        </>
      ) : null}
    </>
  );
}
