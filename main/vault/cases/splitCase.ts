import { Failure } from '@contract/failures';
import { recordKinds } from '@contract/records/kinds';
import { withReferenced } from '@domain/across/withReferenced';
import type { CaseFile } from '@domain/assemble/caseFile';
import type { Handlers } from '../dispatch/handlerContext';
import type { Act, OpenedEntry } from '../session';
import { openCase } from './openCase';
import { appendLinks } from './tieCases';

/** @throws Failure `noSuchRecord`, `enteredInError` for a record that cannot go into another case. */
function assertCurrent(caseFile: CaseFile, ids: readonly string[]): void {
  for (const id of ids) {
    const record = caseFile.records.find((candidate) => candidate.id === id);
    if (record === undefined) throw new Failure('noSuchRecord');
    if (record.state === 'entered-in-error') throw new Failure('enteredInError');
  }
}

/** Whether an entry is a version of one of the records, or a signature under one. */
function belongsTo(entry: OpenedEntry, records: ReadonlySet<string>): boolean {
  if (Object.hasOwn(recordKinds, entry.kind)) return records.has(entry.record);
  if (entry.kind !== 'sign-off') return false;
  return records.has(String((entry.data as { record?: unknown }).record));
}

/** Writes an entry into the new case as it stands, with who wrote it first and when. */
function bringIn(act: Act, stream: string, entry: OpenedEntry): void {
  const { kind, record, version, schema, data, author, at, origin } = entry;
  const first = origin ?? { author, at, id: record };
  act.append({
    ...{ stream, kind, record, version, schema, data },
    origin: { author: first.author, at: first.at, id: first.id },
  });
}

/**
 * Splits a case: every version of the chosen records, of what they point to and of what binds them is written into a new
 * case, under the same ids and with who recorded it when. The case they came from keeps its own. Exhibits are shared:
 * both cases name the same sealed file.
 */
export const splitHandlers: Handlers<'cases.split'> = {
  async 'cases.split'({ case: reference, records: chosen, reason }, context) {
    const { session } = context;
    assertCurrent(context.caseFile(reference), chosen);
    const prepared = await session.prepareStream();
    // Sealing takes a moment, in which another call may have written here.
    const caseFile = context.caseFile(reference);
    assertCurrent(caseFile, chosen);
    const { records, added } = withReferenced(caseFile, chosen);
    const wanted = new Set(records);
    const ignored = new Set(caseFile.ignored);
    const entries = session
      .read(caseFile.id)
      .filter((entry) => entry.authorised && !ignored.has(entry.hash) && belongsTo(entry, wanted));
    return session.act((act) => {
      const names = openCase(act, prepared, context);
      const newId = (): string => session.newId();
      for (const code of caseFile.codes)
        act.append({ stream: names.case, kind: 'code', record: newId(), version: 1, data: code });
      for (const entry of entries) bringIn(act, names.case, entry);
      appendLinks(act, newId, reason, [
        { in: caseFile.id, to: names.case, relation: 'split-into' },
        { in: names.case, to: caseFile.id, relation: 'split-from' },
      ]);
      return { ...names, records: [...records], added: [...added] };
    });
  },
};
