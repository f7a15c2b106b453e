/** One way of doing something; sets itself up before, and is measured from call to answer. */
export type Way = (round: number) => unknown;

/** What two ways took, side by side. */
export interface Comparison {
  readonly what: string;
  readonly peer: string;
  readonly rounds: number;
  /** Milliseconds. */
  readonly ours: number;
  readonly theirs: number;
  /** Median of the ratios of the rounds, not the ratio of the medians: both ways of a round meet the same machine. */
  readonly ratio: number;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] = [sorted[middle - (1 - (sorted.length % 2))], sorted[middle]];
  return (low + high) / 2;
}

async function milliseconds(way: Way, round: number): Promise<number> {
  const began = performance.now();
  await way(round);
  return performance.now() - began;
}

/** Runs both ways in turn, each first in every second round; one round before is not counted. */
export async function compare(
  what: string,
  peer: string,
  rounds: number,
  ways: { readonly ours: Way; readonly theirs: Way },
): Promise<Comparison> {
  const all: { ours: number; theirs: number }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const taken = { ours: 0, theirs: 0 };
    for (const way of round % 2 === 0 ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const)) {
      taken[way] = await milliseconds(ways[way], round);
    }
    if (round > 0) all.push(taken);
  }
  return {
    ...{ what, peer, rounds },
    ours: median(all.map(({ ours }) => ours)),
    theirs: median(all.map(({ theirs }) => theirs)),
    ratio: median(all.map(({ ours, theirs }) => ours / theirs)),
  };
}
