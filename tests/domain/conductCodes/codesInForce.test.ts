import type { ConductCode } from '@contract/conductCode';
import { codeProblems } from '@domain/conductCodes/codeProblems';
import { type Occasion, codesInForce } from '@domain/conductCodes/codesInForce';
import { foreignBody } from '@domain/conductCodes/competentBody';
import { shippedCodes } from '@domain/conductCodes/conductCodes';
import { eventsCode } from '@domain/conductCodes/eventsCode';
import { onlineCode } from '@domain/conductCodes/onlineCode';
import { periods } from '@domain/conductCodes/periods';
import { addDays } from '@domain/time/day';
import { daysOf } from '@domain/time/when';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const version = (name: string, from: string, rest: Partial<ConductCode> = {}): ConductCode => ({
  ...eventsCode,
  version: name,
  inForce: { from },
  ...rest,
});
const newer = version('2027-01', '2027-01-15');
const codes = [...shippedCodes, newer];
const names = (occasion: Occasion, among: readonly ConductCode[] = codes) =>
  codesInForce(occasion, among).map(({ code, certain }) => [code.id, code.version, certain]);

describe('which code applies', () => {
  test.each<[string, Occasion, [string, string, boolean][]]>([
    [
      'an event under the version of its day',
      { day: '2026-11-20', setting: 'in-person-event' },
      [['events', '2026-11', true]],
    ],
    [
      'the last day of the old version',
      { day: '2027-01-14', setting: 'webinar' },
      [['events', '2026-11', true]],
    ],
    [
      'the first day of the new one',
      { day: '2027-01-15', setting: 'webinar' },
      [['events', '2027-01', true]],
    ],
    [
      'the most specific first, with its own competent body',
      { day: '2026-11-20', setting: 'other-online' },
      [
        ['online', '2026-11', true],
        ['events', '2026-11', true],
      ],
    ],
    [
      'days across the change: both may apply, the newer first',
      { day: { from: '2027-01-10', to: '2027-01-20' }, setting: 'webinar' },
      [
        ['events', '2027-01', false],
        ['events', '2026-11', false],
      ],
    ],
    [
      'days on one side of the change',
      { day: { from: '2027-01-10', to: '2027-01-14' }, setting: 'webinar' },
      [['events', '2026-11', true]],
    ],
    [
      'a day nobody knows: every version may apply',
      { day: undefined, setting: 'webinar' },
      [
        ['events', '2027-01', false],
        ['events', '2026-11', false],
      ],
    ],
    ['before there was any code', { day: '2019-05-01', setting: 'webinar' }, []],
    ['a setting no code covers', { day: '2026-11-20', setting: 'other' }, []],
  ])('%s', (_name, occasion, expected) => {
    expect(names(occasion)).toEqual(expected);
  });

  test('a version with an end of its own leaves a gap behind it', () => {
    const short = version('trial', '2027-03-01', { inForce: { from: '2027-03-01', to: '2027-03-31' } });
    expect(names({ day: '2027-03-31', setting: 'webinar' }, [...codes, short])).toEqual([
      ['events', 'trial', true],
    ]);
    expect(names({ day: '2027-04-01', setting: 'webinar' }, [...codes, short])).toEqual([]);
  });

  test('of two versions from the same day the one added later holds', () => {
    const again = version('2027-01b', newer.inForce.from);
    expect(periods([...codes, again]).map(({ code }) => code.version)).not.toContain('2027-01');
    expect(names({ day: '2027-02-01', setting: 'webinar' }, [...codes, again])).toEqual([
      ['events', '2027-01b', true],
    ]);
  });

  test('what is known of a time, as days in the zone of the office', () => {
    const at = { instant: '2026-11-21T03:00:00.000Z', zone: 'America/Chicago' };
    const day = (text: string) => ({ from: text, to: text });
    expect(daysOf({ kind: 'exact', at }, 'America/Chicago')).toEqual(day('2026-11-20'));
    expect(daysOf({ kind: 'about', at }, 'Asia/Kathmandu')).toEqual(day('2026-11-21'));
    expect(daysOf({ kind: 'days', from: '2026-01-01', to: '2026-02-01' }, 'UTC')).toEqual({
      from: '2026-01-01',
      to: '2026-02-01',
    });
    expect(daysOf({ kind: 'unknown' }, 'UTC')).toBeUndefined();
  });
});

const aDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days));
const someVersions = fc.array(
  fc.record({ id: fc.constantFrom('events', 'online'), from: aDay, length: fc.option(fc.nat(900)) }),
  { minLength: 1, maxLength: 8 },
);

test('at most one version of a code is in force on a day, and only between its own first and last day', () => {
  fc.assert(
    fc.property(someVersions, aDay, (versions, day) => {
      const made = versions.map(({ id, from, length }, index) => ({
        ...(id === 'events' ? eventsCode : onlineCode),
        version: String(index),
        inForce: { from, ...(length === null ? {} : { to: addDays(from, length) }) },
      }));
      const found = codesInForce({ day, setting: 'other-online' }, made);
      expect(new Set(found.map(({ code }) => code.id)).size).toBe(found.length);
      for (const { code, certain } of found) {
        expect(certain).toBe(true);
        expect(code.inForce.from <= day && (code.inForce.to ?? day) >= day).toBe(true);
      }
      // Whoever knows less of the day is never told of fewer codes.
      const unsure = codesInForce({ day: undefined, setting: 'other-online' }, made);
      const told = new Set(unsure.map(({ code }) => code));
      expect(found.every(({ code }) => told.has(code))).toBe(true);
    }),
  );
});

test('another competent body is named, the office’s own is not', () => {
  const reference = ({ id, version: of }: ConductCode) => ({ code: id, version: of });
  expect(foreignBody([reference(eventsCode)], codes)).toBeUndefined();
  expect(foreignBody([reference(eventsCode), reference(onlineCode)], codes)).toBe(
    'Online Code of Conduct Committee',
  );
  expect(foreignBody([{ code: 'gone', version: '1' }], codes)).toBeUndefined();
});

test('a version that no record could point into is refused by field', () => {
  const [first] = eventsCode.behaviours;
  expect(codeProblems(eventsCode)).toEqual([]);
  expect(codeProblems({ ...eventsCode, behaviours: [first!, first!] })).toEqual([
    { path: 'behaviours', message: 'sameNameTwice' },
  ]);
  expect(codeProblems({ ...eventsCode, settings: ['in-person-event', 'the-moon'] })).toEqual([
    { path: 'settings', message: 'unknownSetting' },
  ]);
  expect(codeProblems({ ...eventsCode, inForce: { from: '2026-02-01', to: '2026-01-31' } })).toEqual([
    { path: 'inForce.to', message: 'endBeforeStart' },
  ]);
});
