import { useTranslation } from 'react-i18next';
import { findings, standards } from '@contract/records/decision';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { MomentField } from '../../../components/fields/MomentField';
import { TextField } from '../../../components/fields/TextField';
import { type FormCard, FormCards } from '../../../components/form/FormCards';
import { currentRecords, useCase } from '../caseContext';
import { Comparators } from './Comparators';
import { ExceptionTestFields } from './ExceptionTestFields';
import { choicesOf, type FieldsAt, useAnswer, useRecordChoices } from './formParts';
import styles from './forms.module.css';
import { HearingFields } from './HearingFields';
import { HelpList } from './HelpList';
import { SupersedesFields } from './SupersedesFields';
import { WeighedField } from './WeighedField';

/** Decides one allegation, with reasons, weighing what speaks for and against. */
export function DecisionForm({ at, record }: FieldsAt) {
  const { t } = useTranslation();
  const titles = t('caseForms.decision.cards', { returnObjects: true });
  const under = (...names: string[]) => names.map((name) => `${at}.${name}`);
  const cards: FormCard[] = [
    {
      id: 'finding',
      title: titles.finding,
      asks: under('allegation', 'supersedes', 'finding', 'standard', 'standardNote', 'decided'),
      content: <FindingFields at={at} record={record} />,
    },
    {
      id: 'weighing',
      title: titles.weighing,
      asks: under('evidenceFor', 'evidenceAgainst', 'credibility', 'reasons'),
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
      title: titles.tests,
      asks: under('exceptionTests'),
      content: <ExceptionTestFields at={at} />,
    },
    {
      id: 'hearing',
      title: titles.hearing,
      asks: under('respondentHeard', 'respondentHeardNote'),
      content: <HearingFields at={at} />,
    },
    {
      id: 'comparators',
      title: titles.comparators,
      asks: under('comparators', 'differsBecause'),
      content: <Comparators at={at} />,
    },
    {
      id: 'after',
      title: titles.after,
      asks: under('action'),
      content: (
        <TextField
          name={`${at}.action`}
          label={t('caseForms.decision.action')}
          hint={t('caseForms.decision.actionHint')}
          optional
          long
        />
      ),
    },
  ];
  return <FormCards cards={cards} />;
}

function FindingFields({ at, record }: FieldsAt) {
  const { t } = useTranslation();
  const allegations = useRecordChoices(['allegation']);
  const standard = useAnswer(`${at}.standard`);
  return (
    <>
      <ChoiceField name={`${at}.allegation`} label={t('answers.kind.allegation')} choices={allegations} />
      <StatementOf id={useAnswer(`${at}.allegation`)} />
      <SupersedesFields at={at} record={record} />
      <ChoiceField
        name={`${at}.finding`}
        label={t('caseForms.decision.finding')}
        choices={choicesOf(findings, (value) => t(`answers.finding.${value}`))}
      />
      <ChoiceField
        name={`${at}.standard`}
        label={t('caseForms.decision.standard')}
        hint={t('caseForms.decision.standardHint')}
        choices={choicesOf(standards, (value) => t(`answers.standard.${value}`))}
      />
      {standard === 'other' ? (
        <TextField name={`${at}.standardNote`} label={t('caseForms.decision.standardNote')} optional />
      ) : null}
      <MomentField name={`${at}.decided`} label={t('caseForms.decision.decided')} />
    </>
  );
}

function StatementOf({ id }: { id: string | undefined }) {
  const allegation = currentRecords(useCase(), 'allegation').find((one) => one.id === id);
  return allegation === undefined ? null : (
    <blockquote className={styles.quoted}>{allegation.data.statement}</blockquote>
  );
}

const weighable = ['report', 'evidence', 'incident', 'interview', 'consultation', 'note'] as const;

function WeighingFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  const records = useRecordChoices(weighable);
  return (
    <>
      <WeighedField name={`${at}.evidenceFor`} label={t('caseForms.decision.for')} choices={records} />
      <WeighedField
        name={`${at}.evidenceAgainst`}
        label={t('caseForms.decision.against')}
        choices={records}
      />
      <TextField
        name={`${at}.credibility`}
        label={t('caseForms.decision.credibility')}
        hint={t('caseForms.decision.credibilityHint')}
        optional
        long
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
