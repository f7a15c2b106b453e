import type { Day, Instant } from '@contract/moments';
import type { OfficeProfile } from '@contract/office';
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

/** Whether the office works on a day: its business week less its holidays. */
export function isBusinessDay(day: Day, office: Pick<OfficeProfile, 'businessWeek' | 'holidays'>): boolean {
  return (
    office.businessWeek.includes(Temporal.PlainDate.from(day).dayOfWeek) && !office.holidays.includes(day)
  );
}

/**
 * The business day `count` business days after a day. Day 0 is the day itself, or the next business day if it is none.
 * A calendar without any business day in ten years ends the search there, so a broken profile cannot hang the office.
 */
export function addBusinessDays(
  day: Day,
  count: number,
  office: Pick<OfficeProfile, 'businessWeek' | 'holidays'>,
): Day {
  let current = day;
  let left = count;
  for (let step = 0; step < 3660; step += 1) {
    if (isBusinessDay(current, office)) {
      if (left === 0) return current;
      left -= 1;
    }
    current = addDays(current, 1);
  }
  return current;
}
