import { type RecordKind, recordKinds } from '@contract/records/kinds';

/** Turns content of one schema version into the next. */
type Upcaster = (content: unknown) => unknown;

/**
 * Upcasters by kind and by the version they start from. A payload is never rewritten; what an older version of the
 * product wrote is lifted here when it is read. Version 1 of every kind is the newest so far, so the table is empty.
 */
const upcasters: Partial<Record<RecordKind, Readonly<Record<number, Upcaster>>>> = {};

/**
 * Lifts the content of a record to the newest schema version of its kind.
 * @param kind kind of the record.
 * @param schema version it was written with.
 * @param content what was written.
 * @returns content of the newest version; unchanged when it is the newest already or is newer than this product.
 */
export function lift(kind: RecordKind, schema: number, content: unknown): unknown {
  let lifted = content;
  for (let version = schema; version < recordKinds[kind].schema; version += 1) {
    lifted = upcasters[kind]?.[version]?.(lifted) ?? lifted;
  }
  return lifted;
}
