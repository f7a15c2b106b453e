import { EnvelopeSchema } from '@contract/records/envelope';
import { type EntryKind, entryKinds } from '@contract/records/entryKinds';
import { type RecordKind, recordKinds } from '@contract/records/kinds';
import { phases } from '@contract/phases';
import type { Role } from '@contract/roles';
import { mayWrite } from '../permissions/mayWrite';
import { nextPhase } from '../phases';
import { hasRight } from '../permissions/hasRight';
import type { CaseFile, CaseRecord, PhaseStep } from './caseFile';
import type { CaseEntry } from './entry';
import { lift } from './lift';

interface Growing {
  number: string;
  codeName: string;
  phases: PhaseStep[];
  records: Map<string, CaseRecord>;
  grants: CaseFile['grants'][number][];
  exports: CaseFile['exports'][number][];
  reveals: CaseFile['reveals'][number][];
  opened?: CaseEntry;
}

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
  const growing: Growing = {
    number: '',
    codeName: '',
    phases: [],
    records: new Map(),
    grants: [],
    exports: [],
    reveals: [],
  };
  const ignored: string[] = [];
  for (const entry of entries) {
    const role = roleOf(entry.author);
    const accepted = entry.authorised && role !== undefined && accept(growing, entry, role);
    if (!accepted) ignored.push(entry.hash);
  }
  const { opened } = growing;
  const last = entries.at(-1);
  if (opened === undefined || last === undefined) return undefined;
  return {
    id,
    number: growing.number,
    codeName: growing.codeName,
    phase: currentPhase(growing),
    opened: opened.at,
    openedBy: opened.author,
    changed: last.at,
    phases: growing.phases,
    records: [...growing.records.values()],
    grants: growing.grants,
    exports: growing.exports,
    reveals: growing.reveals,
    ignored,
    head: last.hash,
    entries: entries.length,
  };
}

function currentPhase(growing: Growing) {
  return growing.phases.at(-1)?.phase ?? phases[0];
}

/** Takes one entry in; answers whether it was valid. */
function accept(growing: Growing, entry: CaseEntry, role: Role): boolean {
  if (Object.hasOwn(recordKinds, entry.kind)) return acceptRecord(growing, entry, role);
  if (entry.kind === 'grant') return acceptGrant(growing, entry);
  if (Object.hasOwn(entryKinds, entry.kind)) return acceptByVault(growing, entry, role);
  return false;
}

/** Versions leave none out, and nothing comes after the mark that a record was entered in error. */
function isNext(before: CaseRecord, entry: CaseEntry): boolean {
  return before.state === 'current' && entry.version === before.version + 1;
}

function acceptRecord(growing: Growing, entry: CaseEntry, role: Role): boolean {
  const kind = entry.kind as RecordKind;
  const before = growing.records.get(entry.record);
  const amends = before !== undefined;
  if (growing.opened === undefined) return false;
  if (!mayWrite(kind, role, currentPhase(growing), amends).allowed) return false;
  if (amends ? before.kind !== kind || !isNext(before, entry) : entry.version !== 1) return false;
  const envelope = EnvelopeSchema.safeParse(entry.data);
  if (!envelope.success) return false;
  const content = recordKinds[kind].stored.safeParse(lift(kind, entry.schema, envelope.data.content));
  if (!content.success) return false;
  const { reason, lateReason } = envelope.data;
  growing.records.set(entry.record, {
    id: entry.record,
    kind,
    data: content.data,
    version: entry.version,
    state: 'current',
    createdAt: before?.createdAt ?? entry.at,
    createdBy: before?.createdBy ?? entry.author,
    changedAt: entry.at,
    changedBy: entry.author,
    ...(reason === undefined ? {} : { reason }),
    ...(lateReason === undefined ? {} : { lateReason }),
  } as CaseRecord);
  return true;
}

/** Whether the author might give the key was judged by the ledger already, which alone knows keys. */
function acceptGrant(growing: Growing, entry: CaseEntry): boolean {
  const user = (entry.data as { user?: unknown } | null)?.user;
  if (typeof user !== 'string') return false;
  if (!growing.grants.some((grant) => grant.user === user))
    growing.grants.push({ user, at: entry.at, by: entry.author });
  return true;
}

function acceptByVault(growing: Growing, entry: CaseEntry, role: Role): boolean {
  const parse = <Kind extends EntryKind>(kind: Kind) => entryKinds[kind].safeParse(entry.data);
  switch (entry.kind as EntryKind) {
    case 'opening': {
      const opening = entryKinds.opening.safeParse(entry.data);
      if (!opening.success || growing.opened !== undefined || !hasRight(role, 'case.open')) return false;
      Object.assign(growing, opening.data, { opened: entry });
      growing.phases.push({ phase: phases[0], at: entry.at, by: entry.author });
      return true;
    }
    case 'phase': {
      const change = entryKinds.phase.safeParse(entry.data);
      if (!change.success || change.data.from !== currentPhase(growing)) return false;
      if (change.data.to !== nextPhase(change.data.from)) return false;
      if (!hasRight(role, change.data.to === 'closed' ? 'case.close' : 'case.advance')) return false;
      const { to, reason } = change.data;
      growing.phases.push({
        phase: to,
        at: entry.at,
        by: entry.author,
        ...(reason === undefined ? {} : { reason }),
      });
      return true;
    }
    case 'error': {
      const mark = entryKinds.error.safeParse(entry.data);
      const before = growing.records.get(entry.record);
      if (!mark.success || before === undefined || !isNext(before, entry)) return false;
      if (!mayWrite(before.kind, role, currentPhase(growing), true).allowed) return false;
      growing.records.set(entry.record, {
        ...before,
        version: entry.version,
        state: 'entered-in-error',
        reason: mark.data.reason,
        changedAt: entry.at,
        changedBy: entry.author,
      });
      return true;
    }
    case 'export': {
      const made = parse('export');
      if (!made.success || !hasRight(role, 'case.export')) return false;
      growing.exports.push({
        id: entry.record,
        at: entry.at,
        by: entry.author,
        data: made.data as CaseFile['exports'][number]['data'],
      });
      return true;
    }
    case 'extract':
      // Kept for History and the ledger alone: nothing else of a case follows from it.
      return entryKinds.extract.safeParse(entry.data).success;
    case 'reveal': {
      const reveal = entryKinds.reveal.safeParse(entry.data);
      if (!reveal.success) return false;
      const { person, reason } = reveal.data;
      growing.reveals.push({
        person,
        at: entry.at,
        by: entry.author,
        ...(reason === undefined ? {} : { reason }),
      });
      return true;
    }
  }
}
