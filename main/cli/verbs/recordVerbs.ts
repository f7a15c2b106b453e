import { z } from 'zod';
import { ConductCodeSchema } from '@contract/conductCode';
import { Failure, FailureSchema } from '@contract/failures';
import { IdSchema } from '@contract/identifiers';
import { OfficeProfileSchema } from '@contract/office';
import { CaseOpeningSchema } from '@contract/operations/cases';
import { recordKindNames, recordKinds, RecordKindSchema } from '@contract/records/kinds';
import type { Office } from '../office';
import { verb, type Verb } from '../verb';
import { caseWord, lateOption, reference } from './words';
import { amendOptions, dataOption, WrittenSchema, writeRecord } from './writeRecord';

const RecordInputSchema = z.strictObject({
  case: reference,
  kind: RecordKindSchema,
  data: z.unknown().optional(),
  amend: IdSchema.optional(),
  error: IdSchema.optional(),
  reason: z.string().optional(),
  lateReason: z.string().optional(),
});
type RecordInput = z.output<typeof RecordInputSchema>;

/** Writing records. */
export const recordVerbs = [
  verb({
    name: 'record',
    summary: 'write a record, amend one, or mark one as entered in error',
    place: 0,
    arguments: [caseWord, { name: 'kind', what: recordKindNames.join(', ') }],
    options: [
      dataOption('KIND', false),
      ...amendOptions,
      { flags: '--error <record>', what: 'mark this record as entered in error (with --reason)' },
      lateOption,
    ],
    input: RecordInputSchema,
    output: WrittenSchema,
    run: (input, office) => (input.error === undefined ? write(input, office) : markError(input, office)),
    text: ({ record, version }) => `Recorded: ${record}, version ${version}.`,
  }),
];

async function write({ case: wanted, kind, data, ...how }: RecordInput, office: Office) {
  if (data === undefined) throw needed('data');
  return writeRecord(office, wanted, kind, data, how);
}

async function markError(input: RecordInput, office: Office) {
  const { case: wanted, kind, error, reason } = input;
  for (const name of ['data', 'amend', 'lateReason'] as const)
    if (input[name] !== undefined) throw unwanted(name);
  if (reason === undefined) throw needed('reason');
  const { records } = await office.call('cases.get', { case: wanted });
  const record = records.find(({ id }) => id === error);
  if (error === undefined || record?.kind !== kind) throw new Failure('noSuchRecord');
  return office.call('records.error', { case: wanted, record: error, reason });
}

function needed(path: string): Failure {
  return new Failure('badInput', { fields: [{ path, message: 'is needed here' }] });
}

function unwanted(path: string): Failure {
  return new Failure('badInput', { fields: [{ path, message: 'does not go with the rest' }] });
}

/** What other verbs take as `--data`, and is no kind of record. */
const documents = {
  case: CaseOpeningSchema,
  code: ConductCodeSchema,
  profile: OfficeProfileSchema,
} as const satisfies Record<string, z.ZodType>;
const documentNames = Object.keys(documents) as [keyof typeof documents, ...(keyof typeof documents)[]];

/**
 * The verb that prints schemas.
 * @param verbs the table of all verbs, whose answers it describes.
 */
export function schemaVerb(verbs: () => readonly Verb[]): Verb {
  return verb({
    name: 'schema',
    summary:
      'JSON Schema of a record, of `case` (a case by hand), `code` or `profile`, or of what a command answers',
    arguments: [
      {
        name: 'kind',
        what: `${[...recordKindNames, ...documentNames].join(', ')}; all when left out`,
        optional: true,
      },
    ],
    options: [
      { flags: '--result <verb>', what: 'of the answer of this command under --json, or of `failure`' },
    ],
    input: z.strictObject({
      kind: z.enum([...recordKindNames, ...documentNames]).optional(),
      result: z.string().optional(),
    }),
    output: z.unknown(),
    async alone(_folder, { kind, result }) {
      if (result !== undefined) return resultSchema(result, verbs());
      if (kind !== undefined) return inputSchema(kind);
      return Object.fromEntries(
        [...documentNames, ...recordKindNames].map((name) => [name, inputSchema(name)]),
      );
    },
    text: (schema) => JSON.stringify(schema, undefined, 2),
  });
}

function inputSchema(kind: string): unknown {
  const schema = Object.hasOwn(documents, kind)
    ? documents[kind as keyof typeof documents]
    : recordKinds[RecordKindSchema.parse(kind)].written;
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}

function resultSchema(name: string, verbs: readonly Verb[]): unknown {
  if (name === 'failure')
    return z.toJSONSchema(z.strictObject({ failure: FailureSchema }), { unrepresentable: 'any' });
  const found = verbs.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Failure('unknownOperation');
  // Of JSON Lines the schema says what one line is.
  const schema =
    found.jsonLines === true && found.output instanceof z.ZodArray ? found.output.element : found.output;
  return z.toJSONSchema(schema as z.ZodType, { io: 'output', unrepresentable: 'any' });
}
