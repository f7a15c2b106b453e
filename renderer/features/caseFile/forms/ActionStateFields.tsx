import { useTranslation } from 'react-i18next';
import { ActionSchema } from '@contract/records/action';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { MomentField } from '../../../components/fields/MomentField';
import { TextField } from '../../../components/fields/TextField';
import { choicesOf, type FieldsAt, useAnswer } from './formParts';

const states = ActionSchema.shape.state.options.map((option) => option.shape.kind.value);

/** How far an action has come: planned, in force since, completed, or lifted before its end and why. */
export function ActionStateFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  const state = useAnswer(`${at}.kind`);
  return (
    <>
      <ChoiceField
        name={`${at}.kind`}
        label={t('caseForms.action.state')}
        choices={choicesOf(states, (value) => t(`answers.action.${value}`))}
      />
      {state === 'in-force' ? <MomentField name={`${at}.since`} label={t('caseForms.action.since')} /> : null}
      {state === 'completed' ? (
        <>
          <MomentField name={`${at}.when`} label={t('caseForms.action.completed')} />
          <TextField name={`${at}.note`} label={t('caseForms.action.note')} optional long />
        </>
      ) : null}
      {state === 'lifted' ? (
        <>
          <MomentField name={`${at}.when`} label={t('caseForms.action.lifted')} />
          <TextField name={`${at}.reason`} label={t('caseForms.action.liftedReason')} long />
        </>
      ) : null}
    </>
  );
}
