import type { Day, Instant, When } from '@contract/moments';
import { addDays, dayOf, startOfDay } from './day';

/** First instant that `when` allows, or nothing for *unknown*. Bare days begin in the office's zone. */
export function earliest(when: When, zone: string): Instant | undefined {
  switch (when.kind) {
    case 'exact':
    case 'about':
      return when.at.instant;
    case 'range':
      return when.from.instant;
    case 'day':
      return startOfDay(when.day, zone);
    case 'days':
      return startOfDay(when.from, zone);
    case 'unknown':
      return undefined;
  }
}

/** Last instant that `when` allows, or nothing for *unknown*. A bare day ends where the next begins. */
export function latest(when: When, zone: string): Instant | undefined {
  switch (when.kind) {
    case 'exact':
    case 'about':
      return when.at.instant;
    case 'range':
      return when.to.instant;
    case 'day':
      return startOfDay(addDays(when.day, 1), zone);
    case 'days':
      return startOfDay(addDays(when.to, 1), zone);
    case 'unknown':
      return undefined;
  }
}

/**
 * The days on which it may have been, first and last; nothing for *unknown*. *About* a day is that day: nobody knows how
 * far off it is.
 */
export function daysOf(when: When, zone: string): { from: Day; to: Day } | undefined {
  switch (when.kind) {
    case 'exact':
    case 'about': {
      const day = dayOf(when.at.instant, zone);
      return { from: day, to: day };
    }
    case 'range':
      return { from: dayOf(when.from.instant, zone), to: dayOf(when.to.instant, zone) };
    case 'day':
      return { from: when.day, to: when.day };
    case 'days':
      return { from: when.from, to: when.to };
    case 'unknown':
      return undefined;
  }
}
