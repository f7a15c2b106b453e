import type { Day } from '@contract/moments';
import type { OfficeProfile } from '@contract/office';
import { Temporal } from 'temporal-polyfill';
import { addDays } from './day';
import { isPublicHoliday } from './publicHolidays';

/** What says on which days an office works. */
export type WorkCalendar = Pick<OfficeProfile, 'businessWeek' | 'holidays' | 'holidayCalendar'>;

/**
 * Whether the office works on a day: its business week less the days it names itself and less the public holidays of
 * the calendar it follows.
 */
export function isBusinessDay(day: Day, office: WorkCalendar): boolean {
  return (
    office.businessWeek.includes(Temporal.PlainDate.from(day).dayOfWeek) &&
    !office.holidays.includes(day) &&
    (office.holidayCalendar === undefined || !isPublicHoliday(day, office.holidayCalendar))
  );
}

/**
 * The business day `count` business days after a day. Day 0 is the day itself, or the next business day if it is none.
 * A calendar without any business day in ten years ends the search there, so a broken profile cannot hang the office.
 */
export function addBusinessDays(day: Day, count: number, office: WorkCalendar): Day {
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
