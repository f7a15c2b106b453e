import { z } from 'zod';
import { Failure } from '@contract/failures';
import { IdSchema } from '@contract/identifiers';
import { letterOperations } from '@contract/operations/letters';
import { ModeSchema, prose } from '@contract/records/fields';
import { letterPurposes, LetterSchema } from '@contract/records/letter';
import type { CaseView } from '@contract/views/caseView';
import { type LetterCheck, LetterCheckSchema, LetterDraftSchema } from '@contract/views/letterView';
import { withGaps } from '@domain/letters/mergeLetter';
import type { Office } from '../office';
import { verb } from '../verb';
import { givenWhen, nowOf } from './moments';
import { caseWord, reference } from './words';
import { WrittenSchema, writeRecord } from './writeRecord';

const own = LetterSchema.pick({ subject: true, body: true, keptBecause: true }).partial();
const ofCase = { case: reference };

const LetterInputSchema = z.discriminatedUnion('action', [
  z.strictObject({
    ...ofCase,
    action: z.literal('draft'),
    purpose: z.enum(letterPurposes).optional(),
    to: z.string().trim().min(1).optional(),
    data: own.optional(),
    letter: IdSchema.optional(),
    reason: prose().optional(),
  }),
  z.strictObject({ ...ofCase, action: z.literal('check'), letter: IdSchema }),
  z.strictObject({ ...ofCase, action: z.literal('approve'), letter: IdSchema }),
  z.strictObject({
    ...ofCase,
    action: z.literal('sent'),
    letter: IdSchema,
    mode: ModeSchema,
    when: z.string().optional(),
    overridePromise: prose().optional(),
    followUp: z.boolean().optional(),
  }),
]);
type Given<Action> = Extract<z.output<typeof LetterInputSchema>, { action: Action }>;

const DraftedSchema = WrittenSchema.extend({ ...LetterDraftSchema.shape });

/** Letters: written from a template, checked, signed by a second reader, sent. */
export const letterVerb = verb({
  name: 'letter',
  summary: 'draft, check, approve or send a letter',
  place: 0,
  arguments: [
    caseWord,
    { name: 'action', what: 'draft, check, approve (as its second reader) or sent' },
    { name: 'letter', what: 'id of the letter; of draft, the one that is amended', optional: true },
  ],
  options: [
    { flags: '--purpose <purpose>', what: `of a new draft: ${letterPurposes.join(', ')}` },
    { flags: '--to <person>', what: 'of a new draft: code name or id of the recipient' },
    {
      flags: '--data <file>',
      what: 'of a draft: subject, body and keptBecause as JSON, in place of the template’s; - is standard input',
      is: 'document',
    },
    { flags: '--reason <text>', what: 'why a draft is amended' },
    { flags: '--mode <mode>', what: `of sent: ${ModeSchema.options.join(', ')}` },
    { flags: '--when <time>', what: 'of sent: a day or an instant in UTC; now when left out' },
    { flags: '--override-promise <text>', what: 'of sent: why it goes out although it breaks a promise' },
    { flags: '--follow-up', what: 'of sent: it makes the follow-up to its recipient' },
  ],
  input: LetterInputSchema,
  output: z.union([DraftedSchema, LetterCheckSchema, letterOperations['letters.send'].output, WrittenSchema]),
  run(input, office) {
    switch (input.action) {
      case 'draft':
        return input.letter === undefined ? draft(input, office) : amendDraft(input, office);
      case 'check':
        return office.call('letters.check', { case: input.case, letter: input.letter });
      case 'approve':
        return approve(input, office);
      case 'sent':
        return send(input, office);
    }
  },
  text(value) {
    if ('sendable' in value) return checkText(value);
    if ('contact' in value)
      return `Sent. The contact is recorded [${value.contact}]${value.followUp === undefined ? '' : ', and the follow-up is made'}.`;
    if (!('body' in value)) return `Signed as its second reader: version ${value.version}.`;
    const gaps = value.gaps.map(({ label }) => `  - ${label}`);
    const still = gaps.length === 0 ? [] : ['', 'Still to be written:', ...gaps];
    return [
      `Draft ${value.record}, version ${value.version}`,
      '',
      value.subject,
      '',
      value.body,
      ...still,
    ].join('\n');
  },
  exit: (value) => ('sendable' in value && !value.sendable ? 3 : 0),
});

async function draft({ case: wanted, purpose, to, data = {}, reason }: Given<'draft'>, office: Office) {
  if (reason !== undefined) throw refused('reason', 'does not go with the rest');
  if (purpose === undefined) throw refused('purpose', 'is needed here');
  if (to === undefined) throw refused('to', 'is needed here');
  const view = await office.call('cases.get', { case: wanted });
  const recipient = personOf(view, to);
  const template = await office.call('letters.draft', { case: view.id, purpose, to: recipient });
  const { subject = template.subject, body = template.body, keptBecause } = data;
  const written = await writeRecord(office, view.id, 'letter', {
    purpose,
    to: recipient,
    subject,
    body,
    ...(keptBecause === undefined ? {} : { keptBecause }),
    state: { kind: 'draft' },
  });
  return { ...written, ...withGaps(subject, body) };
}

async function amendDraft({ case: wanted, letter, data, reason, ...rest }: Given<'draft'>, office: Office) {
  for (const name of ['purpose', 'to'] as const)
    if (rest[name] !== undefined) throw refused(name, 'does not go with the rest');
  if (data === undefined) throw refused('data', 'is needed here');
  const view = await office.call('cases.get', { case: wanted });
  const before = view.records.find(({ id }) => id === letter);
  if (before?.kind !== 'letter') throw new Failure('noSuchRecord');
  const { subject = before.data.subject, body = before.data.body } = data;
  const changed = { ...before.data, ...data, subject, body };
  const written = await writeRecord(office, view.id, 'letter', changed, { amend: before.id, reason });
  return { ...written, ...withGaps(subject, body) };
}

async function approve({ case: wanted, letter }: Given<'approve'>, office: Office) {
  const view = await office.call('cases.get', { case: wanted });
  const record = view.records.find(({ id, kind }) => id === letter && kind === 'letter');
  if (record === undefined) throw new Failure('noSuchRecord');
  return office.call('records.signOff', { case: view.id, record: record.id, version: record.version });
}

async function send(
  { case: wanted, letter, mode, when, overridePromise, followUp }: Given<'sent'>,
  office: Office,
) {
  return office.call('letters.send', {
    case: wanted,
    letter,
    mode,
    when: when === undefined ? nowOf(office) : givenWhen(when, office, 'when'),
    ...(overridePromise === undefined ? {} : { overridesPromise: overridePromise }),
    ...(followUp === undefined ? {} : { followUp }),
  });
}

/** Somebody of a case by code name, in any case of letters, or by id. */
function personOf(view: CaseView, named: string): string {
  const person = view.records.find(
    (record) =>
      record.kind === 'person' &&
      record.state === 'current' &&
      (record.id === named || record.data.codeName.toLowerCase() === named.toLowerCase()),
  );
  if (person === undefined) throw refused('to', 'noSuchPerson');
  return person.id;
}

function checkText({ findings, brokenPromises, secondReader, sendable }: LetterCheck): string {
  const readers = {
    'not-needed': 'No second reader is needed.',
    needed: 'A second reader is needed.',
    signed: 'A second reader has signed it.',
    waived: 'The second reader is waived.',
  };
  return [
    sendable ? 'It may be sent as it stands.' : 'It may not be sent as it stands.',
    readers[secondReader],
    ...brokenPromises.map(({ promise }) => `It would break a promise [${promise}].`),
    ...findings.map(({ part, start, words, why, suggestion, open }) => {
      const kept = open ? '' : ' (kept with a reason)';
      return `  - ${part} ${start}, “${words}”${kept}: ${why} ${suggestion}`;
    }),
  ].join('\n');
}

function refused(path: string, message: string): Failure {
  return new Failure('badInput', { fields: [{ path, message }] });
}
