import { fingerprintOf } from '../keys/userKeys';
import { TombstoneSchema } from '../../../contract/records/erasure';
import {
  BackupNoticeSchema,
  BackupRemovalSchema,
  EntrustmentSchema,
  FoundingSchema,
  RotationSchema,
  VaultFileInPlaceSchema,
} from './coreKinds';
import {
  announce,
  type Member,
  memberHasRight,
  membersNow,
  type Roster,
  settle,
  type VaultStreamEntry,
  withMembers,
} from './roster';
import { withTombstone } from './tombstones';
import { handOver } from './handOver';
import { changeUser } from './userChange';

function found(roster: Roster, entry: VaultStreamEntry): Roster | undefined {
  const parsed = FoundingSchema.safeParse(entry.data);
  if (!parsed.success || entry.seq !== 1 || parsed.data.user !== entry.author) return undefined;
  const { user, name, boxKey, signKey, practice, vaultFile, reserved = false } = parsed.data;
  const announced = announce({ ...roster, practice, reserved, founding: entry.hash }, entry, vaultFile);
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

/** Whoever has the vault key may replace it: anybody else's secrets may have become known, and nobody gains a right by it. */
function rotate(roster: Roster, entry: VaultStreamEntry): Roster | undefined {
  const parsed = RotationSchema.safeParse(entry.data);
  if (!parsed.success || !memberHasRight(membersNow(roster), entry.author, 'session')) return undefined;
  const { generation, vaultFile } = parsed.data;
  if (generation !== roster.generation + 1) return undefined;
  // Beside another entry of its act, which announces the file already, it says no more than that.
  const follows = roster.pending?.act === entry.act ? roster : undefined;
  const announced = vaultFile === undefined ? follows : announce(roster, entry, vaultFile);
  if (announced === undefined) return undefined;
  const next = { ...announced, generation };
  const members = membersNow(next);
  if (![...members.values()].some(({ state }) => state === 'invited')) return next;
  return withMembers(next, entry.seq, new Map([...members].map(([id, one]) => [id, withdrawn(one)])));
}

function withdrawn(member: Member): Member {
  if (member.state !== 'invited') return member;
  const { invitationKey: _void, ...rest } = member;
  return { ...rest, state: 'inactive' };
}

/** Of a case, which the vault stream knows by its number alone; that it was no case on hold, its handler has asked. */
function erase(roster: Roster, entry: VaultStreamEntry): Roster | undefined {
  const parsed = TombstoneSchema.safeParse(entry.data);
  if (!parsed.success || !memberHasRight(membersNow(roster), entry.author, 'case.erase')) return undefined;
  const { stream, entries } = parsed.data;
  if (stream === roster.vault || entries?.some((seq) => seq >= entry.seq) === true) return undefined;
  return { ...roster, tombstones: withTombstone(roster.tombstones, entry.seq, parsed.data) };
}

function entrust(roster: Roster, entry: VaultStreamEntry): Roster | undefined {
  const parsed = EntrustmentSchema.safeParse(entry.data);
  const members = membersNow(roster);
  const member = members.get(parsed.data?.user ?? '');
  if (!roster.reserved || !memberHasRight(members, entry.author, 'user.manage')) return undefined;
  if (member?.role !== 'alternate' || member.state !== 'active') return undefined;
  return withMembers(roster, entry.seq, new Map([...members, [member.id, { ...member, role: 'director' }]]));
}

function backUp(roster: Roster, entry: VaultStreamEntry): Roster | undefined {
  const parsed = BackupNoticeSchema.safeParse(entry.data);
  if (!parsed.success || !memberHasRight(membersNow(roster), entry.author, 'vault.backup')) return undefined;
  return { ...roster, backups: [...roster.backups, parsed.data] };
}

function removeBackup(roster: Roster, entry: VaultStreamEntry): Roster | undefined {
  const parsed = BackupRemovalSchema.safeParse(entry.data);
  if (!parsed.success || !memberHasRight(membersNow(roster), entry.author, 'vault.backup')) return undefined;
  const { sha256, removedAt } = parsed.data;
  const backups = roster.backups.map((one) => (one.sha256 === sha256 ? { ...one, removedAt } : one));
  return { ...roster, backups };
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
    case 'rotation':
      return rotate(roster, entry);
    case 'tombstone':
      return erase(roster, entry);
    case 'handover':
      return handOver(roster, entry);
    case 'entrusted':
      return entrust(roster, entry);
    case 'backup':
      return backUp(roster, entry);
    case 'backup-removed':
      return removeBackup(roster, entry);
    case 'vault-file': {
      const parsed = VaultFileInPlaceSchema.safeParse(entry.data);
      if (!parsed.success || !memberHasRight(membersNow(roster), entry.author, 'session')) return undefined;
      return settle(roster, entry.seq, parsed.data.sha256);
    }
    case 'profile':
    case 'code':
      return memberHasRight(membersNow(roster), entry.author, 'office.edit') ? roster : undefined;
    default:
      return undefined;
  }
}
