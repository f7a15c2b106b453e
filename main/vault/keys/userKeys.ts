import { randomBytes } from 'node:crypto';
import { erase, fromHex, join, toHex } from './bytes';
import { boxPublicKey, deriveKey, sha256, type SigningKey, signingKey } from './primitives';
import { type BoxKeyPair, boxKeyPair } from './sealedTo';

/** Bytes of `userSecret = box ‖ sign`. */
export const userSecretLength = 64;

/** One user's own keys, alive for one session. */
export interface UserKeys {
  /** box 32 ‖ sign 32; what the slot wraps. */
  readonly secret: Buffer;
  readonly box: BoxKeyPair;
  readonly sign: SigningKey;
  readonly boxKey: string;
  readonly signKey: string;
  readonly fingerprint: string;
}

/**
 * What identifies a user's pair of public keys to people and to grants:
 * SHA-256("casekeep/fingerprint/1" ‖ box ‖ sign) in hexadecimal.
 */
export function fingerprintOf(keys: { boxKey: string; signKey: string }): string {
  return toHex(sha256('casekeep/fingerprint/1', fromHex(keys.boxKey), fromHex(keys.signKey)));
}

/** @param secret the 64 bytes box ‖ sign; kept, so the caller must not erase it. */
export async function userKeysFrom(secret: Buffer): Promise<UserKeys> {
  const boxBytes = secret.subarray(0, 32);
  const boxPublic = boxPublicKey(boxBytes);
  const sign = signingKey(secret.subarray(32, userSecretLength));
  const publicKeys = { boxKey: toHex(boxPublic), signKey: toHex(sign.publicKey) };
  return {
    secret,
    box: await boxKeyPair(boxBytes, boxPublic),
    sign,
    ...publicKeys,
    fingerprint: fingerprintOf(publicKeys),
  };
}

/** @returns fresh random keys; never from a replaced source of randomness. */
export async function makeUserKeys(): Promise<UserKeys> {
  return userKeysFrom(randomBytes(userSecretLength));
}

/** Overwrites what can be overwritten when a session ends. */
export function eraseUserKeys(keys: UserKeys): void {
  erase(keys.secret);
}

/** What the holder of an invitation signs to show that the new keys are theirs. */
export function joinStatement(
  vault: string,
  user: string,
  keys: { boxKey: string; signKey: string },
): Buffer {
  return join('casekeep/join/1', fromHex(vault), fromHex(user), fromHex(keys.boxKey), fromHex(keys.signKey));
}

/** What the holder of the keys from before signs to show that the new ones are theirs. */
export function renewalStatement(
  vault: string,
  user: string,
  keys: { boxKey: string; signKey: string },
): Buffer {
  return join('casekeep/renew/1', fromHex(vault), fromHex(user), fromHex(keys.boxKey), fromHex(keys.signKey));
}

/** What the recovery key of a set signs: that its user goes on with this signing key. */
export function recoveryStatement(
  vault: string,
  user: string,
  keys: { boxKey: string; signKey: string },
): Buffer {
  return join(
    'casekeep/recover/1',
    fromHex(vault),
    fromHex(user),
    fromHex(keys.boxKey),
    fromHex(keys.signKey),
  );
}

/**
 * The signing key that whoever holds the box key, or two shares of it, can make again: it proves a recovery and nothing
 * else. Its seed is HKDF(box, "casekeep/recovery/1" ‖ vault ‖ user).
 */
export function recoveryKey(keys: Pick<UserKeys, 'secret'>, vault: string, user: string): SigningKey {
  const box = keys.secret.subarray(0, 32);
  const seed = deriveKey({ secret: box, use: 'recovery', vault, id: fromHex(user) });
  const key = signingKey(seed);
  erase(seed);
  return key;
}
