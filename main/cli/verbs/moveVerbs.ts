import { z } from 'zod';
import { Failure } from '@contract/failures';
import { IdSchema } from '@contract/identifiers';
import { type Phase, PhaseSchema } from '@contract/phases';
import { ConflictSchema } from '@contract/records/byVault';
import { prose } from '@contract/records/fields';
import { phasesBefore } from '@domain/phases';
import type { Office } from '../office';
import { verb } from '../verb';
import { caseWord, reference } from './words';

const MovedSchema = z.strictObject({ case: IdSchema, phase: PhaseSchema });
const ReturnSchema = z.strictObject({ case: reference, phase: PhaseSchema.optional(), reason: prose() });
const reasonOption = { flags: '--reason <text>', what: 'why, for the record', required: true } as const;
const returnWords = [
  caseWord,
  { name: 'phase', what: 'an earlier phase; the one before when left out', optional: true },
];

/** Changes to the case as a whole beside moving on: backwards, who may see it. */
export const moveVerbs = [
  verb({
    name: 'back',
    summary: 'take an open case back to an earlier phase',
    place: 0,
    arguments: returnWords,
    options: [reasonOption],
    input: ReturnSchema,
    output: MovedSchema,
    run: (input, office) => goBack(input, office, (phase) => phase !== 'closed'),
    text: ({ phase }) => `The case is back in ${phase}.`,
  }),
  verb({
    name: 'reopen',
    summary: 'take a closed case up again',
    place: 0,
    arguments: returnWords,
    options: [reasonOption],
    input: ReturnSchema,
    output: MovedSchema,
    run: (input, office) => goBack(input, office, (phase) => phase === 'closed'),
    text: ({ phase }) => `The case is open again, in ${phase}.`,
  }),
  verb({
    name: 'conflict',
    summary: 'answer the conflict check for yourself; nobody asks why',
    place: 0,
    arguments: [
      caseWord,
      { name: 'answer', what: 'none, or exists: then you see no more than the names of the case' },
    ],
    options: [],
    input: z.strictObject({ case: reference, ...ConflictSchema.shape }),
    output: z.strictObject({ case: IdSchema, ...ConflictSchema.shape }),
    run: (input, office) => office.call('cases.conflict', input),
    text: ({ answer }) =>
      answer === 'none'
        ? 'No conflict of interest: the case is open to you.'
        : 'A conflict of interest exists: the case is closed to you.',
  }),
  verb({
    name: 'sign',
    summary: 'sign a decision as who takes it, or a letter as its second reader',
    place: 0,
    arguments: [caseWord, { name: 'record', what: 'id of the decision or letter' }],
    options: [{ flags: '--version <number>', what: 'the version you have read; the newest when left out' }],
    input: z.strictObject({
      case: reference,
      record: IdSchema,
      version: z.coerce.number().int().min(1).optional(),
    }),
    output: z.strictObject({ case: IdSchema, record: IdSchema, version: z.int() }),
    async run({ case: wanted, record, version }, office) {
      if (version !== undefined) return office.call('records.signOff', { case: wanted, record, version });
      const { id, records } = await office.call('cases.get', { case: wanted });
      const newest = records.find((candidate) => candidate.id === record);
      if (newest === undefined) throw new Failure('noSuchRecord');
      return office.call('records.signOff', { case: id, record, version: newest.version });
    },
    text: ({ version }) => `Signed, version ${version}.`,
  }),
];

/** @param rightly whether the phase the case is in is one that the verb is for. */
async function goBack(
  { case: wanted, phase, reason }: z.output<typeof ReturnSchema>,
  office: Office,
  rightly: (phase: Phase) => boolean,
) {
  const view = await office.call('cases.get', { case: wanted });
  const target = phase ?? phasesBefore(view.phase).at(-1);
  if (!rightly(view.phase) || target === undefined)
    throw new Failure('wrongPhase', { values: { phase: view.phase } });
  return office.call('cases.return', { case: view.id, phase: target, reason });
}
