import { phases } from '@contract/phases';
import { type EntryKind, entryKinds } from '@contract/records/entryKinds';
import type { Right, Role } from '@contract/roles';
import type { z } from 'zod';
import { hasDeclared } from '../conflicts';
import { mergedInto } from '../links';
import { hasRight } from '../permissions/hasRight';
import { mayWrite } from '../permissions/mayWrite';
import { rightToMove } from '../phases';
import { mayReadAndSign } from '../signOffs';
import type { CaseEntry } from './entry';
import { currentPhase, type Growing, isNext } from './growing';

type Data<Kind extends EntryKind> = z.output<(typeof entryKinds)[Kind]>;
type Accept<Kind extends EntryKind> = (
  growing: Growing,
  entry: CaseEntry,
  role: Role,
  data: Data<Kind>,
) => boolean;

/** Takes in what needs nothing but a right: one more item of a list. */
const listed =
  <Kind extends EntryKind>(
    right: Right,
    add: (growing: Growing, entry: CaseEntry, data: Data<Kind>) => void,
  ) =>
  (growing: Growing, entry: CaseEntry, role: Role, data: Data<Kind>): boolean => {
    if (!hasRight(role, right)) return false;
    add(growing, entry, data);
    return true;
  };

/** When and by whom; of what was brought in, when and by whom it was first. */
const stamped = ({ at, author, origin }: CaseEntry) => ({
  at: origin?.at ?? at,
  by: origin?.author ?? author,
});
const reasoned = (reason: string | undefined) => (reason === undefined ? {} : { reason });

/** How each kind of entry the vault's handlers write changes the case. */
const accepts: { readonly [Kind in EntryKind]: Accept<Kind> } = {
  opening(growing, entry, role, { number, codeName, rules }) {
    if (growing.opened !== undefined || !hasRight(role, 'case.open')) return false;
    Object.assign(growing, { number, codeName, rules: rules ?? 1, opened: entry });
    growing.phases.push({ phase: phases[0], ...stamped(entry) });
    return true;
  },
  phase(growing, entry, role, { from, to, reason }) {
    if (from !== currentPhase(growing)) return false;
    const right = rightToMove(from, to, reason);
    if (right === undefined || !hasRight(role, right)) return false;
    growing.phases.push({ phase: to, ...stamped(entry), ...reasoned(reason) });
    return true;
  },
  error(growing, entry, role, { reason }) {
    const before = growing.records.get(entry.record);
    if (before === undefined || !isNext(before, entry)) return false;
    if (!mayWrite(before.kind, role, currentPhase(growing), true).allowed) return false;
    growing.records.set(entry.record, {
      ...before,
      version: entry.version,
      state: 'entered-in-error',
      reason,
      changedAt: entry.at,
      changedBy: entry.author,
    });
    return true;
  },
  erased: listed<'erased'>('case.erase', (growing, entry, data) => {
    growing.erased.push({ ...data, ...stamped(entry) });
  }),
  export: listed<'export'>('case.export', (growing, entry, data) => {
    growing.exports.push({
      id: entry.record,
      ...stamped(entry),
      data,
    });
  }),
  chain: listed<'chain'>('case.export', () => undefined),
  // Kept for History and the ledger alone: nothing else of a case follows from them.
  extract: () => true,
  earlier: () => true,
  reveal(growing, entry, _role, { person, reason }) {
    growing.reveals.push({ person, ...stamped(entry), ...reasoned(reason) });
    return true;
  },
  conflict(growing, entry, _role, { answer }) {
    if (hasDeclared(growing, entry.author)) return false;
    growing.conflicts.push({ user: entry.author, at: entry.at, answer });
    return true;
  },
  link(growing, entry, role, data) {
    if (!hasRight(role, 'case.advance')) return false;
    // A case goes on in one other case, and never comes back from there.
    if (data.relation === 'merged-into' && mergedInto(growing) !== undefined) return false;
    growing.links.push({ ...data, ...stamped(entry) });
    return true;
  },
  code: listed<'code'>('case.write', (growing, _entry, code) => {
    const known = growing.codes.some(({ id, version }) => id === code.id && version === code.version);
    if (!known) growing.codes.push(code);
  }),
  'sign-off'(growing, entry, role, { record, version }) {
    const read = growing.records.get(record);
    if (read === undefined || read.version !== version) return false;
    if (entry.origin === undefined && !mayReadAndSign(read, entry.author, role)) return false;
    growing.signOffs.push({ record, version, ...stamped(entry) });
    return true;
  },
};

/** Takes in one entry that a handler of the vault wrote by itself; answers whether it was valid. */
export function acceptByVault(growing: Growing, entry: CaseEntry, role: Role): boolean {
  const kind = entry.kind as EntryKind;
  const parsed = entryKinds[kind].safeParse(entry.data);
  const accept = accepts[kind] as Accept<EntryKind>;
  return parsed.success && accept(growing, entry, role, parsed.data);
}
