import { randomBytes } from 'node:crypto';
import { combine, split } from 'shamir-secret-sharing';
import { Failure } from '../../../contract/failures';
import { erase, toHex } from '../keys/bytes';
import type { RecoveryShare } from './recoveryShare';

/** Shares of a set, and how many of them are needed. */
export const shareCount = 3;
export const sharesNeeded = 2;

/**
 * Splits 32 bytes into three shares of which any two give them back (Shamir 1979, over GF(2⁸)).
 * Each pair is put together again before any share leaves this function.
 * @throws Error when one does not give the secret: the program is broken, and nothing was given out.
 */
export async function splitSecret(secret: Uint8Array): Promise<RecoveryShare[]> {
  const set = toHex(randomBytes(4));
  const parts = await split(Uint8Array.from(secret), shareCount, sharesNeeded);
  const shares = parts.map((bytes) => ({ set, bytes }));
  for (const left of shares) {
    for (const right of shares) {
      if (left === right) continue;
      const again = await combineShares([left, right]);
      const isSame = Buffer.compare(again, secret) === 0;
      erase(again);
      if (!isSame) throw new Error('recovery shares do not give the secret they were made of');
    }
  }
  return shares;
}

/**
 * Puts two shares together.
 * @throws Failure `sharesDiffer` when they are of different sets or the same share twice.
 */
export async function combineShares(shares: readonly [RecoveryShare, RecoveryShare]): Promise<Buffer> {
  const [left, right] = shares;
  const isSameShare = left.bytes.at(-1) === right.bytes.at(-1);
  if (left.set !== right.set || isSameShare) throw new Failure('sharesDiffer');
  return Buffer.from(await combine([left.bytes, right.bytes].map((bytes) => Uint8Array.from(bytes))));
}
