import { reachOf, stepOf } from '../../actions';
import { type CaseRecord, recordsOf } from '../../assemble/caseFile';
import type { Block, Section } from '../pageData';
import { entry, sectionIfAny } from './blocks';
import { answered, factsOf, type PlanContext } from './context';
import { actionStateWords, appealOutcomeWords, mayKnowWords } from './outcomeWords';
import { answerWords } from './words';

/** What a step of the ladder is called by the code that the case is decided under. */
export function stepName(context: PlanContext, record: CaseRecord<'action'>): string {
  return stepOf(context.caseFile, record)?.label ?? context.say(record.data.step);
}

function actionState({ when }: PlanContext, { state }: CaseRecord<'action'>['data']): string {
  switch (state.kind) {
    case 'planned':
      return actionStateWords.planned;
    case 'in-force':
      return `${actionStateWords['in-force']} since ${when(state.since)}`;
    case 'completed':
    case 'lifted':
      return `${actionStateWords[state.kind]}, ${when(state.when)}`;
  }
}

function dueProcess({ say }: PlanContext, { dueProcess: answers }: CaseRecord<'action'>['data']) {
  if (answers === undefined) return undefined;
  return [
    `Heard: ${answerWords[answers.heard].toLowerCase()}`,
    `counsel allowed: ${answerWords[answers.counselAllowed].toLowerCase()}`,
    `appeal to ${say(answers.appealBody)}`,
  ].join('; ');
}

function actionBlock(context: PlanContext, record: CaseRecord<'action'>): Block {
  const { say, said, day, person, label } = context;
  const { data } = record;
  const { state } = data;
  const known = data.mayKnow.map((audience) => mayKnowWords[audience]).join(', ');
  return entry({
    title: `${label(record.id)} for ${person(data.person)}: ${stepName(context, record)}`,
    subtitle: `From ${day(data.start)}${data.end === undefined ? ', without an end' : ` to ${day(data.end)}`}`,
    facts: factsOf(context, record, [
      ['Follows from', label(data.decision)],
      ['State', actionState(context, data)],
      ['Conditions', said(data.conditions)],
      ['To be looked at again', data.review === undefined ? undefined : day(data.review)],
      ['Who may know', known === '' ? 'Nobody outside the office' : known],
      ['Reaches membership', reachOf(context.caseFile, record) === 'membership' ? 'Yes' : undefined],
      ['Due process', dueProcess(context, data)],
    ]),
    texts: answered([
      ['What exactly', said(data.what)],
      ['What would repair the harm', said(data.repair)],
      ['How it was completed', state.kind === 'completed' ? said(state.note) : undefined],
      ['Why it was lifted', state.kind === 'lifted' ? say(state.reason) : undefined],
    ]),
  });
}

/** What follows from the decisions: the step of the code's ladder, its days, its conditions, its end. */
export function actionsSection(context: PlanContext): Section[] {
  const blocks = recordsOf(context.caseFile, 'action').map((record) => actionBlock(context, record));
  return sectionIfAny('actions', 'Actions', blocks);
}

function appealTitle({ label, person }: PlanContext, { id, data }: CaseRecord<'appeal'>): string {
  const title = `${label(id)} of ${person(data.by)} against ${label(data.decision)}`;
  if (data.status === 'decided') return `${title}: ${appealOutcomeWords[data.outcome]}`;
  return data.status === 'withdrawn' ? `${title}, withdrawn` : title;
}

/** Appeals, each decided by somebody else than who decided before. */
export function appealsSection(context: PlanContext): Section[] {
  const { caseFile, say, said, when, day } = context;
  const blocks = recordsOf(caseFile, 'appeal').map((record): Block => {
    const { data } = record;
    return entry({
      title: appealTitle(context, record),
      subtitle: `Received ${when(data.received)}`,
      facts: factsOf(context, record, [
        ['Due', data.status === 'received' && data.due !== undefined ? day(data.due) : undefined],
        ['Decided', data.status === 'decided' ? when(data.decided) : undefined],
        ['Withdrawn', data.status === 'withdrawn' ? when(data.when) : undefined],
      ]),
      texts: answered([
        ['Grounds', say(data.grounds)],
        ['Reasons', data.status === 'decided' ? say(data.reasons) : undefined],
        ['Why it was withdrawn', data.status === 'withdrawn' ? said(data.reason) : undefined],
      ]),
    });
  });
  return sectionIfAny('appeals', 'Appeals', blocks);
}
