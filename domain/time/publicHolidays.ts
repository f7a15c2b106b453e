import type { Day } from '@contract/moments';
import type { HolidayCalendar } from '@contract/office';
import Holidays from 'date-holidays';
import { addDays } from './day';

/** A public holiday on one day. */
export interface PublicHoliday {
  readonly day: Day;
  readonly name: string;
}

/** A country or region whose public holidays are known. */
export interface CalendarPlace {
  readonly code: string;
  readonly name: string;
}

const millisecondsOfHour = 3_600_000;
const millisecondsOfDay = 24 * millisecondsOfHour;
const known = new Map<string, readonly PublicHoliday[]>();

/**
 * The public holidays of a country and region in one year, in order of days; none where the library does not know the
 * place. Always the same for the same input, so each is worked out once and kept.
 */
export function publicHolidays({ country, region }: HolidayCalendar, year: number): readonly PublicHoliday[] {
  const key = `${country} ${region ?? ''} ${String(year)}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = calendarOf(country, region)
    .getHolidays(year)
    // Half days and days that only a trade keeps are left to the office's own list.
    .filter(({ type }) => type === 'public')
    .flatMap(({ date, start, end, name }) =>
      Array.from({ length: wholeDays(start, end) }, (_unused, index) => ({
        // The text is a day of the place itself; the instants beside it depend on where the computer stands.
        day: addDays(date.slice(0, 10), index),
        name,
      })),
    )
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  known.set(key, found);
  return found;
}

/** Whether a day is a public holiday there. One that began in the year before may reach into this one. */
export function isPublicHoliday(day: Day, calendar: HolidayCalendar): boolean {
  const year = Number(day.slice(0, 4));
  return [year - 1, year].some((each) =>
    publicHolidays(calendar, each).some((holiday) => holiday.day === day),
  );
}

/** The next public holidays from a day on, at most `count` of them within two years. */
export function nextPublicHolidays(from: Day, calendar: HolidayCalendar, count: number): PublicHoliday[] {
  const year = Number(from.slice(0, 4));
  return [year - 1, year, year + 1]
    .flatMap((each) => publicHolidays(calendar, each))
    .filter(({ day }) => day >= from)
    .slice(0, count);
}

/** Every country the library knows, by name. */
export function holidayCountries(): CalendarPlace[] {
  return placesOf(new Holidays().getCountries('en'));
}

/** The regions of a country that keep holidays of their own, by name; none where it has none or is not known. */
export function holidayRegions(country: string): CalendarPlace[] {
  return placesOf(new Holidays().getStates(country, 'en'));
}

/** Whether there is a calendar of this country and, where one is named, of this region. */
export function hasHolidayCalendar({ country, region }: HolidayCalendar): boolean {
  return (
    holidayCountries().some(({ code }) => code === country) &&
    (region === undefined || holidayRegions(country).some(({ code }) => code === region))
  );
}

function calendarOf(country: string, region: string | undefined): Holidays {
  const options = { languages: ['en'] };
  return region === undefined ? new Holidays(country, options) : new Holidays(country, region, options);
}

/** Whole days from start to end; the day on which clocks go forward has an hour less and is one all the same. */
function wholeDays(start: Date, end: Date): number {
  return Math.floor((end.getTime() - start.getTime() + millisecondsOfHour) / millisecondsOfDay);
}

/** The library answers nothing for a place it does not know, whatever its types say. */
function placesOf(names: Readonly<Record<string, string>> | undefined): CalendarPlace[] {
  return Object.entries(names ?? {})
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
