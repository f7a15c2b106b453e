import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { IdSchema } from '../../../contract/identifiers';
import { limits } from '../../../contract/limits';
import { erase, fromHex, join, toHex } from './bytes';
import { deriveFromPassphrase, type KeyDerivation } from './passphrase';
import { isSignedBy, open, seal, sha256, type SigningKey } from './primitives';

/** Hexadecimal of exactly so many bytes. */
export const hexOf = (bytes: number): z.ZodString => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

const publicShape = {
  user: IdSchema,
  name: z.string().min(1).max(limits.lineCharacters),
  kdf: z.strictObject({
    algorithm: z.literal('argon2id'),
    version: z.literal(19),
    memory: z.int(),
    passes: z.int(),
    lanes: z.literal(1),
    salt: hexOf(16),
  }),
};
const sealedShape = {
  wrapped: hexOf(12 + 64 + 16),
  signer: IdSchema,
  signature: hexOf(64),
  checksum: hexOf(32),
};

/** One way into the vault: a user's own passphrase, or an invitation that is waiting for its user. */
export const KeySlotSchema = z.discriminatedUnion('state', [
  z.strictObject({
    ...publicShape,
    state: z.literal('active'),
    boxKey: hexOf(32),
    signKey: hexOf(32),
    ...sealedShape,
  }),
  z.strictObject({
    ...publicShape,
    state: z.literal('invited'),
    invitationKey: hexOf(32),
    ...sealedShape,
  }),
]);
export type KeySlot = z.infer<typeof KeySlotSchema>;

type PublicKeys =
  | { readonly state: 'active'; readonly boxKey: string; readonly signKey: string }
  | { readonly state: 'invited'; readonly invitationKey: string };

/** The slot's public part in its one order of keys; bound to the wrapped secret as associated data. */
function publicPart(slot: KeySlot): Record<string, unknown> {
  const { user, name, kdf } = slot;
  const { algorithm, version, memory, passes, lanes, salt } = kdf;
  const head = { user, name, kdf: { algorithm, version, memory, passes, lanes, salt }, state: slot.state };
  return slot.state === 'active'
    ? { ...head, boxKey: slot.boxKey, signKey: slot.signKey }
    : { ...head, invitationKey: slot.invitationKey };
}

function associatedData(vault: string, slot: KeySlot): Buffer {
  return join('casekeep/slot/1', fromHex(vault), JSON.stringify(publicPart(slot)));
}

function signedBytes(vault: string, slot: KeySlot): Buffer {
  const { wrapped, signer } = slot;
  return join(
    'casekeep/slot-signature/1',
    fromHex(vault),
    JSON.stringify({ ...publicPart(slot), wrapped, signer }),
  );
}

function checksumOf(vault: string, slot: KeySlot): string {
  const { wrapped, signer, signature } = slot;
  const text = JSON.stringify({ ...publicPart(slot), wrapped, signer, signature });
  return toHex(sha256('casekeep/slot-checksum/1', fromHex(vault), text));
}

/** The slot as it is written, every key in the order of the format. */
export function canonicalSlot(slot: KeySlot): Record<string, unknown> {
  const { wrapped, signer, signature, checksum } = slot;
  return { ...publicPart(slot), wrapped, signer, signature, checksum };
}

/**
 * Makes a slot.
 * @param options.secret 64 bytes: `userSecret`, or for an invitation vault key ‖ invitation signing seed.
 * @param options.signer who signs it with `options.sign`: its owner, or for an invitation the inviting director.
 */
export async function makeSlot(options: {
  vault: string;
  user: string;
  name: string;
  keys: PublicKeys;
  passphrase: string;
  derivation: KeyDerivation;
  secret: Uint8Array;
  signer: string;
  sign: SigningKey;
}): Promise<KeySlot> {
  const salt = randomBytes(16);
  const unsealed: KeySlot = {
    user: options.user,
    name: options.name,
    kdf: {
      algorithm: 'argon2id',
      version: 19,
      memory: options.derivation.memory,
      passes: options.derivation.passes,
      lanes: 1,
      salt: toHex(salt),
    },
    ...options.keys,
    wrapped: '',
    signer: options.signer,
    signature: '',
    checksum: '',
  };
  const key = await deriveFromPassphrase(options.passphrase, salt, options.derivation);
  const wrapped = toHex(seal(key, options.secret, associatedData(options.vault, unsealed)));
  erase(key);
  const unsigned = { ...unsealed, wrapped };
  const signature = toHex(options.sign.sign(signedBytes(options.vault, unsigned)));
  const signed = { ...unsigned, signature };
  return { ...signed, checksum: checksumOf(options.vault, signed) };
}

/** @returns true when no byte of the slot was changed by accident; needs no key. */
export function isSlotWhole(vault: string, slot: KeySlot): boolean {
  return slot.checksum === checksumOf(vault, slot);
}

/** @returns true when the slot is signed by the holder of that public key. */
export function isSlotSignedBy(vault: string, slot: KeySlot, signKey: string): boolean {
  return isSignedBy(fromHex(signKey), signedBytes(vault, slot), fromHex(slot.signature));
}

/**
 * Opens a slot whose checksum was found good.
 * @returns the 64 wrapped bytes, or undefined: the passphrase is another one.
 * @throws Failure `vaultDamaged` for parameters outside the limits.
 */
export async function openSlot(
  vault: string,
  slot: KeySlot,
  passphrase: string,
): Promise<Buffer | undefined> {
  const key = await deriveFromPassphrase(passphrase, fromHex(slot.kdf.salt), slot.kdf);
  const secret = open(key, fromHex(slot.wrapped), associatedData(vault, slot));
  erase(key);
  return secret;
}
