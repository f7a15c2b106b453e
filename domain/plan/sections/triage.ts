import { type CaseRecord, recordsOf } from '../../assemble/caseFile';
import type { Block, Section } from '../pageData';
import { entry, section } from './blocks';
import { answered, factsOf, type PlanContext } from './context';
import { answerWords, jurisdictionWords } from './words';

type Judged = CaseRecord<'triage'>['data'];

const reachWords: Record<keyof NonNullable<Judged['reach']>, string> = {
  public: 'happened in public',
  marginalisedGroup: 'concerns a marginalised group',
  disengagementLikely: 'people may stay away',
  leaderInvolved: 'a leader is involved',
};

/** Whom it reaches beyond the one affected, each with its answer. */
function reach({ reach: answers }: Judged): string | undefined {
  if (answers === undefined) return undefined;
  return (Object.keys(reachWords) as (keyof typeof reachWords)[])
    .flatMap((name) => {
      const answer = answers[name];
      return answer === undefined ? [] : [`${reachWords[name]}: ${answerWords[answer].toLowerCase()}`];
    })
    .join('; ');
}

function triageBlock(context: PlanContext, record: CaseRecord<'triage'>): Block {
  const { say, said, label } = context;
  const { data } = record;
  const risk = (judged: Judged['safetyRisk'] | undefined) =>
    judged === undefined ? undefined : `${answerWords[judged.level]}. ${say(judged.reason)}`;
  return entry({
    title: label(record.id),
    facts: factsOf(context, record, [
      ['Jurisdiction', `${jurisdictionWords[data.jurisdiction]}. ${say(data.jurisdictionReason)}`],
      ['Kept here because', said(data.keptBecause)],
      ['Risk to safety', risk(data.safetyRisk)],
      ['Risk of repetition', risk(data.repeatRisk)],
      ['Sexual harassment', risk(data.sexualHarassment)],
      ['Risk to health', risk(data.healthRisk)],
      ['Earlier reports or a pattern', risk(data.pattern)],
      ['Insight of the respondent', said(data.insight)],
      ['Reach', reach(data)],
    ]),
    texts: answered([
      ['Impact', say(data.impact)],
      ['Immediate measures', said(data.immediateMeasures)],
    ]),
  });
}

/** The first judgement: is it ours, what does it do to people, what may happen next. */
export function triageSection(context: PlanContext): Section {
  return section(
    'triage',
    'Triage',
    recordsOf(context.caseFile, 'triage').map((record) => triageBlock(context, record)),
    'No triage has been recorded.',
  );
}
