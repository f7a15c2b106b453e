import { backupAge } from '@domain/backupReminder';
import { describe, expect, test } from 'vitest';

const zone = 'America/Chicago';
const now = '2026-03-15T15:00:00.000Z';

describe('the age of the last backup', () => {
  test.each([
    ['none at all', undefined, undefined, { due: true }],
    ['one of today', '2026-03-15T06:00:00.000Z', undefined, { days: 0, due: false }],
    // Late on the day before, where the office is.
    ['one of last night', '2026-03-15T04:59:00.000Z', undefined, { days: 1, due: false }],
    ['one of thirteen days ago', '2026-03-02T15:00:00.000Z', undefined, { days: 13, due: false }],
    ['one of fourteen days ago', '2026-03-01T15:00:00.000Z', undefined, { days: 14, due: true }],
    ['what the office has set', '2026-03-12T15:00:00.000Z', 3, { days: 3, due: true }],
    ['a longer time', '2026-02-01T15:00:00.000Z', 90, { days: 42, due: false }],
    ['a clock that was put back', '2026-03-20T15:00:00.000Z', 1, { days: 0, due: false }],
  ] as const)('%s', (_name, last, backupEvery, age) => {
    const office = backupEvery === undefined ? { zone } : { zone, backupEvery };
    expect(backupAge(last, office, now)).toEqual(age);
  });
});
