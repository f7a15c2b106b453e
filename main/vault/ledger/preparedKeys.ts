import { randomBytes } from 'node:crypto';
import { Failure } from '../../../contract/failures';
import { fromHex, type NewId } from '../keys/bytes';
import { sealTo } from '../keys/sealedTo';
import type { Grant } from './coreKinds';
import { type Member, type Members, membersNow } from './roster';
import { keyIdOf } from './streamKeys';
import type { VaultLedger } from './vaultLedger';

interface WrappedGrant {
  readonly grant: Grant;
  readonly wrapped: Buffer;
}

/** A new stream whose key is already sealed to everybody who must have it. Nothing of it is written yet. */
export interface PreparedStream {
  readonly stream: string;
  readonly epoch: number;
  readonly key: Buffer;
  readonly wraps: readonly WrappedGrant[];
}

/** The keys of a stream, sealed to one more user. Nothing of it is written yet. */
export interface PreparedGrant {
  readonly stream: string;
  readonly wraps: readonly WrappedGrant[];
}

async function wrapFor(
  ledger: VaultLedger,
  member: Member,
  place: { stream: string; epoch: number; key: Buffer },
): Promise<WrappedGrant> {
  const { id, boxKey, fingerprint } = member;
  if (boxKey === undefined || fingerprint === undefined) throw new Failure('notJoined');
  const { stream, epoch, key } = place;
  return {
    grant: { user: id, fingerprint, epoch, keyId: keyIdOf(key) },
    wrapped: await sealTo(fromHex(boxKey), { vault: ledger.vault, stream, epoch, recipient: id }, key),
  };
}

/**
 * Makes a stream's first key and seals it to its author, then to every other active director.
 * Sealing is asynchronous and acts are not: so it happens before the act.
 */
export async function prepareStream(
  ledger: VaultLedger,
  author: string,
  newId: NewId,
): Promise<PreparedStream> {
  const members = [...membersNow(ledger.roster).values()];
  const own = members.filter((member) => member.id === author);
  const directors = members.filter(
    (member) => member.id !== author && member.role === 'director' && member.state === 'active',
  );
  const place = { stream: newId(), epoch: 1, key: randomBytes(32) };
  const wraps: WrappedGrant[] = [];
  for (const member of [...own, ...directors]) wraps.push(await wrapFor(ledger, member, place));
  return { ...place, wraps };
}

/**
 * Seals every epoch's key of a case to one more user.
 * @throws Failure `noSuchCase` without a key of one's own, `noSuchUser`, `notJoined` for an invited user who has no keys
 *   yet, `alreadyGranted`.
 */
export async function prepareGrant(
  ledger: VaultLedger,
  stream: string,
  user: string,
): Promise<PreparedGrant> {
  if (stream === ledger.vault || !ledger.keys.has(stream)) throw new Failure('noSuchCase');
  const member = membersNow(ledger.roster).get(user);
  if (member === undefined) throw new Failure('noSuchUser');
  if (ledger.stateOf(stream).rights.granted.has(user)) throw new Failure('alreadyGranted');
  const wraps: WrappedGrant[] = [];
  for (const epoch of ledger.keys.epochs(stream)) {
    const key = ledger.keys.get(stream, epoch);
    if (key !== undefined) wraps.push(await wrapFor(ledger, member, { stream, epoch, key }));
  }
  return { stream, wraps };
}

/** The next epoch's key of a case, sealed to everybody who goes on having it. Nothing of it is written yet. */
export interface PreparedEpoch {
  readonly stream: string;
  readonly epoch: number;
  readonly key: Buffer;
  readonly wraps: readonly WrappedGrant[];
}

/** A key taken from a user: what comes after is sealed under an epoch they never had. */
export interface PreparedRevocation extends PreparedEpoch {
  readonly user: string;
}

/**
 * Makes the key of a case's next epoch for those who have it.
 * @param members who they are, with the keys to seal to; only active ones get the key.
 */
export async function prepareEpoch(
  ledger: VaultLedger,
  stream: string,
  members: Members,
): Promise<PreparedEpoch> {
  const place = { stream, epoch: Math.max(...ledger.keys.epochs(stream)) + 1, key: randomBytes(32) };
  const wraps: WrappedGrant[] = [];
  for (const user of ledger.stateOf(stream).rights.granted.keys()) {
    const member = members.get(user);
    if (member?.state === 'active') wraps.push(await wrapFor(ledger, member, place));
  }
  return { ...place, wraps };
}

/**
 * Makes the key of a stream's next epoch and seals it to everybody who has the case but one.
 * @throws Failure `noSuchCase` without a key of one's own, `noSuchUser` when that user does not have the case, `lastKey`
 *   when nobody else could open it any more.
 */
export async function prepareRevocation(
  ledger: VaultLedger,
  stream: string,
  user: string,
): Promise<PreparedRevocation> {
  if (stream === ledger.vault || !ledger.keys.has(stream)) throw new Failure('noSuchCase');
  const { granted } = ledger.stateOf(stream).rights;
  if (!granted.has(user)) throw new Failure('noSuchUser');
  const members = new Map([...membersNow(ledger.roster)].filter(([id]) => id !== user));
  const prepared = await prepareEpoch(ledger, stream, members);
  if (prepared.wraps.length === 0) throw new Failure('lastKey');
  return { ...prepared, user };
}
