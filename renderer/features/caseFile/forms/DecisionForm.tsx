import { useEffect } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { DecisionSchema, findings, standards } from '@contract/records/decision';
import { conductCode } from '@domain/conductCodes/conductCodes';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { MomentField } from '../../../components/fields/MomentField';
import { TextField } from '../../../components/fields/TextField';
import { type FormCard, FormCards } from '../../../components/form/FormCards';
import { currentRecords, useCase } from '../caseContext';
import { useKnownCodes } from '../useCodes';
import { choicesOf, type FieldsAt, useAnswer, useRecordChoices } from './formParts';
import { HelpList } from './HelpList';
import { WeighedField } from './WeighedField';

const heard = DecisionSchema.shape.respondentHeard.unwrap().options;
const applies = ['yes', 'no', 'not-relevant'] as const;

/** Decides one allegation, with reasons, weighing what speaks for and against. */
export function DecisionForm({ at }: FieldsAt) {
  const { t } = useTranslation();
  const allegations = useRecordChoices(['allegation']);
  const standard = useAnswer(`${at}.standard`);
  const under = (...names: string[]) => names.map((name) => `${at}.${name}`);
  const cards: FormCard[] = [
    {
      id: 'finding',
      title: t('caseForms.decision.cards.finding'),
      asks: under('allegation', 'finding', 'standard', 'standardNote', 'decided'),
      content: (
        <>
          <ChoiceField name={`${at}.allegation`} label={t('answers.kind.allegation')} choices={allegations} />
          <StatementOf id={useAnswer(`${at}.allegation`)} />
          <ChoiceField
            name={`${at}.finding`}
            label={t('caseForms.decision.finding')}
            choices={choicesOf(findings, (value) => t(`answers.finding.${value}`))}
          />
          <ChoiceField
            name={`${at}.standard`}
            label={t('caseForms.decision.standard')}
            choices={choicesOf(standards, (value) => t(`answers.standard.${value}`))}
          />
          {standard === 'other' ? (
            <TextField name={`${at}.standardNote`} label={t('caseForms.decision.standardNote')} optional />
          ) : null}
          <MomentField name={`${at}.decided`} label={t('caseForms.decision.decided')} />
        </>
      ),
    },
    {
      id: 'weighing',
      title: t('caseForms.decision.cards.weighing'),
      asks: under('evidenceFor', 'evidenceAgainst', 'reasons'),
      help: (
        <HelpList
          title={t('caseForms.decision.help.title')}
          items={t('caseForms.decision.help.items', { returnObjects: true })}
        />
      ),
      content: <WeighingFields at={at} />,
    },
    {
      id: 'tests',
      title: t('caseForms.decision.cards.tests'),
      asks: under('exceptionTests'),
      content: <ExceptionTestFields at={at} />,
    },
    {
      id: 'after',
      title: t('caseForms.decision.cards.after'),
      asks: under('respondentHeard', 'respondentHeardNote', 'action'),
      content: (
        <>
          <ChoiceField
            name={`${at}.respondentHeard`}
            label={t('caseForms.decision.heard')}
            optional
            choices={choicesOf(heard, (value) => t(`answers.answer.${value}`))}
          />
          <TextField
            name={`${at}.respondentHeardNote`}
            label={t('caseForms.decision.heardNote')}
            optional
            long
          />
          <TextField
            name={`${at}.action`}
            label={t('caseForms.decision.action')}
            hint={t('caseForms.decision.actionHint')}
            optional
            long
          />
        </>
      ),
    },
  ];
  return <FormCards cards={cards} />;
}

function StatementOf({ id }: { id: string | undefined }) {
  const allegation = currentRecords(useCase(), 'allegation').find((record) => record.id === id);
  return allegation === undefined ? null : <p>{allegation.data.statement}</p>;
}

function WeighingFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  const records = useRecordChoices(['report', 'evidence', 'incident', 'consultation', 'note']);
  return (
    <>
      <WeighedField name={`${at}.evidenceFor`} label={t('caseForms.decision.for')} choices={records} />
      <WeighedField
        name={`${at}.evidenceAgainst`}
        label={t('caseForms.decision.against')}
        choices={records}
      />
      <TextField
        name={`${at}.reasons`}
        label={t('caseForms.decision.reasons')}
        hint={t('caseForms.decision.reasonsHint')}
        long
      />
    </>
  );
}

/** The tests the code itself names: each is answered with every finding. */
function ExceptionTestFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  const file = useCase();
  const chosen = useAnswer(`${at}.allegation`);
  const allegation = currentRecords(file, 'allegation').find(({ id }) => id === chosen);
  const codes = useKnownCodes();
  const code = allegation === undefined ? undefined : conductCode(codes, allegation.data.code);
  const tests = code?.exceptionTests;
  const { getValues, setValue } = useFormContext();
  useEffect(() => {
    // Each answer names the test it answers, also after another allegation was chosen.
    tests?.forEach(({ id }, index) => {
      const name = `${at}.exceptionTests.${index}.test`;
      if (getValues(name) !== id) setValue(name, id);
    });
  }, [at, tests, getValues, setValue]);
  if (tests === undefined) return <p>{t('caseForms.decision.chooseAllegation')}</p>;
  return tests.map((test, index) => (
    <div key={test.id}>
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
