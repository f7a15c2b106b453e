import type { ConductCode } from '@contract/conductCode';
import type { Day } from '@contract/moments';
import { addDays } from '../time/day';

/** The days on which one version is in force in effect; no end while nothing ended it. */
export interface Period {
  readonly code: ConductCode;
  readonly from: Day;
  readonly to?: Day;
}

/**
 * The days on which each version is in force in effect: from its own first day to its own last one, or to the day before
 * a newer version of the same code begins. Nothing is rewritten for that: a version never changes. Where two versions
 * begin on one day, the one that was added later holds. So at most one version of a code is in force on a day.
 * @param codes versions in the order in which they were added.
 * @returns those that are in force on one day at least, in the same order.
 */
export function periods(codes: readonly ConductCode[]): Period[] {
  return codes.flatMap((code, index) => {
    const { from, to } = code.inForce;
    const ends = codes
      .filter((other, place) => other.id === code.id && begins(other, place, code, index))
      .map((other) => addDays(other.inForce.from, -1));
    const last = [...ends, ...(to === undefined ? [] : [to])].sort()[0];
    if (last !== undefined && last < from) return [];
    return [{ code, from, ...(last === undefined ? {} : { to: last }) }];
  });
}

/** Whether another version takes the place of this one some day. */
function begins(other: ConductCode, place: number, code: ConductCode, index: number): boolean {
  if (other.inForce.from !== code.inForce.from) return other.inForce.from > code.inForce.from;
  return place > index;
}
