import { randomBytes } from 'node:crypto';
import { type SigningKey, signingKey } from '@vault/keys/primitives';

/** A signing key nobody knows. */
export function systemRandomKey(): SigningKey {
  return signingKey(randomBytes(32));
}
