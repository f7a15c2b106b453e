import { toHex } from '../keys/bytes';
import type { OpenedEntry } from '../ledger/openedEntry';
import { dataDigest } from '../ledger/statement';

/** What was seen of one version of a record where it was written first. */
interface Sighting {
  readonly author: string;
  readonly at: string;
  readonly digest: string;
}

/**
 * Holds what entries say of their origin against the place they came from, as far as this reading has the keys of both.
 * The entry that came first in the chain is read first.
 */
export class OriginCheck {
  readonly #seen = new Map<string, Sighting[]>();

  /** @returns false when the entry contradicts what was seen where it came from. */
  agrees(entry: Pick<OpenedEntry, 'record' | 'version' | 'author' | 'at' | 'data' | 'origin'>): boolean {
    const { origin, version } = entry;
    const digest = toHex(dataDigest(entry.data));
    if (origin === undefined) {
      const key = `${entry.record} ${version}`;
      this.#seen.set(key, [...(this.#seen.get(key) ?? []), { author: entry.author, at: entry.at, digest }]);
      return true;
    }
    const seen = this.#seen.get(`${origin.id} ${version}`) ?? [];
    const same = (one: Sighting) => one.author === origin.author && one.at === origin.at;
    if (seen.some((one) => same(one) && one.digest === digest)) return true;
    // After a split a record may have gone two ways, one of them without a key here; its first version has one place.
    return !seen.some((one) => version === 1 || same(one) || one.digest === digest);
  }
}
