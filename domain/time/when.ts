import type { Instant, When } from '@contract/moments';
import { addDays, startOfDay } from './day';

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
