import { z } from 'zod';
import { Failure } from '@contract/failures';
import { IdSchema } from '@contract/identifiers';
import type { RecordKind } from '@contract/records/kinds';
import type { Office } from '../office';
import type { VerbOption } from '../verb';

/** What every verb answers that writes one record. */
export const WrittenSchema = z.strictObject({ case: IdSchema, record: IdSchema, version: z.int() });

/** The data of a record of one kind, from a file. */
export function dataOption(kind: string, required: boolean): VerbOption {
  const what = `the record as JSON (\`schema ${kind}\`), - is standard input`;
  return { flags: '--data <file>', what, is: 'document', required };
}

/** A new version of a record, and why. */
export const amendOptions: readonly VerbOption[] = [
  { flags: '--amend <record>', what: 'write a new version of this record (with --reason)' },
  { flags: '--reason <text>', what: 'why it is amended' },
];

/** How a record is written. */
interface How {
  readonly amend?: string | undefined;
  readonly reason?: string | undefined;
  readonly lateReason?: string | undefined;
}

/**
 * Writes a record or, with `amend`, a new version of one.
 * @throws Failure `badInput` when one of `amend` and `reason` stands without the other; those of `records.write`.
 */
export async function writeRecord(
  office: Office,
  wanted: string,
  kind: RecordKind,
  data: unknown,
  { amend, reason, lateReason }: How = {},
) {
  if (amend !== undefined && reason === undefined) throw refused('reason', 'is needed here');
  if (amend === undefined && reason !== undefined) throw refused('reason', 'does not go with the rest');
  return office.call('records.write', {
    case: wanted,
    kind,
    data,
    ...(amend === undefined || reason === undefined ? {} : { amend: { record: amend, reason } }),
    ...(lateReason === undefined ? {} : { lateReason }),
  });
}

function refused(path: string, message: string): Failure {
  return new Failure('badInput', { fields: [{ path, message }] });
}
