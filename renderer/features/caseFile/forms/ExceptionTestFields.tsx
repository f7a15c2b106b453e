import { useEffect } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { conductCode } from '@domain/conductCodes/conductCodes';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { TextField } from '../../../components/fields/TextField';
import { currentRecords, useCase } from '../caseContext';
import { useKnownCodes } from '../useCodes';
import { choicesOf, type FieldsAt, useAnswer } from './formParts';
import styles from './forms.module.css';

const applies = ['yes', 'no', 'not-relevant'] as const;

/** The tests the code itself names: each is answered with every finding. */
export function ExceptionTestFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  const file = useCase();
  const chosen = useAnswer(`${at}.allegation`);
  const allegation = currentRecords(file, 'allegation').find(({ id }) => id === chosen);
  const codes = useKnownCodes();
  const code = allegation && conductCode(codes, allegation.data.code);
  const tests = code?.exceptionTests;
  const { getValues, setValue } = useFormContext();
  useEffect(() => {
    // Each answer names the test it answers, also after another allegation was chosen.
    tests?.forEach(({ id }, index) => {
      const name = `${at}.exceptionTests.${index}.test`;
      if (getValues(name) !== id) setValue(name, id);
    });
  }, [at, tests, getValues, setValue]);
  if (code === undefined) return <p>{t('caseForms.decision.chooseAllegation')}</p>;
  if (code.exceptionTests.length === 0) return <p>{t('caseForms.decision.noTests', { code: code.name })}</p>;
  return code.exceptionTests.map((test, index) => (
    <div key={test.id} className={styles.group}>
      <ChoiceField
        name={`${at}.exceptionTests.${index}.applies`}
        label={test.label}
        hint={t('caseForms.decision.testHint')}
        choices={choicesOf(applies, (value) => t(`answers.answer.${value}`))}
      />
      <TextField
        name={`${at}.exceptionTests.${index}.reason`}
        label={t('caseForms.decision.testReason')}
        long
      />
    </div>
  ));
}
