import { EnvelopeSchema } from '@contract/records/envelope';
import { entryKinds } from '@contract/records/entryKinds';
import { type RecordKind, recordKinds } from '@contract/records/kinds';
import type { Role } from '@contract/roles';
import { mayBegin, mergedInto } from '../links';
import { mayWrite } from '../permissions/mayWrite';
import { writeProblem } from '../permissions/writeProblem';
import { acceptByVault } from './acceptByVault';
import type { CaseFile, CaseRecord } from './caseFile';
import type { CaseEntry } from './entry';
import { currentPhase, type Growing, isNext, nothingRead } from './growing';
import { lift } from './lift';

/**
 * Builds the case from its entries: pure, and the only way a case comes to be. Entries whose author had no right to
 * write them at that point, or whose content does not fit its schema, are ignored and listed in `ignored`.
 * @param id stream of the case.
 * @param entries entries of that stream in chain order.
 * @param roleOf role of an author, or nothing for somebody the office never had.
 * @returns the case, or nothing when there is no valid opening entry.
 */
export function assemble(
  id: string,
  entries: readonly CaseEntry[],
  roleOf: (author: string) => Role | undefined,
): CaseFile | undefined {
  const growing = nothingRead();
  const ignored: string[] = [];
  for (const entry of entries) {
    const role = roleOf(entry.author);
    const accepted = entry.authorised && role !== undefined && accept(growing, entry, role);
    if (!accepted) ignored.push(entry.hash);
  }
  const { opened, records, ...rest } = growing;
  const last = entries.at(-1);
  if (opened === undefined || last === undefined) return undefined;
  return {
    id,
    ...rest,
    phase: currentPhase(growing),
    opened: opened.at,
    openedBy: opened.author,
    changed: last.at,
    records: [...records.values()],
    ignored,
    head: last.hash,
    entries: entries.length,
  };
}

/** Takes one entry in; answers whether it was valid. */
function accept(growing: Growing, entry: CaseEntry, role: Role): boolean {
  if (Object.hasOwn(recordKinds, entry.kind)) return acceptRecord(growing, entry, role);
  if (entry.kind === 'grant') return acceptGrant(growing, entry);
  if (entry.kind === 'revocation') return acceptRevocation(growing, entry);
  if (Object.hasOwn(entryKinds, entry.kind)) return acceptByVault(growing, entry, role);
  return false;
}

function acceptRecord(growing: Growing, entry: CaseEntry, role: Role): boolean {
  const kind = entry.kind as RecordKind;
  const before = growing.records.get(entry.record);
  const amends = before !== undefined;
  if (growing.opened === undefined) return false;
  // What was brought in was written under the rules where it came from; who brought it in, the ledger has judged.
  const { origin } = entry;
  if (origin === undefined && !amends && !mayBegin(kind, mergedInto(growing) !== undefined)) return false;
  if (origin === undefined && !mayWrite(kind, role, currentPhase(growing), amends).allowed) return false;
  if (amends ? before.kind !== kind || !isNext(before, entry) : entry.version !== 1) return false;
  const envelope = EnvelopeSchema.safeParse(entry.data);
  if (!envelope.success) return false;
  const content = recordKinds[kind].stored.safeParse(lift(kind, entry.schema, envelope.data.content));
  if (!content.success) return false;
  const written = { kind, data: content.data, before, author: entry.author, role, at: entry.at };
  if (origin === undefined && writeProblem(growing, written) !== undefined) return false;
  const { reason, lateReason } = envelope.data;
  const first = origin ?? entry;
  const broughtIn = origin === undefined ? before?.broughtIn : { at: entry.at, by: entry.author };
  growing.records.set(entry.record, {
    id: entry.record,
    kind,
    data: content.data,
    version: entry.version,
    state: 'current',
    createdAt: before?.createdAt ?? first.at,
    createdBy: before?.createdBy ?? first.author,
    changedAt: first.at,
    changedBy: first.author,
    ...(reason === undefined ? {} : { reason }),
    ...(lateReason === undefined ? {} : { lateReason }),
    ...(broughtIn === undefined ? {} : { broughtIn }),
    ...otherAuthors(before, first.author),
  } as CaseRecord);
  return true;
}

/** Nobody who wrote a record is forgotten when somebody else amends it after them. */
function otherAuthors(before: CaseRecord | undefined, author: string): { otherAuthors?: readonly string[] } {
  if (before === undefined) return {};
  const all = new Set([...(before.otherAuthors ?? []), before.changedBy]);
  all.delete(before.createdBy);
  all.delete(author);
  return all.size === 0 ? {} : { otherAuthors: [...all] };
}

/** Whether the author might give the key was judged by the ledger already, which alone knows keys. */
function acceptGrant(growing: Growing, entry: CaseEntry): boolean {
  const user = (entry.data as { user?: unknown } | null)?.user;
  if (typeof user !== 'string') return false;
  if (!growing.grants.some((grant) => grant.user === user))
    growing.grants.push({ user, at: entry.at, by: entry.author });
  return true;
}

/** Like a grant, judged by the ledger: whoever lost the key is not among those who have the case. */
function acceptRevocation(growing: Growing, entry: CaseEntry): boolean {
  const user = (entry.data as { user?: unknown } | null)?.user;
  growing.grants = growing.grants.filter((grant) => grant.user !== user);
  return typeof user === 'string';
}
