import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';
import { fromHex, join } from './bytes';

/** Bytes of an AES-GCM nonce and of its tag. */
export const nonceLength = 12;
export const tagLength = 16;

/** @returns SHA-256 of the parts, one after the other. */
export function sha256(...parts: readonly (string | Uint8Array)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/**
 * HKDF-SHA-256 as suite 1 uses it: `info = "casekeep/<use>/1" ‖ vault ‖ id`, 32 bytes out.
 * @param secret input key; @param salt may be empty.
 */
export function deriveKey(options: {
  secret: Uint8Array;
  use: string;
  vault: string;
  id: Uint8Array;
  salt?: Uint8Array;
}): Buffer {
  const info = join(`casekeep/${options.use}/1`, fromHex(options.vault), options.id);
  return Buffer.from(hkdfSync('sha256', options.secret, options.salt ?? new Uint8Array(0), info, 32));
}

/** AES-256-GCM with a nonce given by the caller. @returns ciphertext ‖ tag. */
export function sealWithNonce(
  key: Uint8Array,
  nonce: Uint8Array,
  plaintext: Uint8Array,
  associated: Uint8Array,
): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  cipher.setAAD(associated);
  return Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
}

/** Opposite of {@link sealWithNonce}. @returns undefined when key, nonce, data or associated data are not the sealed ones. */
export function openWithNonce(
  key: Uint8Array,
  nonce: Uint8Array,
  sealed: Uint8Array,
  associated: Uint8Array,
): Buffer | undefined {
  if (sealed.length < tagLength) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  decipher.setAAD(associated);
  decipher.setAuthTag(sealed.subarray(sealed.length - tagLength));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - tagLength)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** AES-256-GCM under a fresh random nonce. @returns nonce ‖ ciphertext ‖ tag. */
export function seal(key: Uint8Array, plaintext: Uint8Array, associated: Uint8Array): Buffer {
  const nonce = randomBytes(nonceLength);
  return join(nonce, sealWithNonce(key, nonce, plaintext, associated));
}

/** Opposite of {@link seal}. @returns undefined when anything was changed or the key is another one. */
export function open(key: Uint8Array, sealed: Uint8Array, associated: Uint8Array): Buffer | undefined {
  if (sealed.length < nonceLength + tagLength) return undefined;
  return openWithNonce(key, sealed.subarray(0, nonceLength), sealed.subarray(nonceLength), associated);
}

// RFC 8410: the fixed bytes before a raw key in its DER form.
const der = {
  ed25519Private: fromHex('302e020100300506032b657004220420'),
  ed25519Public: fromHex('302a300506032b6570032100'),
  x25519Private: fromHex('302e020100300506032b656e04220420'),
};

function rawPublicKey(privateKey: KeyObject): Buffer {
  const encoded = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return encoded.subarray(encoded.length - 32);
}

/** A signing key that can also tell its public half. */
export interface SigningKey {
  readonly publicKey: Buffer;
  sign(message: Uint8Array): Buffer;
}

/** @param seed the 32 bytes of an Ed25519 private key (RFC 8032). */
export function signingKey(seed: Uint8Array): SigningKey {
  const key = createPrivateKey({ key: join(der.ed25519Private, seed), format: 'der', type: 'pkcs8' });
  return { publicKey: rawPublicKey(key), sign: (message) => sign(null, message, key) };
}

/** @returns true when the Ed25519 signature over the message is by the holder of that key. */
export function isSignedBy(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  const key = createPublicKey({ key: join(der.ed25519Public, publicKey), format: 'der', type: 'spki' });
  return verify(null, message, key, signature);
}

/** @returns the X25519 public key of 32 private bytes (RFC 7748). */
export function boxPublicKey(privateBytes: Uint8Array): Buffer {
  return rawPublicKey(
    createPrivateKey({ key: join(der.x25519Private, privateBytes), format: 'der', type: 'pkcs8' }),
  );
}
