import { z } from 'zod';
import { Failure } from '@contract/failures';
import { IdSchema } from '@contract/identifiers';
import { DaySchema } from '@contract/moments';
import {
  acrossOperations,
  EarlierCaseSchema,
  EarlierCountSchema,
  FlagSchema,
  RevealedFlagSchema,
} from '@contract/operations/across';
import { prose } from '@contract/records/fields';
import { apartText, comparatorsText, earlierCasesText, earlierText, flagsText } from '../text/acrossText';
import { verb } from '../verb';
import { caseWord, reference } from './words';

const reason = prose();
const reasonOption = { flags: '--reason <text>', what: 'why, for the record', required: true } as const;
const reasonOfLook = { flags: '--reason <text>', what: 'why they are looked at; needed for the look' };

const EarlierSchema = EarlierCountSchema.extend({ cases: z.array(EarlierCaseSchema).optional() });

/** What looks from one case at others, or ties them together. */
export const acrossVerbs = [
  verb({
    name: 'link',
    summary: 'say that two cases belong together',
    place: 0,
    arguments: [caseWord, { name: 'other', what: 'the other case' }],
    options: [reasonOption],
    input: z.strictObject({ case: reference, other: reference, reason }),
    output: acrossOperations['cases.link'].output,
    run: (input, office) => office.call('cases.link', input),
    text: () => 'The two cases are linked.',
  }),
  verb({
    name: 'merge',
    summary: 'let a case go on in another one',
    place: 0,
    arguments: [caseWord, { name: 'into', what: 'the case it goes on in' }],
    options: [reasonOption],
    input: z.strictObject({ case: reference, into: reference, reason }),
    output: acrossOperations['cases.merge'].output,
    run: (input, office) => office.call('cases.merge', input),
    text: ({ apart }) =>
      `The case goes on in the other one; what its own people are owed stays with it.${apartText(apart)}`,
  }),
  verb({
    name: 'split',
    summary: 'bring records into a case of their own, with all they point to',
    place: 0,
    arguments: [caseWord, { name: 'records', what: 'ids of records (`show`)', several: true }],
    options: [reasonOption],
    input: z.strictObject({
      case: reference,
      records: z.union([IdSchema.transform((id) => [id]), z.array(IdSchema).min(1)]),
      reason,
    }),
    output: acrossOperations['cases.split'].output,
    run: (input, office) => office.call('cases.split', input),
    text: ({ codeName, number, records, added }) =>
      [
        `Opened case ${codeName} (${number}) with ${records.length} records.`,
        ...(added.length === 0 ? [] : [`${added.length} of them because the chosen ones need them.`]),
        'You and the directors have its key; give it to whoever else works on it with `casekeep grant`.',
      ].join('\n'),
  }),
  verb({
    name: 'earlier',
    summary: 'whether a respondent was met in an earlier case',
    place: 0,
    arguments: [caseWord],
    options: [
      { flags: '--open', what: 'show which cases: the look is an entry of the ledger' },
      reasonOfLook,
    ],
    input: z.strictObject({ case: reference, open: z.boolean().optional(), reason: reason.optional() }),
    output: EarlierSchema,
    async run({ case: wanted, open, reason: why }, office) {
      const found = await office.call('cases.earlier', { case: wanted });
      if (open !== true) return found;
      if (why === undefined) throw new Failure('reasonNeeded');
      return { ...found, cases: await office.call('cases.openEarlier', { case: wanted, reason: why }) };
    },
    text: ({ cases = [], ...found }) => [earlierText(found), earlierCasesText(cases)].join('\n').trimEnd(),
  }),
  verb({
    name: 'comparators',
    summary: 'what was decided before for the same behaviour',
    place: 0,
    arguments: [caseWord, { name: 'allegation', what: 'id of the allegation (`show`)' }],
    options: [],
    input: z.strictObject({ case: reference, allegation: IdSchema }),
    output: acrossOperations['cases.comparators'].output,
    run: (input, office) => office.call('cases.comparators', input),
    text: comparatorsText,
  }),
  verb({
    name: 'flags',
    summary: 'bans in force, for the registration desk',
    place: 0,
    arguments: [],
    options: [
      { flags: '--day <day>', what: 'on this day, YYYY-MM-DD; today when left out' },
      { flags: '--reveal', what: 'show who they are: each look is an entry of the ledger' },
      reasonOfLook,
    ],
    input: z.strictObject({
      day: DaySchema.optional(),
      reveal: z.boolean().optional(),
      reason: reason.optional(),
    }),
    output: z.union([z.array(FlagSchema), z.array(RevealedFlagSchema)]),
    run({ day, reveal, reason: why }, office) {
      const on = day === undefined ? {} : { day };
      if (reveal !== true) return office.call('flags.list', on);
      if (why === undefined) throw new Failure('reasonNeeded');
      return office.call('flags.reveal', { ...on, reason: why });
    },
    text: flagsText,
  }),
];
