import { type Role, roleRights } from '../../../contract/roles';
import { fromHex } from '../keys/bytes';
import { isSignedBy } from '../keys/primitives';
import { fingerprintOf, joinStatement } from '../keys/userKeys';
import { FoundingSchema, UserChangeSchema, type VaultFileNotice, VaultFileInPlaceSchema } from './coreKinds';

/** One user as the vault stream says they are. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly state: 'invited' | 'active' | 'inactive';
  /** Absent until they joined. */
  readonly boxKey?: string;
  readonly signKey?: string;
  readonly fingerprint?: string;
  readonly invitationKey?: string;
}

export type Members = ReadonlyMap<string, Member>;

/** What the vault stream has established so far. */
export interface Roster {
  readonly vault: string;
  readonly practice: boolean;
  /** Hash of the founding entry: the fingerprint of the vault. */
  readonly founding: string;
  /** Who was who from that entry on, oldest first. */
  readonly versions: readonly { readonly seq: number; readonly members: Members }[];
  /** `vault.json` that is known to be in place, and one that was announced and may or may not be. */
  readonly settled?: string;
  readonly pending?: { readonly sha256: string; readonly before: Members };
  /** Every `vault.json` that was ever announced. */
  readonly announced: readonly string[];
}

/** The part of an opened entry of the vault stream that rights depend on. */
export interface VaultStreamEntry {
  readonly seq: number;
  readonly author: string;
  readonly hash: string;
  readonly kind: string;
  readonly data: unknown;
}

export function emptyRoster(vault: string): Roster {
  return { vault, practice: false, founding: '', versions: [], announced: [] };
}

/** @returns who was who when that entry was written. */
export function membersAt(roster: Roster, seq: number): Members {
  return roster.versions.findLast((version) => version.seq <= seq)?.members ?? new Map();
}

/** @returns who is who now. */
export function membersNow(roster: Roster): Members {
  return roster.versions.at(-1)?.members ?? new Map();
}

function withMembers(roster: Roster, seq: number, members: Members): Roster {
  return { ...roster, versions: [...roster.versions, { seq, members }] };
}

function settledAt(roster: Roster, sha256: string): Roster {
  const { pending: _pending, ...rest } = roster;
  return { ...rest, settled: sha256 };
}

/**
 * Decides an announced `vault.json`: it is in place, or it never came and what it brought is undone.
 * @returns undefined when `inPlace` is neither.
 */
function settle(roster: Roster, seq: number, inPlace: string | null): Roster | undefined {
  if (inPlace === null)
    return roster.settled === undefined && roster.pending === undefined ? roster : undefined;
  if (roster.pending?.sha256 === inPlace) return settledAt(roster, inPlace);
  if (roster.settled !== inPlace) return undefined;
  if (roster.pending === undefined) return roster;
  return withMembers(settledAt(roster, inPlace), seq, roster.pending.before);
}

function announce(roster: Roster, seq: number, notice: VaultFileNotice): Roster | undefined {
  const decided = settle(roster, seq, notice.previous);
  if (decided === undefined) return undefined;
  return {
    ...decided,
    pending: { sha256: notice.sha256, before: membersNow(decided) },
    announced: [...decided.announced, notice.sha256],
  };
}

function withMember(members: Members, member: Member): Members {
  return new Map([...members, [member.id, member]]);
}

function found(roster: Roster, entry: VaultStreamEntry): Roster | undefined {
  const parsed = FoundingSchema.safeParse(entry.data);
  if (!parsed.success || entry.seq !== 1 || parsed.data.user !== entry.author) return undefined;
  const { user, name, boxKey, signKey, practice, vaultFile } = parsed.data;
  const announced = announce({ ...roster, practice, founding: entry.hash }, entry.seq, vaultFile);
  const director: Member = {
    id: user,
    name,
    role: 'director',
    state: 'active',
    boxKey,
    signKey,
    fingerprint: fingerprintOf({ boxKey, signKey }),
  };
  return announced && withMembers(announced, entry.seq, new Map([[user, director]]));
}

/** Whether nobody could manage the vault any more without this user. */
export function isLastDirector(members: Members, user: string): boolean {
  const directors = [...members.values()].filter(
    ({ role, state }) => role === 'director' && state === 'active',
  );
  return directors.length === 1 && directors[0]?.id === user;
}

function changeUser(roster: Roster, entry: VaultStreamEntry): Roster | undefined {
  const parsed = UserChangeSchema.safeParse(entry.data);
  if (!parsed.success) return undefined;
  const change = parsed.data;
  const announced = announce(roster, entry.seq, change.vaultFile);
  if (announced === undefined) return undefined;
  const members = membersNow(announced);
  const known = members.get(change.user);
  if (change.change === 'invited') {
    const { user, name, role, invitationKey } = change;
    if (known !== undefined || !hasRight(members, entry.author, 'user.manage')) return undefined;
    const invited: Member = { id: user, name, role, state: 'invited', invitationKey };
    return withMembers(announced, entry.seq, withMember(members, invited));
  }
  if (change.change === 'slot-replaced') {
    return known?.state === 'active' && entry.author === change.user ? announced : undefined;
  }
  if (change.change === 'deactivated') {
    if (known === undefined || known.state === 'inactive') return undefined;
    if (!hasRight(members, entry.author, 'user.manage') || isLastDirector(members, change.user))
      return undefined;
    const { invitationKey: _void, ...rest } = known;
    return withMembers(announced, entry.seq, withMember(members, { ...rest, state: 'inactive' }));
  }
  if (known?.state !== 'invited' || known.invitationKey === undefined || entry.author !== change.user) {
    return undefined;
  }
  const { boxKey, signKey, invitationSignature } = change;
  const statement = joinStatement(roster.vault, change.user, change);
  if (!isSignedBy(fromHex(known.invitationKey), statement, fromHex(invitationSignature))) return undefined;
  const { invitationKey: _used, ...rest } = known;
  const joined: Member = { ...rest, state: 'active', boxKey, signKey, fingerprint: fingerprintOf(change) };
  return withMembers(announced, entry.seq, withMember(members, joined));
}

function hasRight(members: Members, user: string, right: (typeof roleRights)['director'][number]): boolean {
  const member = members.get(user);
  return member?.state === 'active' && roleRights[member.role].includes(right);
}

/**
 * Applies one entry of the vault stream.
 * @returns the roster after it, or undefined: its author had no right to it, so it has no effect.
 */
export function rosterAfter(roster: Roster, entry: VaultStreamEntry): Roster | undefined {
  switch (entry.kind) {
    case 'founding':
      return found(roster, entry);
    case 'user':
      return changeUser(roster, entry);
    case 'vault-file': {
      const parsed = VaultFileInPlaceSchema.safeParse(entry.data);
      if (!parsed.success || !hasRight(membersNow(roster), entry.author, 'session')) return undefined;
      return settle(roster, entry.seq, parsed.data.sha256);
    }
    case 'profile':
    case 'code':
      return hasRight(membersNow(roster), entry.author, 'office.edit') ? roster : undefined;
    default:
      return undefined;
  }
}
