import { useTranslation } from 'react-i18next';
import { ModeSchema } from '@contract/records/fields';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { choicesOf, type FieldsAt } from './formParts';

/** How people spoke or wrote to each other. */
export function ModeField({ at }: FieldsAt) {
  const { t } = useTranslation();
  return (
    <ChoiceField
      name={`${at}.mode`}
      label={t('caseForms.mode')}
      choices={choicesOf(ModeSchema.options, (value) => t(`answers.mode.${value}`))}
    />
  );
}
