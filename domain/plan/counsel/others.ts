import type { RecordData } from '@contract/records/kinds';
import { type CaseRecord, recordsOf } from '../../assemble/caseFile';
import { exhibitNumbers } from '../../people';
import type { Block, Section } from '../pageData';
import { answered, type CounselContext, provenance } from './context';
import { evidenceSourceWords } from './words';

/** Dated notes for the file. */
export function notesSection(context: CounselContext): Section {
  const { caseFile, say, when, label } = context;
  const blocks = recordsOf(caseFile, 'note').map((record): Block => {
    const { data } = record;
    return {
      type: 'entry',
      title: data.title === undefined ? label(record.id) : `${label(record.id)}: ${say(data.title)}`,
      subtitle: when(data.when),
      marks: [],
      facts: [...answered([['About', data.about?.map(label).join(', ')]]), ...provenance(context, record)],
      texts: [{ label: 'Text', text: say(data.text) }],
    };
  });
  return {
    id: 'notes',
    title: 'Notes',
    blocks: blocks.length === 0 ? [{ type: 'prose', text: 'No note has been recorded.' }] : blocks,
  };
}

function taskState(context: CounselContext, { data }: CaseRecord<'task'>): { text: string; note?: string } {
  const { state } = data;
  if (state.kind === 'open') return { text: 'Open' };
  if (state.kind === 'dropped') return { text: 'Dropped', note: context.say(state.reason) };
  const outcome = state.outcome === undefined ? '' : `. ${context.say(state.outcome)}`;
  return { text: 'Done', note: `${context.when(state.when)}${outcome}` };
}

/** What somebody meant to do, by when, and what became of it. */
export function tasksSection(context: CounselContext): Section {
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
            ...(record.data.details === undefined ? {} : { note: say(record.data.details) }),
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
          facts: [{ label: 'Reason', text: say(data.reason) }, ...provenance(context, record)],
          texts: [],
        };
      }),
    ],
  };
}

/** What was not done, by the name of whom or what it was owed to. */
function waivedWords({ label, person }: CounselContext, data: RecordData<'waiver'>): string {
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
export function exhibitsSection(context: CounselContext): Section {
  const { caseFile, office, say, when, person, label } = context;
  const numbers = exhibitNumbers(caseFile);
  const blocks = recordsOf(caseFile, 'evidence').map((record): Block => {
    const { data } = record;
    return {
      type: 'entry',
      title: `Exhibit ${numbers.get(record.id) ?? 0}: ${say(data.title)}`,
      marks: [],
      facts: answered([
        ['File name', say(data.file.name)],
        ['Type and size', `${data.file.mediaType}, ${bytesWords(data.file.bytes, office.locale)}`],
        ['SHA-256', data.file.sha256],
        ['Origin', evidenceSourceWords[data.source]],
        ['Came with', data.report === undefined ? undefined : label(data.report)],
        ['Received', data.received === undefined ? undefined : when(data.received)],
        ['Given by', data.givenBy === undefined ? undefined : person(data.givenBy)],
        ['Description', data.description === undefined ? undefined : say(data.description)],
        ...provenance(context, record).map((item) => [item.label, item.text] as const),
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
