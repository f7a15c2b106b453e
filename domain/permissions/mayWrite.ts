import type { Phase } from '@contract/phases';
import { type RecordKind, type RecordKindEntry, recordKinds } from '@contract/records/kinds';
import type { Role } from '@contract/roles';

/** May it be written; if not, is it the person or the moment that is wrong. */
export type Permission =
  { allowed: true; reasonNeeded: boolean } | { allowed: false; because: 'notPermitted' | 'wrongPhase' };

/**
 * Who may write which kind of record in which phase: the kind table (`contract/records/kinds.ts`), read in one place.
 * @param kind kind of the record.
 * @param role role of the author.
 * @param phase phase the case is in.
 * @param amends whether it is a new version of a record that is there: like new records, but never after closing.
 * @returns `reasonNeeded` where the record's own phases are over and only a stated reason lets it in.
 */
export function mayWrite(kind: RecordKind, role: Role, phase: Phase, amends: boolean): Permission {
  const entry: RecordKindEntry = recordKinds[kind];
  if (!entry.roles.includes(role)) return { allowed: false, because: 'notPermitted' };
  const usual = role === 'staff' ? (entry.staffPhases ?? entry.phases) : entry.phases;
  if (usual.includes(phase)) return { allowed: true, reasonNeeded: false };
  if (entry.phases.includes(phase)) return { allowed: false, because: 'notPermitted' };
  if (entry.latePhases?.includes(phase) === true) return { allowed: true, reasonNeeded: !amends };
  return { allowed: false, because: 'wrongPhase' };
}
