import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { TextField } from '../../../components/fields/TextField';
import { choicesOf, type FieldsAt } from './formParts';
import { Warning } from './Warning';

const answers = ['yes', 'no'] as const;

/** A step that reaches membership asks for due process: a hearing, counsel, a separate body for appeals. */
export function DueProcessFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  return (
    <>
      <Warning>
        <p>{t('caseForms.action.membership')}</p>
      </Warning>
      {(['heard', 'counselAllowed'] as const).map((name) => (
        <ChoiceField
          key={name}
          name={`${at}.${name}`}
          label={t(`caseForms.action.${name}`)}
          choices={choicesOf(answers, (value) => t(`answers.answer.${value}`))}
        />
      ))}
      <TextField
        name={`${at}.appealBody`}
        label={t('caseForms.action.appealBody')}
        hint={t('caseForms.action.appealBodyHint')}
      />
    </>
  );
}
