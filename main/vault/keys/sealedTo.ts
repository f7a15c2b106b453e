import { Aes128Gcm, Aes256Gcm, CipherSuite, HkdfSha256 } from '@hpke/core';
import { DhkemX25519HkdfSha256 } from '@hpke/dhkem-x25519';
import { fromHex, join, uint32 } from './bytes';

/** Bytes of the encapsulated key in front of every HPKE ciphertext. */
const encapsulatedLength = 32;

const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

/** What a sealed key is for; all of it is bound into the sealing. */
export interface SealedKeyContext {
  readonly vault: string;
  /** The stream whose key it is; 16 zero bytes for the vault key itself. */
  readonly stream: string;
  /** Epoch of the stream, or generation of the vault key. */
  readonly epoch: number;
  readonly recipient: string;
}

/** Stands for "the vault key" where a stream is named, and for "whoever holds the vault key" where a recipient is. */
export const nobody = '0'.repeat(32);

function exactBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bytes);
}

function informationOf(context: SealedKeyContext): Uint8Array<ArrayBuffer> {
  return exactBytes(
    join(fromHex(context.vault), fromHex(context.stream), uint32(context.epoch), fromHex(context.recipient)),
  );
}

/**
 * HPKE base mode, single shot (RFC 9180): DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM;
 * `info = vault ‖ stream ‖ epoch ‖ recipient`, no associated data.
 * @returns encapsulated key ‖ ciphertext.
 */
export async function sealTo(
  boxKey: Uint8Array,
  context: SealedKeyContext,
  secret: Uint8Array,
): Promise<Buffer> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(exactBytes(boxKey));
  const sealed = await suite.seal({ recipientPublicKey, info: informationOf(context) }, exactBytes(secret));
  return join(new Uint8Array(sealed.enc), new Uint8Array(sealed.ct));
}

/** The private half, prepared once: opening is several times faster when the public half is at hand. */
export type BoxKeyPair = Awaited<ReturnType<typeof suite.kem.generateKeyPair>>;

/** @param privateBytes 32 bytes; @param publicBytes the matching public key. */
export async function boxKeyPair(privateBytes: Uint8Array, publicBytes: Uint8Array): Promise<BoxKeyPair> {
  return {
    privateKey: await suite.kem.deserializePrivateKey(exactBytes(privateBytes)),
    publicKey: await suite.kem.deserializePublicKey(exactBytes(publicBytes)),
  };
}

async function openWith(
  opener: CipherSuite,
  pair: BoxKeyPair,
  parts: { information: Uint8Array; associated: Uint8Array; sealed: Uint8Array },
): Promise<Buffer | undefined> {
  const sealed = exactBytes(parts.sealed);
  try {
    const opened = await opener.open(
      {
        recipientKey: pair,
        enc: sealed.slice(0, encapsulatedLength).buffer,
        info: exactBytes(parts.information),
      },
      sealed.slice(encapsulatedLength),
      exactBytes(parts.associated),
    );
    return Buffer.from(opened);
  } catch {
    return undefined;
  }
}

/** Opposite of {@link sealTo}. @returns undefined when it was sealed to another key or for another purpose, or was changed. */
export async function openSealedTo(
  pair: BoxKeyPair,
  context: SealedKeyContext,
  sealed: Uint8Array,
): Promise<Buffer | undefined> {
  return openWith(suite, pair, {
    information: informationOf(context),
    associated: new Uint8Array(0),
    sealed,
  });
}

/**
 * Opens the one X25519 base-mode vector that RFC 9180 prints for AES (A.1.1, AES-128-GCM): it proves key
 * encapsulation and key schedule; AES-256-GCM has a vector of its own.
 */
export async function openPublishedVector(
  pair: BoxKeyPair,
  parts: { information: Uint8Array; associated: Uint8Array; sealed: Uint8Array },
): Promise<Buffer | undefined> {
  const printed = new CipherSuite({
    kem: new DhkemX25519HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes128Gcm(),
  });
  return openWith(printed, pair, parts);
}
