import { useTranslation } from 'react-i18next';
import { ModeSchema, YesNoUnknownSchema } from '@contract/records/fields';
import { toldTo } from '@contract/records/disclosure';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { MomentField } from '../../../components/fields/MomentField';
import { TextField } from '../../../components/fields/TextField';
import { DisclosedFields } from './DisclosedFields';
import { choicesOf, type FieldsAt } from './formParts';

/** Something of the case was told to somebody, outside a consultation. */
export function DisclosureForm({ at }: FieldsAt) {
  const { t } = useTranslation();
  return (
    <>
      <ChoiceField
        name={`${at}.to`}
        label={t('caseForms.disclosure.to')}
        choices={choicesOf(toldTo, (value) => t(`answers.toldTo.${value}`))}
      />
      <TextField name={`${at}.name`} label={t('caseForms.disclosure.name')} />
      <MomentField name={`${at}.when`} label={t('caseForms.disclosure.when')} />
      <ChoiceField
        name={`${at}.mode`}
        label={t('caseForms.mode')}
        choices={choicesOf(ModeSchema.options, (value) => t(`answers.mode.${value}`))}
      />
      <TextField name={`${at}.why`} label={t('caseForms.disclosure.why')} long />
      <DisclosedFields at={at} />
      <ChoiceField
        name={`${at}.agreed`}
        label={t('caseForms.disclosure.agreed')}
        optional
        choices={choicesOf(YesNoUnknownSchema.options, (value) => t(`answers.answer.${value}`))}
      />
    </>
  );
}
