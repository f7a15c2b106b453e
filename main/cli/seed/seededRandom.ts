import { createHash } from 'node:crypto';

/** Choices that come out the same for the same seed. Never a source of keys: only practice vaults use it, for ids and stories. */
export interface SeededRandom {
  bytes(length: number): Uint8Array;
  /** A whole number from 0 to below `bound`. */
  below(bound: number): number;
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number;
  chance(share: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
}

/**
 * @param seed any words.
 * @param purpose keeps the choices for one thing apart from those for another.
 */
export function seededRandom(seed: string, purpose: string): SeededRandom {
  let block = 0;
  let held = Buffer.alloc(0);
  const bytes = (length: number): Uint8Array => {
    while (held.length < length) {
      const more = createHash('sha256')
        .update(JSON.stringify([seed, purpose, block]))
        .digest();
      block += 1;
      held = Buffer.concat([held, more]);
    }
    const taken = held.subarray(0, length);
    held = held.subarray(length);
    return new Uint8Array(taken);
  };
  // 48 bits against bounds of a few thousand: the unevenness is below one in ten thousand million.
  const below = (bound: number): number => Buffer.from(bytes(6)).readUIntBE(0, 6) % bound;
  return {
    bytes,
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (share) => below(1_000_000) < share * 1_000_000,
    pick(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
  };
}
