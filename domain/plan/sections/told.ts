import type { CaseRecord } from '../../assemble/caseFile';
import { stepName } from './actions';
import type { PlanContext } from './context';
import { waivedWords } from './others';
import { appealOutcomeWords, dutyWords, handoffStateWords, measureWords } from './outcomeWords';
import { contactOutcomeWords, contactPurposeWords, letterPurposeWords } from './talkWords';
import { channelWords, consultedWords, findingWords, modeWords, roleWords } from './words';

type Teller<Kind extends CaseRecord['kind']> = (
  data: CaseRecord<Kind>['data'],
  context: PlanContext,
  record: CaseRecord<Kind>,
) => string;

/** What the line of each kind says; longer texts stand in the record itself. */
const tellers: { readonly [Kind in CaseRecord['kind']]: Teller<Kind> } = {
  report: (data, { person }) =>
    `Report received ${channelWords[data.channel]}${data.person === undefined ? '' : ` from ${person(data.person)}`}`,
  person: (data, { person }, { id }) =>
    `${person(id)} entered into the case as ${data.roles.map((role) => roleWords[role].toLowerCase()).join(', ')}`,
  incident: (data, { say }) => say(data.what),
  allegation: (data, { say }) => `Allegation stated: ${say(data.statement)}`,
  triage: () => 'Triage: jurisdiction, impact and risk judged',
  evidence: (data, { say }) => `Evidence received: ${say(data.title)}`,
  consultation(data, { say }) {
    const other = consultedWords[data.with].toLowerCase();
    return data.status === 'held'
      ? `Consulted ${other} ${modeWords[data.mode]}: ${say(data.question)}`
      : `Consultation with ${other} sought: ${say(data.why)}`;
  },
  note: (data, { say, label }) => {
    const added = data.addendumTo === undefined ? 'Note' : `Added to ${label(data.addendumTo)}`;
    return `${added}: ${say(data.title ?? data.text)}`;
  },
  task: (data, { say }) => `Task ${data.state.kind}: ${say(data.title)}`,
  waiver: (data, context) => `Waived, ${waivedWords(context, data)}: ${context.say(data.reason)}`,
  decision: (data, { label }) => {
    const instead = data.supersedes === undefined ? '' : `, in place of ${label(data.supersedes.decision)}`;
    return `Decided on ${label(data.allegation)}${instead}: ${findingWords[data.finding].toLowerCase()}`;
  },
  'follow-up'(data, { say, person }) {
    switch (data.status) {
      case 'made':
        return `${person(data.person)} was told: ${say(data.what)}`;
      case 'planned':
        return `Follow-up to ${person(data.person)} planned`;
      case 'unreachable':
        return `${person(data.person)} could not be reached: ${say(data.why)}`;
    }
  },
  promise: (data, { say, person }) => `Promised to ${person(data.to)}: ${say(data.words)}`,
  measure: (data, { say, people }) => {
    const binds = people(data.binds);
    const what = data.what === undefined ? '' : `: ${say(data.what)}`;
    return `Immediate measure, ${measureWords[data.measure].toLowerCase()}${binds === undefined ? '' : `, binding ${binds}`}${what}`;
  },
  interview(data, { say, person }) {
    switch (data.status) {
      case 'planned':
        return `Interview with ${person(data.person)} planned: ${say(data.why)}`;
      case 'held':
        return `${person(data.person)} interviewed ${modeWords[data.mode]} by ${say(data.interviewer)}`;
      case 'declined':
        return `${person(data.person)} declined to be interviewed`;
    }
  },
  disclosure: (data, { say }) => `${say(data.name)} was told ${modeWords[data.mode]}: ${say(data.why)}`,
  action: (data, context, record) =>
    `Action for ${context.person(data.person)} begins: ${stepName(context, record)}`,
  appeal(data, { person, label }) {
    const appeal = `Appeal of ${person(data.by)} against ${label(data.decision)}`;
    switch (data.status) {
      case 'received':
        return `${appeal} received`;
      case 'withdrawn':
        return `${appeal} received, withdrawn since`;
      case 'decided':
        return `${appeal} decided: ${appealOutcomeWords[data.outcome]}`;
    }
  },
  contact(data, { person }) {
    const purpose = contactPurposeWords[data.purpose].toLowerCase();
    const outcome = contactOutcomeWords[data.outcome].toLowerCase();
    return `${person(data.person)} contacted ${modeWords[data.mode]} (${purpose}): ${outcome}`;
  },
  letter(data, { say, person }) {
    const purpose = letterPurposeWords[data.purpose].toLowerCase();
    switch (data.state.kind) {
      case 'sent':
        return `Letter (${purpose}) sent to ${person(data.to)} ${modeWords[data.state.mode]}: ${say(data.subject)}`;
      case 'draft':
        return `Letter (${purpose}) to ${person(data.to)} drafted: ${say(data.subject)}`;
      case 'dropped':
        return `Letter (${purpose}) to ${person(data.to)} drafted, then dropped: ${say(data.subject)}`;
    }
  },
  delay: (data, { say, day }) =>
    `${dutyWords[data.duty]} was due ${day(data.due)} and is late, because: ${say(data.reason)}`,
  handoff: (data, { say }) =>
    `Hand-off to ${say(data.to)} ${handoffStateWords[data.state.kind]}: ${say(data.why)}`,
  hold: (data, { say }) => `Legal hold placed: ${say(data.reason)}`,
};

/** What happened, in one line of the chronology. */
export function told(context: PlanContext, record: CaseRecord): string {
  const tell = tellers[record.kind] as Teller<typeof record.kind>;
  return tell(record.data, context, record);
}
