import { useTranslation } from 'react-i18next';
import { DecisionSchema } from '@contract/records/decision';
import { hearingOf } from '@domain/hearing';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { TextField } from '../../../components/fields/TextField';
import { forRules, useCase, useNames } from '../caseContext';
import { choicesOf, type FieldsAt, useAnswer } from './formParts';
import { Warning } from './Warning';

const heard = DecisionSchema.shape.respondentHeard.unwrap().options;

/** Whether the respondent was heard before the decision, or why not; beside it what the file holds of their side. */
export function HearingFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  const answer = useAnswer(`${at}.respondentHeard`);
  const against = useAnswer(`${at}.finding`) === 'substantiated';
  return (
    <>
      <TheirSide allegation={useAnswer(`${at}.allegation`)} />
      <ChoiceField
        name={`${at}.respondentHeard`}
        label={t('caseForms.decision.heard')}
        {...(against ? { hint: t('caseForms.decision.heardNeeded') } : {})}
        optional={!against}
        choices={choicesOf(heard, (value) => t(`answers.answer.${value}`))}
      />
      <TextField
        name={`${at}.respondentHeardNote`}
        label={t(answer === 'no' ? 'caseForms.decision.notHeardNote' : 'caseForms.decision.heardNote')}
        optional={!(against && answer === 'no')}
        long
      />
    </>
  );
}

/** What is recorded of the respondent's own account. */
function TheirSide({ allegation }: { allegation: string | undefined }) {
  const { t } = useTranslation();
  const names = useNames();
  const hearing = hearingOf(forRules(useCase()), allegation);
  if (hearing === undefined) return <p>{t('caseForms.decision.nobodyToHear')}</p>;
  const person = names.record(hearing.respondent);
  const listed = (['heard', 'declined'] as const).filter((name) => hearing[name].length > 0);
  return (
    <>
      {listed.map((name) => (
        <p key={name}>
          {t(`caseForms.decision.side.${name}`, { person, records: names.records(hearing[name]) })}
        </p>
      ))}
      {listed.length === 0 && hearing.awaited.length === 0 ? (
        <p>{t('caseForms.decision.side.nothing', { person })}</p>
      ) : null}
      <Warning>
        {hearing.awaited.length === 0 ? null : (
          <p>{t('caseForms.decision.side.awaited', { person, records: names.records(hearing.awaited) })}</p>
        )}
      </Warning>
    </>
  );
}
