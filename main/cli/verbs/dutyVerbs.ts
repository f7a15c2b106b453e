import { z } from 'zod';
import { Failure } from '@contract/failures';
import { IdSchema } from '@contract/identifiers';
import { prose } from '@contract/records/fields';
import type { RecordKind, WrittenData } from '@contract/records/kinds';
import { WaiverSchema } from '@contract/records/waiver';
import type { Office } from '../office';
import { verb, type Verb } from '../verb';
import { nowOf } from './moments';
import { caseWord, lateOption, reference } from './words';
import { amendOptions, dataOption, WrittenSchema, writeRecord } from './writeRecord';

const reasonOption = { flags: '--reason <text>', what: 'why, for the record', required: true } as const;
const duties = WaiverSchema.options.map((option) => option.shape.duty.value);

/** Short ways to write the records that hold, waive, note, appeal and hand off. */
export const dutyVerbs = [
  verb({
    name: 'hold',
    summary: 'place a legal hold: nothing of the case may be erased while it stands',
    place: 0,
    arguments: [caseWord],
    options: [reasonOption, { flags: '--scope <text>', what: 'what has to be kept, where not everything' }],
    input: z.strictObject({ case: reference, reason: prose(), scope: prose().optional() }),
    output: WrittenSchema,
    run: ({ case: wanted, ...said }, office) =>
      writeRecord(office, wanted, 'hold', { ...said, placed: nowOf(office), state: { kind: 'standing' } }),
    text: ({ record }) => `The case is on legal hold [${record}].`,
  }),
  verb({
    name: 'unhold',
    summary: 'lift a legal hold',
    place: 0,
    arguments: [caseWord, { name: 'record', what: 'which one, where several stand', optional: true }],
    options: [reasonOption],
    input: z.strictObject({ case: reference, record: IdSchema.optional(), reason: prose() }),
    output: WrittenSchema,
    run: liftHold,
    text: ({ record }) => `The legal hold is lifted [${record}].`,
  }),
  verb({
    name: 'waive',
    summary: 'say that a duty is not done, and why',
    place: 0,
    arguments: [
      caseWord,
      { name: 'duty', what: duties.join(', ') },
      { name: 'owed', what: 'id of the record or person it is about', optional: true },
    ],
    options: [reasonOption],
    input: z.strictObject({
      case: reference,
      duty: z.enum(duties as [(typeof duties)[number], ...typeof duties]),
      owed: IdSchema.optional(),
      reason: prose(),
    }),
    output: WrittenSchema,
    run: ({ case: wanted, duty, owed, reason }, office) =>
      writeRecord(office, wanted, 'waiver', waiverOf(duty, owed, reason)),
    text: ({ record }) => `Waived [${record}].`,
  }),
  verb({
    name: 'note',
    summary: 'write a note, or add to one',
    place: 0,
    arguments: [caseWord],
    options: [
      { flags: '--text <text>', what: 'the note, dated now' },
      dataOption('note', false),
      { flags: '--addendum <note>', what: 'id of the note this one adds to' },
    ],
    input: z.strictObject({
      case: reference,
      text: prose().optional(),
      data: z.looseObject({}).optional(),
      addendum: IdSchema.optional(),
    }),
    output: WrittenSchema,
    run({ case: wanted, text, data, addendum }, office) {
      if ((text === undefined) === (data === undefined))
        throw new Failure('badInput', { fields: [{ path: 'text', message: 'either this or --data' }] });
      const note = data ?? { when: nowOf(office), text };
      const added = addendum === undefined ? {} : { addendumTo: addendum };
      return writeRecord(office, wanted, 'note', { ...note, ...added });
    },
    text: ({ record }) => `Noted [${record}].`,
  }),
  recordOfKind('appeal', 'write an appeal against a decision, or what became of it (--amend)'),
  recordOfKind('handoff', 'write a hand-off to another body, or what became of it (--amend)'),
];

/** A verb that writes one kind of record as `record` does. */
function recordOfKind(kind: 'appeal' | 'handoff', summary: string): Verb {
  return verb({
    name: kind,
    summary,
    place: 0,
    arguments: [caseWord],
    options: [dataOption(kind, true), ...amendOptions, lateOption],
    input: z.strictObject({
      case: reference,
      data: z.unknown(),
      amend: IdSchema.optional(),
      reason: prose().optional(),
      lateReason: prose().optional(),
    }),
    output: WrittenSchema,
    run: ({ case: wanted, data, ...how }, office) => writeRecord(office, wanted, kind, data, how),
    text: ({ record, version }) => `Recorded: ${record}, version ${version}.`,
  });
}

async function liftHold(
  { case: wanted, record, reason }: { case: string; record?: string | undefined; reason: string },
  office: Office,
) {
  const view = await office.call('cases.get', { case: wanted });
  const standing = view.records.flatMap((candidate) =>
    candidate.kind === 'hold' && candidate.state === 'current' && candidate.data.state.kind === 'standing'
      ? [candidate]
      : [],
  );
  const meant = record === undefined ? standing : standing.filter(({ id }) => id === record);
  const [hold] = meant;
  if (hold === undefined) throw new Failure('noSuchRecord');
  if (meant.length > 1)
    throw new Failure('badInput', { fields: [{ path: 'record', message: 'several holds stand: name one' }] });
  const data: WrittenData<'hold'> = { ...hold.data, state: { kind: 'lifted', when: nowOf(office), reason } };
  return writeRecord(office, view.id, 'hold', data, { amend: hold.id, reason });
}

/** What each duty is owed to, by the name its waiver gives it. */
const owedAs = {
  consultation: 'consultation',
  'none-sought': undefined,
  'follow-up': 'person',
  acknowledgement: 'person',
  'check-in': 'person',
  interview: 'interview',
  'second-reader': 'letter',
} as const satisfies Record<(typeof duties)[number], RecordKind | undefined>;

function waiverOf(duty: (typeof duties)[number], owed: string | undefined, reason: string): unknown {
  const name = owedAs[duty];
  if ((name === undefined) !== (owed === undefined)) {
    const message = name === undefined ? 'does not go with the rest' : 'is needed here';
    throw new Failure('badInput', { fields: [{ path: 'owed', message }] });
  }
  return { duty, reason, ...(name === undefined ? {} : { [name]: owed }) };
}
