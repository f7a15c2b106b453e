import type { Tombstone } from '../../../contract/records/erasure';

/** What the vault stream says was erased. */
export interface Tombstones {
  /** Case → the entry that says it is gone; everything of the case before it is. */
  readonly streams: ReadonlyMap<string, number>;
  /** Single entries whose content is gone, with their case. */
  readonly entries: ReadonlyMap<number, string>;
}

export const noTombstones: Tombstones = { streams: new Map(), entries: new Map() };

/** @returns the tombstones after one more, written at that place. */
export function withTombstone(
  tombstones: Tombstones,
  seq: number,
  { stream, entries }: Tombstone,
): Tombstones {
  if (entries === undefined)
    return { ...tombstones, streams: new Map([...tombstones.streams, [stream, seq] as const]) };
  const added = entries.map((entry) => [entry, stream] as const);
  return { ...tombstones, entries: new Map([...tombstones.entries, ...added]) };
}

/** Whether the content of that entry was erased, so that its absence is no damage. */
export function isErased(tombstones: Tombstones, stream: string, seq: number): boolean {
  return seq < (tombstones.streams.get(stream) ?? 0) || tombstones.entries.get(seq) === stream;
}
