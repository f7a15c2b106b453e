import { z } from 'zod';
import {
  CaseOpeningSchema,
  HistoryItemSchema,
  OpenedCaseSchema,
  SearchHitSchema,
} from '@contract/operations/cases';
import { IdSchema } from '@contract/identifiers';
import { Failure, MissingSchema } from '@contract/failures';
import { DaySchema } from '@contract/moments';
import { PhaseSchema } from '@contract/phases';
import { prose } from '@contract/records/fields';
import { IdentitySchema } from '@contract/records/person';
import { CaseViewSchema, DueItemSchema, isReadable, ListedCaseSchema } from '@contract/views/caseView';
import { caseText, dueText, historyText, missingText } from '../text/caseText';
import { table } from '../text/table';
import { moment } from '../text/textStyle';
import { verb } from '../verb';
import { caseWord, reference } from './words';

const ShownCaseSchema = CaseViewSchema.extend({
  identities: z
    .array(
      z.strictObject({
        person: IdSchema,
        codeName: z.string(),
        identity: IdentitySchema,
        contacts: z.array(z.string()),
      }),
    )
    .optional(),
});

/** What stands in the list in place of a case whose names alone are shown. */
const conflictWords = { unanswered: 'conflict check', declared: 'conflict' } as const;

/** Cases as a whole: open, read, find, move. */
export const caseVerbs = [
  verb({
    name: 'open',
    summary: 'take a report by hand: a new case',
    place: 0,
    arguments: [],
    options: [
      {
        flags: '--data <file>',
        what: 'the report as JSON (`schema case`), - is standard input',
        is: 'document',
        required: true,
      },
    ],
    input: z.strictObject({ data: CaseOpeningSchema }),
    output: OpenedCaseSchema,
    run: ({ data }, office) => office.call('cases.open', data),
    text: ({ number, codeName }) => `Opened case ${codeName} (${number}).`,
  }),
  verb({
    name: 'list',
    summary: 'the cases you have',
    place: 0,
    arguments: [],
    options: [],
    input: z.strictObject({}),
    output: z.array(ListedCaseSchema),
    run: (_input, office) => office.call('cases.list', {}),
    text: (cards) =>
      table(
        ['code name', 'number', 'phase', 'risk', 'next due', 'follow-ups owed'],
        cards.map((card) => [
          card.codeName,
          card.number,
          ...(isReadable(card)
            ? [card.phase, card.risk, card.nextDue ?? '–', card.openFollowUps]
            : [conflictWords[card.conflict], '–', '–', '–']),
        ]),
        'No cases.',
      ),
  }),
  verb({
    name: 'show',
    summary: 'one case, people by code name',
    place: 0,
    arguments: [caseWord],
    options: [
      { flags: '--identities', what: 'show who the people are: each look is an entry of the ledger' },
      { flags: '--reason <text>', what: 'why the identities are looked at; needed with --identities' },
    ],
    input: z.strictObject({
      case: reference,
      identities: z.boolean().optional(),
      reason: prose().optional(),
    }),
    output: ShownCaseSchema,
    async run({ case: wanted, identities, reason }, office) {
      const view = await office.call('cases.get', { case: wanted });
      if (identities !== true) return view;
      if (reason === undefined) throw new Failure('reasonNeeded');
      const shown: z.input<typeof ShownCaseSchema>['identities'] = [];
      for (const record of view.records) {
        if (record.kind !== 'person' || record.state !== 'current' || record.data.identified.length === 0)
          continue;
        const look = { case: view.id, person: record.id, reason };
        shown.push({ person: record.id, ...(await office.call('people.reveal', look)) });
      }
      return { ...view, identities: shown };
    },
    text: (view, style) => caseText(view, view.identities ?? [], style),
  }),
  verb({
    name: 'history',
    summary: 'every change to a case, or to one record',
    place: 0,
    arguments: [caseWord, { name: 'record', what: 'id of a record', optional: true }],
    options: [
      {
        flags: '--access',
        what: 'only who could read it, saw an identity or took something out of the vault',
      },
    ],
    input: z.strictObject({
      case: reference,
      record: IdSchema.optional(),
      access: z.literal(true).optional(),
    }),
    output: z.array(HistoryItemSchema),
    run: (input, office) => office.call('cases.history', input),
    text: historyText,
  }),
  verb({
    name: 'search',
    summary: 'find words in the cases you have',
    place: 0,
    arguments: [{ name: 'words', what: 'all of them have to be there', several: true }],
    options: [],
    input: z.strictObject({ words: z.union([z.string(), z.array(z.string()).min(1)]) }),
    output: z.array(SearchHitSchema),
    run: ({ words }, office) =>
      office.call('search', { words: typeof words === 'string' ? words : words.join(' ') }),
    text: (hits) =>
      table(
        ['code name', 'record', 'words'],
        hits.map(({ codeName, kind, excerpt }) => [codeName, kind, excerpt]),
        'Nothing found.',
      ),
  }),
  verb({
    name: 'due',
    summary: 'what is due, the oldest first',
    place: 0,
    arguments: [],
    options: [{ flags: '--until <day>', what: 'no later than this day, YYYY-MM-DD' }],
    input: z.strictObject({ until: DaySchema.optional() }),
    output: z.array(DueItemSchema),
    run: (input, office) => office.call('due', input),
    text: dueText,
  }),
  verb({
    name: 'missing',
    summary: 'what a case still needs to enter a phase',
    place: 0,
    arguments: [caseWord, { name: 'phase', what: 'the next one when left out', optional: true }],
    options: [],
    input: z.strictObject({ case: reference, phase: PhaseSchema.optional() }),
    output: z.strictObject({ phase: PhaseSchema, missing: z.array(MissingSchema) }),
    run: (input, office) => office.call('cases.missing', input),
    text: ({ phase, missing }) =>
      missing.length === 0 ? `Nothing is missing for ${phase}.` : missingText(phase, missing),
  }),
  verb({
    name: 'advance',
    summary: 'move a case to a phase',
    place: 0,
    arguments: [caseWord, { name: 'phase', what: 'consultation, decision, follow-up or closed' }],
    options: [{ flags: '--reason <text>', what: 'why, for the record' }],
    input: z.strictObject({ case: reference, phase: PhaseSchema, reason: z.string().optional() }),
    output: z.strictObject({ case: IdSchema, phase: PhaseSchema }),
    run: (input, office) => office.call('cases.advance', input),
    text: ({ phase }) => `The case is now in ${phase}.`,
  }),
  verb({
    name: 'exports',
    summary: 'the documents that left the vault',
    place: 0,
    arguments: [caseWord],
    options: [],
    input: z.strictObject({ case: reference }),
    output: CaseViewSchema.shape.exports,
    run: (input, office) => office.call('exports.list', input),
    text: (exports, style) =>
      table(
        ['when', 'document', 'audience', 'pages', 'Bates', 'SHA-256', 'id'],
        exports.map((made) => [
          moment(made.at, style),
          made.document,
          made.audience,
          made.pages,
          `${made.bates.first} to ${made.bates.last}`,
          made.sha256,
          made.id,
        ]),
        'No exports.',
      ),
  }),
];
