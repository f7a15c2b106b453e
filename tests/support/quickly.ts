import type { hashRaw } from '@node-rs/argon2';
import { createHash } from 'node:crypto';

/** What is proven with this in place is about files, not about keys: a slot's key is derived without its price. */
const price = 64 * 1024;

/** @returns a derivation that costs nothing; the published vectors, which every start computes, keep the real one. */
export function quickly(real: typeof hashRaw): typeof hashRaw {
  return async (...given) => {
    const [passphrase, options] = given;
    if ((options?.memoryCost ?? 0) < price) return real(...given);
    return createHash('sha256')
      .update(options?.salt ?? '')
      .update(passphrase)
      .digest();
  };
}
