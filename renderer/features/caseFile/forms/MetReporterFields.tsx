import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { TextField } from '../../../components/fields/TextField';
import { choicesOf, type FieldsAt } from './formParts';
import { OptionalPart } from './OptionalPart';

const answers = ['yes', 'no'] as const;

/** Counsel met the reporter: who asked for it, what for, whether support was offered, whether they agreed. */
export function MetReporterFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  return (
    <OptionalPart
      name={at}
      label={t('caseForms.metReporter.met')}
      hint={t('caseForms.metReporter.metHint')}
      empty={{ askedBy: '' }}
    >
      <TextField name={`${at}.askedBy`} label={t('caseForms.metReporter.askedBy')} />
      <TextField name={`${at}.purpose`} label={t('caseForms.metReporter.purpose')} long />
      {(['supportOffered', 'agreed'] as const).map((name) => (
        <ChoiceField
          key={name}
          name={`${at}.${name}`}
          label={t(`caseForms.metReporter.${name}`)}
          choices={choicesOf(answers, (value) => t(`answers.answer.${value}`))}
        />
      ))}
    </OptionalPart>
  );
}
