import { addBusinessDays, isBusinessDay, type WorkCalendar } from '@domain/time/businessDays';
import { addDays } from '@domain/time/day';
import {
  hasHolidayCalendar,
  holidayCountries,
  holidayRegions,
  isPublicHoliday,
  nextPublicHolidays,
} from '@domain/time/publicHolidays';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';

const illinois = { country: 'US', region: 'IL' };
const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

describe('public holidays', () => {
  test.each([
    ['US', undefined, '2026-11-26', true],
    ['US', undefined, '2026-11-27', false],
    // Independence Day 2026 is a Saturday: the Friday before is kept.
    ['US', undefined, '2026-07-03', true],
    ['US', 'IL', '2026-02-12', true],
    ['US', 'TX', '2026-02-12', false],
    ['DE', 'BY', '2026-01-06', true],
    ['DE', 'BE', '2026-01-06', false],
    ['NZ', undefined, '2026-02-06', true],
    // Four days, of which the first is named.
    ['SA', undefined, '2026-03-22', true],
    ['SA', undefined, '2026-03-23', false],
    // Half a day off is no day off.
    ['CN', undefined, '2026-03-08', false],
  ])('%s %s %s: %s', (country, region, day, expected) => {
    expect(isPublicHoliday(day, { country, ...(region === undefined ? {} : { region }) })).toBe(expected);
  });

  test('do not depend on where the computer stands', () => {
    const kept = ['America/Chicago', 'Asia/Kathmandu', 'Pacific/Auckland'].map((TZ, index) => {
      process.env['TZ'] = TZ;
      // Years not asked for before, so that nothing remembered answers; weekdays repeat after twenty-eight of them.
      return nextPublicHolidays(`${String(2029 + index * 28)}-01-01`, illinois, 12).map(({ day, name }) => [
        day.slice(5),
        name,
      ]);
    });
    expect(kept[0]).toContainEqual(['07-04', 'Independence Day']);
    expect(kept[1]).toEqual(kept[0]);
    expect(kept[2]).toEqual(kept[0]);
  });

  test('the next ones, by name, beyond the end of a year', () => {
    expect(nextPublicHolidays('2026-12-25', { country: 'US' }, 3)).toEqual([
      { day: '2026-12-25', name: 'Christmas Day' },
      { day: '2027-01-01', name: "New Year's Day" },
      { day: '2027-01-18', name: 'Martin Luther King Jr. Day' },
    ]);
  });

  test('places are known by name; one that is not has no calendar', () => {
    expect(holidayCountries()).toContainEqual({ code: 'US', name: 'United States of America' });
    expect(holidayRegions('US')).toContainEqual({ code: 'IL', name: 'Illinois' });
    expect(holidayRegions('XX')).toEqual([]);
    expect(hasHolidayCalendar(illinois)).toBe(true);
    expect(hasHolidayCalendar({ country: 'US', region: 'ZZ' })).toBe(false);
    expect(hasHolidayCalendar({ country: 'XX' })).toBe(false);
    expect(nextPublicHolidays('2026-01-01', { country: 'XX' }, 3)).toEqual([]);
  });
});

describe('business days', () => {
  const week = [1, 2, 3, 4, 5];
  const office: WorkCalendar = { businessWeek: week, holidays: ['2026-12-24'], holidayCalendar: illinois };
  test.each([
    ['2026-11-25', 1, '2026-11-27'],
    ['2026-12-23', 1, '2026-12-28'],
    ['2026-12-31', 1, '2027-01-04'],
  ])('%s + %i = %s, past Thanksgiving, Christmas and the office’s own day', (from, count, to) => {
    expect(addBusinessDays(from, count, office)).toBe(to);
  });

  const anOffice = fc.record<WorkCalendar>({
    businessWeek: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    holidays: fc.array(fc.nat(60).map((days) => addDays('2026-11-01', days))),
    holidayCalendar: fc.constantFrom(illinois, { country: 'NP' }, { country: 'NZ' }),
  });
  const aDay = fc.nat(90).map((days) => addDays('2026-10-15', days));

  test('the answer is a business day, later with every day more and never earlier from a later day', () => {
    fc.assert(
      fc.property(anOffice, aDay, fc.nat(20), fc.nat(5), (profile, from, count, later) => {
        const end = addBusinessDays(from, count, profile);
        expect(isBusinessDay(end, profile)).toBe(true);
        expect(end >= from).toBe(true);
        expect(addBusinessDays(from, count + 1, profile) > end).toBe(true);
        expect(addBusinessDays(addDays(from, later), count, profile) >= end).toBe(true);
      }),
    );
  });

  test('going a step and then the rest is going at once', () => {
    fc.assert(
      fc.property(anOffice, aDay, fc.nat(10), fc.nat(10), (profile, from, first, second) => {
        expect(addBusinessDays(addBusinessDays(from, first, profile), second, profile)).toBe(
          addBusinessDays(from, first + second, profile),
        );
      }),
    );
  });
});
