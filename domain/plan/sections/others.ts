import type { RecordData } from '@contract/records/kinds';
import { type CaseRecord, recordsOf } from '../../assemble/caseFile';
import type { Block, Section } from '../pageData';
import { factsOf, type PlanContext } from './context';
import { evidenceSourceWords } from './words';

/** Dated notes for the file. */
export function notesSection(context: PlanContext): Section {
  const { caseFile, say, when, label } = context;
  const blocks = recordsOf(caseFile, 'note').map((record): Block => {
    const { data } = record;
    return {
      type: 'entry',
      title: data.title === undefined ? label(record.id) : `${label(record.id)}: ${say(data.title)}`,
      subtitle: when(data.when),
      marks: [],
      facts: factsOf(context, record, [
        ['Added to', data.addendumTo === undefined ? undefined : label(data.addendumTo)],
        ['About', data.about?.map(label).join(', ')],
      ]),
      texts: [{ label: 'Text', text: say(data.text) }],
    };
  });
  return {
    id: 'notes',
    title: 'Notes',
    blocks: blocks.length === 0 ? [{ type: 'prose', text: 'No note has been recorded.' }] : blocks,
  };
}

function taskState(context: PlanContext, { data }: CaseRecord<'task'>): { text: string; note?: string } {
  const { state } = data;
  if (state.kind === 'open') return { text: 'Open' };
  if (state.kind === 'dropped') return { text: 'Dropped', note: context.say(state.reason) };
  const outcome = state.outcome === undefined ? '' : `. ${context.say(state.outcome)}`;
  return { text: 'Done', note: `${context.when(state.when)}${outcome}` };
}

/** Details of a task, why it is done and what it came from. */
function taskNote({ say, label }: PlanContext, { data }: CaseRecord<'task'>): { note?: string } {
  const parts = [
    ...(data.details === undefined ? [] : [say(data.details)]),
    ...(data.reason === undefined ? [] : [`Why: ${say(data.reason)}`]),
    ...(data.from === undefined ? [] : [`From ${label(data.from)}`]),
  ];
  return parts.length === 0 ? {} : { note: parts.join('\n') };
}

/** What somebody meant to do, by when, and what became of it. */
export function tasksSection(context: PlanContext): Section {
  const { caseFile, say, day, label } = context;
  return {
    id: 'tasks',
    title: 'Tasks and waivers',
    blocks: [
      {
        type: 'table',
        summary: 'Tasks with their day and their state',
        empty: 'No task has been recorded.',
        columns: [
          { label: 'Task', share: 1.4 },
          { label: 'What', share: 4.6 },
          { label: 'Due', share: 2 },
          { label: 'State', share: 2.6 },
        ],
        rows: recordsOf(caseFile, 'task').map((record) => [
          {
            text: label(record.id),
            strong: true,
            ...(record.data.owner === undefined ? {} : { note: say(record.data.owner) }),
          },
          {
            text: say(record.data.title),
            ...taskNote(context, record),
          },
          record.data.due === undefined ? 'No day set' : day(record.data.due),
          taskState(context, record),
        ]),
      },
      ...recordsOf(caseFile, 'waiver').map((record): Block => {
        const { data } = record;
        const duty = waivedWords(context, data);
        return {
          type: 'entry',
          title: `${label(record.id)}: ${duty}`,
          marks: [],
          facts: factsOf(context, record, [['Reason', say(data.reason)]]),
          texts: [],
        };
      }),
    ],
  };
}

/** What was not done, by the name of whom or what it was owed to. */
export function waivedWords({ label, person }: PlanContext, data: RecordData<'waiver'>): string {
  switch (data.duty) {
    case 'none-sought':
      return 'consultation altogether';
    case 'consultation':
      return label(data.consultation);
    case 'interview':
      return label(data.interview);
    case 'second-reader':
      return `the second reader of ${label(data.letter)}`;
    case 'follow-up':
      return `the follow-up to ${person(data.person)}`;
    case 'acknowledgement':
      return `the acknowledgement to ${person(data.person)}`;
    case 'check-in':
      return `the check-ins with ${person(data.person)}`;
  }
}

/** Bytes in words, exact. */
function bytesWords(bytes: number, locale: string): string {
  return `${bytes.toLocaleString(locale)} bytes`;
}

/** Each exhibit with the checksum by which a copy can be recognised. */
export function exhibitsSection(context: PlanContext): Section {
  const { caseFile, office, say, said, when, person, label } = context;
  const blocks = recordsOf(caseFile, 'evidence').map((record): Block => {
    const { data } = record;
    return {
      type: 'entry',
      title: `${label(record.id)}: ${say(data.title)}`,
      marks: [],
      facts: factsOf(context, record, [
        ['File name', say(data.file.name)],
        ['Type and size', `${data.file.mediaType}, ${bytesWords(data.file.bytes, office.locale)}`],
        ['SHA-256', data.file.sha256],
        ['Origin', evidenceSourceWords[data.source]],
        ['Came with', data.report === undefined ? undefined : label(data.report)],
        ['Received', data.received === undefined ? undefined : when(data.received)],
        ['Given by', data.givenBy === undefined ? undefined : person(data.givenBy)],
        ['Description', said(data.description)],
      ]),
      texts: [],
    };
  });
  return {
    id: 'exhibits',
    title: 'Exhibits',
    blocks:
      blocks.length === 0
        ? [{ type: 'prose', text: 'No evidence has been recorded.' }]
        : [
            {
              type: 'notice',
              text: 'The files themselves stay in the vault and are handed over apart. The SHA-256 is that of each file as it was received: a copy with the same checksum is the same file, byte for byte.',
            },
            ...blocks,
          ],
  };
}
