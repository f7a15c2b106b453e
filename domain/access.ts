/**
 * Entries of a case by which somebody came to read it or to lose it, saw who a person is, or took something out of the
 * vault. Opening a case that one has is no entry: whoever has its key may read all of it, and is taken to have done so.
 */
const accessKinds: ReadonlySet<string> = new Set([
  'grant',
  'revocation',
  'reveal',
  'export',
  'extract',
  'chain',
  'earlier',
]);

/** An entry, as far as access goes: `whom` is who got or lost the key. */
export interface AccessEntry {
  readonly kind: string;
  readonly at: string;
  readonly byName: string;
  readonly whom?: string | undefined;
  /** False for an entry that counts for nothing, since its author had no right to it. */
  readonly authorised: boolean;
}

/**
 * What tells of access among the entries of a case. A key given to somebody who has it, as happens to all who keep it when
 * it is taken from another, changes nothing of who may read, and is left out.
 *
 * @param entries of one case, oldest first
 */
export function accessAmong<Entry extends AccessEntry>(entries: readonly Entry[]): Entry[] {
  const holders = new Set<string | undefined>();
  return entries.filter(({ kind, whom, authorised }) => {
    if (!accessKinds.has(kind)) return false;
    const isRepeated = kind === 'grant' && authorised && holders.has(whom);
    if (authorised && kind === 'grant') holders.add(whom);
    if (authorised && kind === 'revocation') holders.delete(whom);
    return !isRepeated;
  });
}

/** What one person could do and did with a case. */
export interface PersonalAccess {
  readonly name: string;
  /** When they had the key; without an end they have it still. */
  readonly periods: readonly { readonly from: string; readonly until?: string }[];
  readonly revealed: number;
  /** Documents and copies of exhibits that they took out of the vault. */
  readonly takenOut: number;
}

/**
 * Who could read a case, and when, who looked at identities and who took something out.
 *
 * @param entries of one case, oldest first
 * @returns everybody who ever had its key, in the order in which they got it
 */
export function accessOf(entries: readonly AccessEntry[]): PersonalAccess[] {
  const people = new Map<string, PersonalAccess>();
  const of = (name: string): PersonalAccess =>
    people.get(name) ?? { name, periods: [], revealed: 0, takenOut: 0 };
  for (const { kind, at, byName, whom = '', authorised } of entries) {
    if (!authorised) continue;
    const known = of(kind === 'grant' || kind === 'revocation' ? whom : byName);
    const last = known.periods.at(-1);
    const isOpen = last !== undefined && last.until === undefined;
    if (kind === 'grant' && !isOpen)
      people.set(known.name, { ...known, periods: [...known.periods, { from: at }] });
    if (kind === 'revocation' && isOpen)
      people.set(known.name, {
        ...known,
        periods: [...known.periods.slice(0, -1), { from: last.from, until: at }],
      });
    if (kind === 'reveal') people.set(known.name, { ...known, revealed: known.revealed + 1 });
    if (kind === 'export' || kind === 'extract' || kind === 'chain')
      people.set(known.name, { ...known, takenOut: known.takenOut + 1 });
  }
  return [...people.values()];
}
