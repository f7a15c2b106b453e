import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { DayField } from '../../../components/fields/DayField';
import { MomentField } from '../../../components/fields/MomentField';
import { TextField } from '../../../components/fields/TextField';
import { choicesOf, type FieldsAt, useAnswer } from './formParts';

const states = ['open', 'done', 'dropped'] as const;

/** Something somebody means to do by a day. */
export function TaskForm({ at }: FieldsAt) {
  const { t } = useTranslation();
  const state = useAnswer(`${at}.state.kind`);
  return (
    <>
      <TextField name={`${at}.title`} label={t('caseForms.task.title')} />
      <TextField name={`${at}.details`} label={t('caseForms.task.details')} optional long />
      <TextField
        name={`${at}.reason`}
        label={t('caseForms.task.why')}
        hint={t('caseForms.task.whyHint')}
        optional
        long
      />
      <TextField name={`${at}.owner`} label={t('caseForms.task.owner')} optional />
      <DayField name={`${at}.due`} label={t('caseForms.due')} optional />
      <ChoiceField
        name={`${at}.state.kind`}
        label={t('caseForms.task.state')}
        choices={choicesOf(states, (value) => t(`answers.task.${value}`))}
      />
      {state === 'done' ? (
        <>
          <MomentField name={`${at}.state.when`} label={t('caseForms.task.when')} />
          <TextField name={`${at}.state.outcome`} label={t('caseForms.task.outcome')} optional long />
        </>
      ) : null}
      {state === 'dropped' ? (
        <TextField name={`${at}.state.reason`} label={t('caseForms.task.reason')} long />
      ) : null}
    </>
  );
}
