import { expect, test } from 'vitest';
import { backupsToRemove, usualKeepDays } from '@domain/backupRotation';

const office = { zone: 'America/Chicago' };
const now = '2026-06-30T12:00:00.000Z';
const made = (...days: string[]) => days.map((day) => ({ at: `${day}T12:00:00.000Z` }));

test.each([
  ['none is old', made('2026-04-01', '2026-06-30'), 90, []],
  ['the last day still counts', made('2026-04-01', '2026-06-30'), 89, made('2026-04-01')],
  [
    'several go at once',
    made('2026-01-01', '2026-02-01', '2026-06-29'),
    90,
    made('2026-01-01', '2026-02-01'),
  ],
  ['the newest stays, however old it is', made('2025-01-01', '2024-12-01'), 90, made('2024-12-01')],
  ['a clock that stood wrong removes nothing', made('2027-01-01', '2026-06-30'), 90, []],
  ['an empty folder', [], 90, []],
])('%s', (_name, kept, days, gone) => {
  expect(backupsToRemove(kept, days, office, now)).toEqual(gone);
});

test('an office that says nothing keeps them for 90 days, by the days of its own zone', () => {
  expect(usualKeepDays).toBe(90);
  // In Chicago it is still 29 June.
  const evening = '2026-06-30T03:00:00.000Z';
  const kept = made('2026-03-31', '2026-06-01');
  expect(backupsToRemove(kept, 90, office, evening)).toEqual([]);
  expect(backupsToRemove(kept, 90, office, now)).toEqual(made('2026-03-31'));
});
