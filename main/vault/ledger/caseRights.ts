import { recordKinds } from '../../../contract/records/kinds';
import { type Right, roleRights } from '../../../contract/roles';
import { GrantSchema, RevocationSchema } from './coreKinds';
import type { Origin } from './payload';
import { membersAt, type Roster } from './roster';
import { isStatementSignedBy } from './statement';

/** Who holds the key of a case, as its own grant entries say. */
export interface CaseRights {
  /** Who opened it, in which act: that act also gives the key to every director. */
  readonly creator?: string;
  readonly openingAct?: string;
  /** User → key ids of each epoch they were given. */
  readonly granted: ReadonlyMap<string, ReadonlyMap<number, string>>;
}

/** The part of an opened entry that rights depend on. */
export interface CaseEntry {
  readonly seq: number;
  readonly stream: string;
  readonly author: string;
  readonly act: string;
  readonly kind: string;
  readonly record: string;
  readonly version: number;
  readonly data: unknown;
  readonly origin?: Origin;
}

export const noRights: CaseRights = { granted: new Map() };

/** Entries that the vault itself writes, and the right their author needs. Any other kind needs `case.write`. */
const rightOfKind: Readonly<Record<string, Right>> = {
  phase: 'case.advance',
  export: 'case.export',
  erased: 'case.erase',
};

function mayWrite(roster: Roster, entry: CaseEntry): boolean {
  const member = membersAt(roster, entry.seq).get(entry.author);
  if (member?.state !== 'active') return false;
  if (Object.hasOwn(recordKinds, entry.kind)) {
    return recordKinds[entry.kind as keyof typeof recordKinds].roles.includes(member.role);
  }
  return roleRights[member.role].includes(rightOfKind[entry.kind] ?? 'case.write');
}

function grant(rights: CaseRights, roster: Roster, entry: CaseEntry): CaseRights | undefined {
  const parsed = GrantSchema.safeParse(entry.data);
  if (!parsed.success) return undefined;
  const { user, fingerprint, epoch, keyId } = parsed.data;
  const members = membersAt(roster, entry.seq);
  const author = members.get(entry.author);
  const recipient = members.get(user);
  if (author?.state !== 'active' || recipient?.state !== 'active' || recipient.fingerprint !== fingerprint) {
    return undefined;
  }
  if (!roleRights[recipient.role].includes('case.read')) return undefined;
  const opens = rights.creator === undefined;
  if (opens && (user !== entry.author || !roleRights[author.role].includes('case.open'))) return undefined;
  // Whoever has the case may open a new epoch for those who have it too: a recused user's last act.
  const renews = rights.granted.has(entry.author) && isNewEpochFor(rights, user, epoch);
  const inOpeningAct = rights.openingAct === entry.act && rights.creator === entry.author;
  const mayGrant = rights.granted.has(entry.author) && roleRights[author.role].includes('case.grant');
  if (!opens && !mayGrant && !renews && !(inOpeningAct && recipient.role === 'director')) return undefined;
  const epochs = new Map([...(rights.granted.get(user) ?? []), [epoch, keyId] as const]);
  const granted = new Map([...rights.granted, [user, epochs] as const]);
  return opens ? { creator: entry.author, openingAct: entry.act, granted } : { ...rights, granted };
}

/** An epoch the user has the case for and no key of yet, and no older than the newest: nothing given is ever replaced. */
function isNewEpochFor({ granted }: CaseRights, user: string, epoch: number): boolean {
  const newest = Math.max(...[...granted.values()].flatMap((epochs) => [...epochs.keys()]));
  return granted.get(user)?.has(epoch) === false && epoch >= newest;
}

function revoke(rights: CaseRights, roster: Roster, entry: CaseEntry): CaseRights | undefined {
  const parsed = RevocationSchema.safeParse(entry.data);
  if (!parsed.success || !rights.granted.has(parsed.data.user)) return undefined;
  const author = membersAt(roster, entry.seq).get(entry.author);
  if (author?.state !== 'active' || !rights.granted.has(author.id)) return undefined;
  if (author.id !== parsed.data.user && !roleRights[author.role].includes('case.grant')) return undefined;
  const granted = new Map([...rights.granted].filter(([user]) => user !== parsed.data.user));
  return { ...rights, granted };
}

/**
 * A record that came from elsewhere is brought in by whoever opens the case, in that act, and signed for; anything else
 * would be a way to date one's own words back.
 */
function mayBringIn(rights: CaseRights, roster: Roster, entry: CaseEntry, origin: Origin): boolean {
  const members = membersAt(roster, entry.seq);
  const member = members.get(entry.author);
  if (member?.signKey === undefined || !roleRights[member.role].includes('case.advance')) return false;
  if (rights.openingAct !== entry.act || rights.creator !== entry.author) return false;
  if (!Object.hasOwn(recordKinds, entry.kind) && entry.kind !== 'sign-off') return false;
  return members.has(origin.author) && isStatementSignedBy(member.signKey, roster.vault, entry, origin);
}

/**
 * Applies one entry of a case's stream.
 * @returns the rights after it, or undefined: its author had no right to it at that place in the ledger.
 */
export function caseRightsAfter(
  rights: CaseRights,
  roster: Roster,
  entry: CaseEntry,
): CaseRights | undefined {
  if (entry.origin !== undefined && !mayBringIn(rights, roster, entry, entry.origin)) return undefined;
  if (entry.kind === 'grant') return grant(rights, roster, entry);
  if (entry.kind === 'revocation') return revoke(rights, roster, entry);
  if (!rights.granted.has(entry.author) || !mayWrite(roster, entry)) return undefined;
  return rights;
}
