import { type CaseRecord, recordsOf } from '../../assemble/caseFile';
import type { Block, Section } from '../pageData';
import { entry, sectionIfAny } from './blocks';
import { answered, factsOf, type PlanContext } from './context';
import { measureWords, promisedAudienceWords, promiseStateWords, undertakingWords } from './outcomeWords';

type Promised = CaseRecord<'promise'>['data'];

/** What the promise forbids or demands, in words: `To keep the name from: the respondent, staff`. */
function undertakingText({ day }: PlanContext, { undertaking }: Promised): string {
  const words = undertakingWords[undertaking.kind];
  if (undertaking.kind === 'name-withheld')
    return `${words} ${undertaking.from.map((from) => promisedAudienceWords[from]).join(', ')}`;
  return undertaking.kind === 'by-day' ? `${words} ${day(undertaking.day)}` : words;
}

/** What became of the promise, when and why. */
function promiseState({ when, say }: PlanContext, { state }: Promised): string {
  if (state.kind === 'standing') return promiseStateWords.standing;
  const why = state.kind === 'kept' ? state.note : state.reason;
  const since = `${promiseStateWords[state.kind]}, ${when(state.when)}`;
  return why === undefined ? since : `${since}: ${say(why)}`;
}

/** What was promised to whom, in the words in which it was given, and whether it was kept. */
export function promisesSection(context: PlanContext): Section[] {
  const { caseFile, say, said, person, when, label } = context;
  const blocks = recordsOf(caseFile, 'promise').map((record): Block => {
    const { data } = record;
    return entry({
      title: `${label(record.id)} to ${person(data.to)}`,
      subtitle: when(data.given),
      facts: factsOf(context, record, [
        ['What it binds to', undertakingText(context, data)],
        ['State', promiseState(context, data)],
        ['Given by', said(data.by)],
      ]),
      texts: [{ label: 'In the words in which it was given', text: say(data.words) }],
    });
  });
  return sectionIfAny('promises', 'Promises', blocks);
}

/** What was done at once to keep people safe: from when, looked at again when, until when. */
export function measuresSection(context: PlanContext): Section[] {
  const { caseFile, say, said, people, when, day, label } = context;
  const blocks = recordsOf(caseFile, 'measure').map((record): Block => {
    const { data } = record;
    const ended = data.state.kind === 'ended' ? data.state : undefined;
    return entry({
      title: `${label(record.id)}: ${measureWords[data.measure].toLowerCase()}`,
      subtitle: `From ${when(data.start)}${ended === undefined ? ', in force' : ` until ${when(ended.when)}`}`,
      facts: factsOf(context, record, [
        ['Protects', people(data.protects)],
        ['Binds', people(data.binds)],
        ['Carried out by', said(data.carriedOutBy)],
        ['To be looked at again', data.review === undefined ? undefined : day(data.review)],
      ]),
      texts: answered([
        ['What was done', said(data.what)],
        ['Why', say(data.why)],
        ['Why it ended', ended === undefined ? undefined : say(ended.why)],
      ]),
    });
  });
  return sectionIfAny('measures', 'Immediate measures', blocks);
}
