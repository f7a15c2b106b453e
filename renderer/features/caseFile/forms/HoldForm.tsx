import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { LinesField } from '../../../components/fields/LinesField';
import { MomentField } from '../../../components/fields/MomentField';
import { TextField } from '../../../components/fields/TextField';
import { choicesOf, type FieldsAt, useAnswer } from './formParts';

const states = ['standing', 'lifted'] as const;

/** A legal hold: nothing of the case may be erased while it stands. */
export function HoldForm({ at }: FieldsAt) {
  const { t } = useTranslation();
  const state = useAnswer(`${at}.state.kind`);
  return (
    <>
      <TextField name={`${at}.reason`} label={t('caseForms.hold.reason')} long />
      <MomentField name={`${at}.placed`} label={t('caseForms.hold.placed')} />
      <TextField name={`${at}.scope`} label={t('caseForms.hold.scope')} optional long />
      <LinesField name={`${at}.custodians`} label={t('caseForms.hold.custodians')} />
      <ChoiceField
        name={`${at}.state.kind`}
        label={t('caseForms.state')}
        choices={choicesOf(states, (value) => t(`answers.hold.${value}`))}
      />
      {state === 'lifted' ? (
        <>
          <MomentField name={`${at}.state.when`} label={t('caseForms.stateWhen')} />
          <TextField name={`${at}.state.reason`} label={t('caseForms.stateReason')} long />
        </>
      ) : null}
    </>
  );
}
