import { useTranslation } from 'react-i18next';
import { actionAudiences } from '@contract/records/action';
import { conductCode, knownCodes } from '@domain/conductCodes/conductCodes';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { DayField } from '../../../components/fields/DayField';
import { MomentField } from '../../../components/fields/MomentField';
import { MultiChoice } from '../../../components/fields/MultiChoice';
import { PersonField } from '../../../components/fields/PersonField';
import { TextField } from '../../../components/fields/TextField';
import { currentRecords, useCase } from '../caseContext';
import { choicesOf, type FieldsAt, useAnswer, usePeople, useRecordChoices } from './formParts';

const states = ['planned', 'in-force', 'completed', 'lifted'] as const;

/** The steps of the ladder of the code by which the allegation behind a decision is classed. */
function useLadder(decision: string | undefined) {
  const file = useCase();
  const decided = currentRecords(file, 'decision').find(({ id }) => id === decision);
  const allegation = currentRecords(file, 'allegation').find(({ id }) => id === decided?.data.allegation);
  const code = allegation === undefined ? undefined : conductCode(knownCodes(file), allegation.data.code);
  return code?.ladder ?? [];
}

/** What follows from a decision for one person. */
export function ActionForm({ at }: FieldsAt) {
  const { t } = useTranslation();
  const people = usePeople();
  const decisions = useRecordChoices(['decision']);
  const ladder = useLadder(useAnswer(`${at}.decision`));
  const chosen = useAnswer(`${at}.step`);
  const membership = ladder.find(({ id }) => id === chosen)?.reach === 'membership';
  return (
    <>
      <ChoiceField name={`${at}.decision`} label={t('answers.kind.decision')} choices={decisions} />
      <PersonField name={`${at}.person`} label={t('caseForms.action.person')} people={people} />
      <ChoiceField
        name={`${at}.step`}
        label={t('caseForms.action.step')}
        choices={ladder.map(({ id, label }) => ({ value: id, label }))}
      />
      <TextField name={`${at}.what`} label={t('caseForms.action.what')} optional long />
      <DayField name={`${at}.start`} label={t('caseForms.action.start')} />
      <DayField name={`${at}.end`} label={t('caseForms.action.end')} optional />
      <TextField name={`${at}.conditions`} label={t('caseForms.action.conditions')} optional long />
      <TextField name={`${at}.repair`} label={t('caseForms.action.repair')} optional long />
      <DayField name={`${at}.review`} label={t('caseForms.review')} optional />
      <MultiChoice
        name={`${at}.mayKnow`}
        label={t('caseForms.action.mayKnow')}
        optional
        choices={choicesOf(actionAudiences, (value) => t(`answers.mayKnow.${value}`))}
      />
      {membership ? <DueProcessFields at={`${at}.dueProcess`} /> : null}
      <StateFields at={`${at}.state`} />
    </>
  );
}

function DueProcessFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  return (
    <>
      {(['heard', 'counselAllowed'] as const).map((name) => (
        <ChoiceField
          key={name}
          name={`${at}.${name}`}
          label={t(`caseForms.action.${name}`)}
          choices={choicesOf(['yes', 'no'] as const, (value) => t(`answers.answer.${value}`))}
        />
      ))}
      <TextField name={`${at}.appealBody`} label={t('caseForms.action.appealBody')} />
    </>
  );
}

function StateFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  const state = useAnswer(`${at}.kind`);
  return (
    <>
      <ChoiceField
        name={`${at}.kind`}
        label={t('caseForms.state')}
        choices={choicesOf(states, (value) => t(`answers.action.${value}`))}
      />
      {state === 'in-force' ? <MomentField name={`${at}.since`} label={t('caseForms.action.since')} /> : null}
      {state === 'completed' || state === 'lifted' ? (
        <MomentField name={`${at}.when`} label={t('caseForms.stateWhen')} />
      ) : null}
      {state === 'completed' ? (
        <TextField name={`${at}.note`} label={t('caseForms.stateNote')} optional long />
      ) : null}
      {state === 'lifted' ? (
        <TextField name={`${at}.reason`} label={t('caseForms.stateReason')} long />
      ) : null}
    </>
  );
}
