import { defaultOffice, type OfficeProfile } from '@contract/office';
import type { When } from '@contract/moments';
import { addBusinessDays, isBusinessDay } from '@domain/time/businessDays';
import { addDays, dayOf, startOfDay } from '@domain/time/day';
import { formatInstant, formatWhen } from '@domain/time/formatWhen';
import { recordedAfter } from '@domain/time/lateness';
import { earliest, latest } from '@domain/time/when';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const zones = ['America/Chicago', 'Europe/Berlin', 'Asia/Kathmandu', 'Pacific/Auckland', 'America/Sao_Paulo'];
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
  test('a day begins where the zone says, also in both nights when clocks change', () => {
    expect(startOfDay('2026-03-08', 'America/Chicago')).toBe('2026-03-08T06:00:00.000Z');
    expect(startOfDay('2026-03-09', 'America/Chicago')).toBe('2026-03-09T05:00:00.000Z');
    expect(startOfDay('2026-11-01', 'America/Chicago')).toBe('2026-11-01T05:00:00.000Z');
    expect(startOfDay('2026-11-02', 'America/Chicago')).toBe('2026-11-02T06:00:00.000Z');
  });
  test('the start of a day lies on that day, in every zone', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...zones), (date, zone) => {
        expect(dayOf(startOfDay(date, zone), zone)).toBe(date);
      }),
    );
  });
  test('adding days and taking them away again', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
  });
});

describe('business days', () => {
  const office = { businessWeek: [1, 2, 3, 4, 5], holidays: ['2026-12-25'] };
  test.each([
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-20', 0, '2026-11-20'],
    ['2026-11-21', 0, '2026-11-23'],
    ['2026-11-21', 1, '2026-11-24'],
    ['2026-12-24', 1, '2026-12-28'],
    ['2026-12-23', 2, '2026-12-28'],
  ])('%s + %i = %s', (from, count, expected) => {
    expect(addBusinessDays(from, count, office)).toBe(expected);
  });
  test('the answer is a business day and exactly that many lie between', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 60 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        (from, count, businessWeek) => {
          const profile = { businessWeek, holidays: [] };
          const end = addBusinessDays(from, count, profile);
          let between = 0;
          for (let current = from; current < end; current = addDays(current, 1))
            if (isBusinessDay(current, profile)) between += 1;
          expect(isBusinessDay(end, profile)).toBe(true);
          expect(between).toBe(count);
        },
      ),
    );
  });
  test('a calendar without business days ends', () => {
    expect(addBusinessDays('2026-01-01', 1, { businessWeek: [], holidays: [] })).toMatch(/^20\d\d/);
  });
});

describe('what is known of a time, in words', () => {
  const style = { locale: 'en-US', zone: 'America/Chicago' };
  const at = { instant: '2026-11-22T20:02:00.000Z', zone: 'America/Chicago' };
  const table: [When, string][] = [
    [{ kind: 'exact', at }, 'November 22, 2026, 14:02 CST'],
    [{ kind: 'exact', at: { ...at, zone: '+05:45' } }, 'November 23, 2026, 01:47 UTC+05:45'],
    [{ kind: 'about', at, note: 'after lunch' }, 'about November 22, 2026, 14:02 CST (after lunch)'],
    [{ kind: 'day', day: '2026-11-22' }, 'November 22, 2026'],
    [{ kind: 'day', day: '2026-11-22', about: true }, 'about November 22, 2026'],
    [{ kind: 'days', from: '2026-11-01', to: '2026-11-03' }, 'November 1, 2026 to November 3, 2026'],
    [{ kind: 'unknown', note: 'some weeks ago' }, 'not known (some weeks ago)'],
  ];
  test.each(table)('%j', (when, text) => {
    expect(formatWhen(when, style)).toBe(text);
  });
  test('an instant is shown in the office’s zone, which is named', () => {
    expect(formatInstant('2026-07-01T12:00:00.000Z', { locale: 'en-GB', zone: 'Europe/London' })).toBe(
      '1 July 2026, 13:00 BST',
    );
  });
});

test('the earliest moment never lies after the latest', () => {
  const instants = fc.tuple(day, day).map(([a, b]) => [a, b].sort() as [string, string]);
  fc.assert(
    fc.property(instants, fc.constantFrom(...zones), ([from, to], zone) => {
      const whens: When[] = [
        { kind: 'day', day: from },
        { kind: 'days', from, to },
        {
          kind: 'range',
          from: { instant: startOfDay(from, zone), zone },
          to: { instant: startOfDay(to, zone), zone },
        },
      ];
      for (const when of whens) expect(earliest(when, zone)! <= latest(when, zone)!).toBe(true);
    }),
  );
  expect(earliest({ kind: 'unknown' }, 'Europe/Berlin')).toBeUndefined();
});

test.each([
  [60, undefined],
  [20 * 60, { unit: 'minutes', count: 20 }],
  [3 * 3600, { unit: 'hours', count: 3 }],
  [5 * 86_400, { unit: 'days', count: 5 }],
])('recorded %i seconds after', (seconds, span) => {
  expect(recordedAfter(seconds)).toEqual(span);
});

test('the default profile is a valid profile', () => {
  const office: OfficeProfile = {
    ...defaultOffice,
    businessWeek: [...defaultOffice.businessWeek],
    holidays: [],
  };
  expect(isBusinessDay('2026-11-23', office)).toBe(true);
});
