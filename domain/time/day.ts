import type { Day, Instant } from '@contract/moments';
import { Temporal } from 'temporal-polyfill';

/** The calendar day an instant falls on in a zone. */
export function dayOf(instant: Instant, zone: string): Day {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** First instant of a day in a zone (midnight, or the first moment after it where clocks jump over midnight). */
export function startOfDay(day: Day, zone: string): Instant {
  return Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: zone })
    .toInstant()
    .toString({ smallestUnit: 'millisecond' });
}

/** The day `days` calendar days later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}
