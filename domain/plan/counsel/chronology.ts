import type { TimelineItem } from '@contract/views/caseView';
import type { CaseFile, CaseRecord } from '../../assemble/caseFile';
import { recordedAfter } from '../../time/lateness';
import { timeline } from '../../timeline';
import type { Cell, Section } from '../pageData';
import type { CounselContext } from './context';
import {
  channelWords,
  consultedWords,
  findingWords,
  modeWords,
  phaseWords,
  recordedAfterWords,
  roleWords,
} from './words';

/** A line of the chronology points to the record; longer texts stand there in full. */
const longestLine = 320;

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= longestLine) return line;
  return `${line.slice(0, longestLine).replace(/\s+\S*$/u, '')} …`;
}

function told(context: CounselContext, record: CaseRecord): string {
  const { say, person, label } = context;
  switch (record.kind) {
    case 'report': {
      const by = record.data.person === undefined ? '' : ` from ${person(record.data.person)}`;
      return `Report received ${channelWords[record.data.channel]}${by}`;
    }
    case 'person': {
      const roles = record.data.roles.map((role) => roleWords[role].toLowerCase()).join(', ');
      return `${person(record.id)} entered into the case as ${roles}`;
    }
    case 'incident':
      return say(record.data.what);
    case 'allegation':
      return `Allegation stated: ${say(record.data.statement)}`;
    case 'triage':
      return 'Triage: jurisdiction, impact and risk judged';
    case 'evidence':
      return `Evidence received: ${say(record.data.title)}`;
    case 'consultation': {
      const other = consultedWords[record.data.with].toLowerCase();
      return record.data.status === 'held'
        ? `Consulted ${other} ${modeWords[record.data.mode]}: ${say(record.data.question)}`
        : `Consultation with ${other} sought: ${say(record.data.why)}`;
    }
    case 'note':
      return record.data.title === undefined
        ? `Note: ${say(record.data.text)}`
        : `Note: ${say(record.data.title)}`;
    case 'task':
      return `Task ${record.data.state.kind}: ${say(record.data.title)}`;
    case 'waiver':
      return `Duty waived: ${say(record.data.reason)}`;
    case 'decision':
      return `Decided on ${label(record.data.allegation)}: ${findingWords[record.data.finding].toLowerCase()}`;
    case 'follow-up':
      return record.data.status === 'made'
        ? `${person(record.data.person)} was told: ${say(record.data.what)}`
        : record.data.status === 'planned'
          ? `Follow-up to ${person(record.data.person)} planned`
          : `${person(record.data.person)} could not be reached: ${say(record.data.why)}`;
    case 'promise':
      return `Promised to ${person(record.data.to)}: ${say(record.data.words)}`;
    case 'measure':
      return `Immediate measure ${record.data.state.kind === 'ended' ? 'taken, ended since' : 'taken'}: ${say(record.data.what ?? record.data.why)}`;
    case 'interview':
      return record.data.status === 'planned'
        ? `Interview with ${person(record.data.person)} planned: ${say(record.data.why)}`
        : record.data.status === 'held'
          ? `Interview with ${person(record.data.person)} ${modeWords[record.data.mode]}`
          : `${person(record.data.person)} declined to be interviewed`;
    case 'disclosure':
      return `Told to ${say(record.data.name)}: ${say(record.data.why)}`;
    case 'action':
      return `Action for ${person(record.data.person)}, from ${context.day(record.data.start)}`;
    case 'appeal':
      return record.data.status === 'decided'
        ? `Appeal of ${person(record.data.by)} against ${label(record.data.decision)}: ${record.data.outcome}`
        : `Appeal of ${person(record.data.by)} against ${label(record.data.decision)} ${record.data.status}`;
    case 'contact':
      return `${person(record.data.person)} contacted ${modeWords[record.data.mode]}`;
    case 'letter':
      return `Letter to ${person(record.data.to)} ${record.data.state.kind}: ${say(record.data.subject)}`;
    case 'delay':
      return `Late since ${context.day(record.data.due)}, because: ${say(record.data.reason)}`;
    case 'handoff':
      return `Hand-off to ${say(record.data.to)} ${record.data.state.kind}: ${say(record.data.why)}`;
    case 'hold':
      return `Legal hold ${record.data.state.kind === 'lifted' ? 'placed, lifted since' : 'placed'}: ${say(record.data.reason)}`;
  }
}

function line(context: CounselContext, item: TimelineItem, records: ReadonlyMap<string, CaseRecord>): Cell[] {
  const { when, instant, user, label } = context;
  const late = item.recordedAfter === undefined ? undefined : recordedAfter(item.recordedAfter);
  const written: Cell = {
    text: instant(item.recorded),
    ...(late === undefined ? {} : { note: recordedAfterWords(late), tone: 'caution' as const }),
  };
  const record = item.record === undefined ? undefined : records.get(item.record);
  const what =
    record !== undefined
      ? shortened(told(context, record))
      : item.kind === 'phase'
        ? `Phase entered: ${phaseWords[item.variant as keyof typeof phaseWords].toLowerCase()}`
        : 'An export of this case was made';
  return [
    item.happened === undefined ? 'When written down' : when(item.happened),
    written,
    { text: what, strong: item.kind === 'phase' || item.kind === 'decision' },
    { text: record === undefined ? 'Ledger' : label(record.id), note: user(item.by) },
  ];
}

/** Everything in the order in which it happened, with the time at which it was written down. */
export function chronologySection(context: CounselContext): Section {
  const { caseFile, office } = context;
  const records = new Map(caseFile.records.map((record) => [record.id, record]));
  return {
    id: 'chronology',
    title: 'Chronology',
    blocks: [
      {
        type: 'prose',
        text: `In the order in which things happened. Each line names the time of the event and the time at which it was written down; where the two lie apart, the distance is given. Times carry the zone in which they were told; all others are those of ${office.zone}.`,
      },
      {
        type: 'table',
        summary: 'What happened and when it was written down, oldest first',
        empty: 'Nothing has been recorded.',
        columns: [
          { label: 'When it happened', share: 1.9 },
          { label: 'Written down', share: 1.9 },
          { label: 'What', share: 5.2 },
          { label: 'Source', share: 1.7 },
        ],
        rows: chronologyItems(caseFile, office.zone).map((item) => line(context, item, records)),
      },
    ],
  };
}

/** Exports are listed where they belong, under what left the vault. */
function chronologyItems(caseFile: CaseFile, zone: string): TimelineItem[] {
  return timeline(caseFile, zone).filter((item) => item.kind !== 'export');
}
