import { useTranslation } from 'react-i18next';
import { ModeSchema } from '@contract/records/fields';
import { letterPurposes } from '@contract/records/letter';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { MomentField } from '../../../components/fields/MomentField';
import { PersonField } from '../../../components/fields/PersonField';
import { TextField } from '../../../components/fields/TextField';
import { choicesOf, type FieldsAt, useAnswer, usePeople } from './formParts';

const states = ['draft', 'sent', 'dropped'] as const;

/** A letter to a person of the case. */
export function LetterForm({ at }: FieldsAt) {
  const { t } = useTranslation();
  const people = usePeople();
  const state = useAnswer(`${at}.state.kind`);
  return (
    <>
      <ChoiceField
        name={`${at}.purpose`}
        label={t('caseForms.letter.purpose')}
        choices={choicesOf(letterPurposes, (value) => t(`answers.letterPurpose.${value}`))}
      />
      <PersonField name={`${at}.to`} label={t('caseForms.letter.to')} people={people} />
      <TextField name={`${at}.subject`} label={t('caseForms.letter.subject')} />
      <TextField name={`${at}.body`} label={t('caseForms.letter.body')} long />
      <ChoiceField
        name={`${at}.state.kind`}
        label={t('caseForms.state')}
        choices={choicesOf(states, (value) => t(`answers.letter.${value}`))}
      />
      {state === 'sent' ? (
        <>
          <MomentField name={`${at}.state.when`} label={t('caseForms.letter.when')} />
          <ChoiceField
            name={`${at}.state.mode`}
            label={t('caseForms.mode')}
            choices={choicesOf(ModeSchema.options, (value) => t(`answers.mode.${value}`))}
          />
          <TextField
            name={`${at}.overridesPromise`}
            label={t('caseForms.letter.overridesPromise')}
            optional
            long
          />
        </>
      ) : null}
      {state === 'dropped' ? (
        <TextField name={`${at}.state.reason`} label={t('caseForms.stateReason')} long />
      ) : null}
    </>
  );
}
