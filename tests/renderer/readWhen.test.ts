import { readWhen, writeWhen } from '@renderer/components/fields/readWhen';
import { expect, test } from 'vitest';

// A Sunday afternoon in Chicago (UTC−6 in winter).
const said = { now: '2026-11-22T21:30:00.000Z', zone: 'America/Chicago', locale: 'en-US' };
const at = (instant: string, zone = said.zone) => ({ instant, zone });

test.each([
  ['last Tuesday 3pm', { kind: 'exact', at: at('2026-11-17T21:00:00.000Z') }],
  ['yesterday at 14:30', { kind: 'exact', at: at('2026-11-21T20:30:00.000Z') }],
  ['about 3pm yesterday', { kind: 'about', at: at('2026-11-21T21:00:00.000Z') }],
  ['5 November 2026', { kind: 'day', day: '2026-11-05' }],
  ['about 5 Nov 2026', { kind: 'day', day: '2026-11-05', about: true }],
  ['2026-11-05 14:30', { kind: 'exact', at: at('2026-11-05T20:30:00.000Z') }],
  // In summer Chicago is five hours behind, not six.
  ['2026-07-01 14:30', { kind: 'exact', at: at('2026-07-01T19:30:00.000Z') }],
  [
    '2pm to 3pm on 20 November 2026',
    { kind: 'range', from: at('2026-11-20T20:00:00.000Z'), to: at('2026-11-20T21:00:00.000Z') },
  ],
  ['5 Nov 2026 to 7 Nov 2026', { kind: 'days', from: '2026-11-05', to: '2026-11-07' }],
  ['unknown', { kind: 'unknown' }],
  ['?', { kind: 'unknown' }],
  ['in the hallway', null],
  ['', null],
])('%s', (text, expected) => {
  expect(readWhen(text, said)).toEqual(expected);
});

test.each([
  ['en-US', '2026-05-11'],
  ['en-GB', '2026-11-05'],
])('5/11/2026 in %s is %s', (locale, day) => {
  expect(readWhen('5/11/2026', { ...said, locale })).toEqual({ kind: 'day', day });
});

test.each([
  '2026-11-05 14:30',
  'about 2026-11-05 14:30',
  '2026-11-05',
  'about 2026-11-05',
  '2026-11-05 14:30 to 2026-11-05 15:00',
  '2026-11-05 to 2026-11-07',
])('%s is written as it is read', (text) => {
  const when = readWhen(text, said);
  expect(when).not.toBeNull();
  expect(writeWhen(when ?? undefined)).toBe(text);
});
