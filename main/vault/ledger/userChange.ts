import { fromHex } from '../keys/bytes';
import { isSignedBy } from '../keys/primitives';
import { fingerprintOf, joinStatement, recoveryStatement, renewalStatement } from '../keys/userKeys';
import { type UserChange, UserChangeSchema } from './coreKinds';
import {
  announce,
  isLastDirector,
  type Member,
  memberHasRight,
  type Members,
  membersNow,
  type Roster,
  type VaultStreamEntry,
  withMembers,
} from './roster';

type Change<Name extends UserChange['change']> = Extract<UserChange, { change: Name }>;

/** What a change makes of its user: undefined when its author had no right to it. */
interface Judged {
  readonly members: Members;
  readonly known: Member | undefined;
  readonly entry: VaultStreamEntry;
  readonly vault: string;
  readonly reserved: boolean;
}

const isSigned = (key: string, statement: Uint8Array, signature: string): boolean =>
  isSignedBy(fromHex(key), statement, fromHex(signature));

function invited(change: Change<'invited'>, { members, known, entry }: Judged): Member | undefined {
  if (known !== undefined || !memberHasRight(members, entry.author, 'user.manage')) return undefined;
  const { user, name, role, invitationKey } = change;
  return { id: user, name, role, state: 'invited', invitationKey };
}

function joined(change: Change<'joined'>, { known, entry, vault }: Judged): Member | undefined {
  if (known?.state !== 'invited' || known.invitationKey === undefined || entry.author !== change.user) {
    return undefined;
  }
  const { boxKey, signKey, invitationSignature } = change;
  const statement = joinStatement(vault, change.user, change);
  if (!isSigned(known.invitationKey, statement, invitationSignature)) return undefined;
  const { invitationKey: _used, ...rest } = known;
  return { ...rest, state: 'active', boxKey, signKey, fingerprint: fingerprintOf(change) };
}

/**
 * Nobody enters a reserved vault as a director: a new case is sealed to every director, and who manages users outside may
 * have invented this one.
 */
function admitted(
  change: Change<'admitted'>,
  { members, known, entry, reserved }: Judged,
): Member | undefined {
  if (!reserved || !memberHasRight(members, entry.author, 'user.manage')) return undefined;
  if (known !== undefined && known.state !== 'inactive') return undefined;
  const { user, name, role, boxKey, signKey } = change;
  return { id: user, name, role, state: 'active', boxKey, signKey, fingerprint: fingerprintOf(change) };
}

function deactivated(change: Change<'deactivated'>, { members, known, entry }: Judged): Member | undefined {
  if (known === undefined || known.state === 'inactive') return undefined;
  if (!memberHasRight(members, entry.author, 'user.manage') || isLastDirector(members, change.user))
    return undefined;
  const { invitationKey: _void, ...rest } = known;
  return { ...rest, state: 'inactive' };
}

/** Only who holds the signing key from before may name another one; recovery shares go with the box key they hold. */
function renewed(change: Change<'renewed'>, { known, entry, vault }: Judged): Member | undefined {
  if (known?.state !== 'active' || known.signKey === undefined || entry.author !== change.user)
    return undefined;
  const { boxKey, signKey, renewalSignature, recovery: set } = change;
  if (!isSigned(known.signKey, renewalStatement(vault, change.user, change), renewalSignature))
    return undefined;
  const { recovery: _void, ...rest } = known;
  const recovery = set && { ...set, since: entry.seq };
  return { ...rest, boxKey, signKey, fingerprint: fingerprintOf(change), ...(recovery && { recovery }) };
}

/** Only two shares of the set in force give the key that signs for the new signing key; the box key stays. */
function recovered(change: Change<'recovered'>, { known, entry, vault }: Judged): Member | undefined {
  const { recovery, boxKey } = known ?? {};
  if (known?.state !== 'active' || boxKey === undefined || recovery?.set !== change.set) return undefined;
  if (entry.author !== change.user) return undefined;
  const keys = { boxKey, signKey: change.signKey };
  if (!isSigned(recovery.key, recoveryStatement(vault, change.user, keys), change.recoverySignature))
    return undefined;
  return {
    ...known,
    signKey: keys.signKey,
    fingerprint: fingerprintOf(keys),
    recovery: { ...recovery, usedAt: entry.seq },
  };
}

function memberAfter(change: UserChange, judged: Judged): Member | undefined {
  switch (change.change) {
    case 'invited':
      return invited(change, judged);
    case 'joined':
      return joined(change, judged);
    case 'admitted':
      return admitted(change, judged);
    case 'slot-replaced':
      return judged.known?.state === 'active' && judged.entry.author === change.user
        ? judged.known
        : undefined;
    case 'deactivated':
      return deactivated(change, judged);
    case 'renewed':
      return renewed(change, judged);
    case 'recovered':
      return recovered(change, judged);
  }
}

/** Applies an entry about one user. @returns undefined when its author had no right to it. */
export function changeUser(roster: Roster, entry: VaultStreamEntry): Roster | undefined {
  const parsed = UserChangeSchema.safeParse(entry.data);
  if (!parsed.success) return undefined;
  const change = parsed.data;
  const announced = announce(roster, entry, change.vaultFile);
  if (announced === undefined) return undefined;
  const members = membersNow(announced);
  const known = members.get(change.user);
  const member = memberAfter(change, {
    members,
    known,
    entry,
    vault: roster.vault,
    reserved: roster.reserved,
  });
  if (member === undefined) return undefined;
  if (member === known) return announced;
  return withMembers(announced, entry.seq, new Map([...members, [member.id, member]]));
}
