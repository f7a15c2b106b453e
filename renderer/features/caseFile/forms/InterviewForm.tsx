import { useTranslation } from 'react-i18next';
import { ModeSchema } from '@contract/records/fields';
import { advisements } from '@contract/records/interview';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { DayField } from '../../../components/fields/DayField';
import { MomentField } from '../../../components/fields/MomentField';
import { MultiChoice } from '../../../components/fields/MultiChoice';
import { PersonField } from '../../../components/fields/PersonField';
import { TextField } from '../../../components/fields/TextField';
import { choicesOf, type FieldsAt, useAnswer, usePeople } from './formParts';

const statuses = ['planned', 'held', 'declined'] as const;

/** Talking with somebody who knows something: planned, held, or declined. */
export function InterviewForm({ at }: FieldsAt) {
  const { t } = useTranslation();
  const people = usePeople();
  const status = useAnswer(`${at}.status`);
  return (
    <>
      <PersonField name={`${at}.person`} label={t('caseForms.interview.person')} people={people} />
      <ChoiceField
        name={`${at}.status`}
        label={t('caseForms.interview.status')}
        choices={choicesOf(statuses, (value) => t(`answers.interview.${value}`))}
      />
      {status === 'planned' ? (
        <>
          <TextField name={`${at}.why`} label={t('caseForms.interview.why')} long />
          <DayField name={`${at}.due`} label={t('caseForms.due')} optional />
        </>
      ) : null}
      {status === 'declined' ? (
        <>
          <MomentField name={`${at}.asked`} label={t('caseForms.interview.asked')} />
          <ModeChoice at={at} />
          <TextField name={`${at}.reason`} label={t('caseForms.interview.reason')} optional long />
        </>
      ) : null}
      {status === 'held' ? <HeldFields at={at} /> : null}
    </>
  );
}

function HeldFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  return (
    <>
      <MomentField name={`${at}.started`} label={t('caseForms.interview.started')} />
      <MomentField name={`${at}.ended`} label={t('caseForms.interview.ended')} optional />
      <ModeChoice at={at} />
      <TextField name={`${at}.interviewer`} label={t('caseForms.interview.interviewer')} />
      <MultiChoice
        name={`${at}.advisements`}
        label={t('caseForms.interview.advisements')}
        optional
        choices={choicesOf(advisements, (value) => t(`answers.advisement.${value}`))}
      />
      <TextField name={`${at}.account`} label={t('caseForms.interview.account')} long />
      <TextField name={`${at}.refusals`} label={t('caseForms.interview.refusals')} optional long />
    </>
  );
}

function ModeChoice({ at }: FieldsAt) {
  const { t } = useTranslation();
  return (
    <ChoiceField
      name={`${at}.mode`}
      label={t('caseForms.mode')}
      choices={choicesOf(ModeSchema.options, (value) => t(`answers.mode.${value}`))}
    />
  );
}
