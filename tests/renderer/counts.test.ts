import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phases } from '@contract/phases';
import type { CaseCard, DueItem } from '@contract/views/caseView';
import { owedWithoutDay } from '@renderer/features/followUps/withoutDay';
import { byAge, byPhaseAndRisk, openedByMonth, riskLevels } from '@renderer/features/reports/counts';
import { tasksByDay } from '@renderer/features/tasks/TasksScreen';
import { id } from '../support/records';

const zone = 'America/Chicago';
const today = '2026-03-06';

const card = (number: number, parts: Partial<CaseCard> = {}): CaseCard => ({
  id: id(number),
  number: 'CORE-2026-K7Q3ZD',
  codeName: `Heron ${number}`,
  phase: 'intake',
  risk: 'low',
  opened: '2026-03-01T12:00:00.000Z',
  changed: '2026-03-01T12:00:00.000Z',
  openFollowUps: 0,
  entries: 1,
  ...parts,
});

const due = (parts: Partial<DueItem> & Pick<DueItem, 'duty' | 'due'>): DueItem => ({
  case: id(1),
  number: 'CORE-2026-K7Q3ZD',
  codeName: 'Heron 1',
  overdue: false,
  ...parts,
});

const cards = fc.array(
  fc.record({
    phase: fc.constantFrom(...phases),
    risk: fc.constantFrom(...riskLevels),
    daysAgo: fc.integer({ min: 0, max: 900 }),
  }),
);

test('every case is counted once by phase and risk, and every open one once by age', () => {
  fc.assert(
    fc.property(cards, (some) => {
      const all = some.map(({ phase, risk, daysAgo }, index) =>
        card(index, {
          phase,
          risk,
          opened: new Date(Date.parse('2026-03-06T18:00:00Z') - daysAgo * 86_400_000).toISOString(),
        }),
      );
      const rows = byPhaseAndRisk(all);
      expect(rows.map(({ phase }) => phase)).toEqual([...phases]);
      expect(rows.reduce((sum, { total }) => sum + total, 0)).toBe(all.length);
      for (const { byRisk, total } of rows)
        expect(riskLevels.reduce((sum, risk) => sum + byRisk[risk], 0)).toBe(total);
      const ages = byAge(all, today, zone);
      const open = all.filter(({ phase }) => phase !== 'closed').length;
      expect(ages.rows.reduce((sum, { count }) => sum + count, 0)).toBe(open);
    }),
  );
});

test.each([
  [0, 'week'],
  [7, 'week'],
  [8, 'month'],
  [31, 'month'],
  [32, 'quarter'],
  [92, 'quarter'],
  [93, 'longer'],
])('a case opened %i days ago counts as: %s', (days, span) => {
  const opened = new Date(Date.parse('2026-03-06T18:00:00Z') - days * 86_400_000).toISOString();
  const { rows, oldest } = byAge([card(1, { opened })], today, zone);
  expect(rows.filter(({ count }) => count === 1).map((row) => row.span)).toEqual([span]);
  expect(oldest).toBe(days);
});

test('months go back over the turn of the year, in the office’s zone', () => {
  // Five in the morning UTC on the first of March is still February in Chicago.
  const months = openedByMonth(
    [card(1, { opened: '2026-03-01T05:00:00.000Z' }), card(2, { opened: '2025-12-24T12:00:00.000Z' })],
    today,
    zone,
  );
  expect(months).toHaveLength(12);
  expect(months[0]?.month).toBe('2025-04');
  expect(months.filter(({ count }) => count > 0)).toEqual([
    { month: '2025-12', count: 1 },
    { month: '2026-02', count: 1 },
  ]);
});

test('who is owed an answer without a day: what the case owes less what has one', () => {
  const owed = owedWithoutDay(
    [
      card(1, { openFollowUps: 2 }),
      card(2, { openFollowUps: 1, opened: '2026-01-01T12:00:00.000Z' }),
      card(3, { openFollowUps: 1 }),
      card(4, { openFollowUps: 1, phase: 'closed' }),
      card(5),
    ],
    [
      due({ duty: 'follow-up', due: today }),
      due({ duty: 'task', due: today, case: id(2) }),
      due({ duty: 'follow-up', due: today, case: id(3) }),
    ],
  );
  expect(owed.map(({ card: each, count }) => [each.id, count])).toEqual([
    [id(2), 1],
    [id(1), 1],
  ]);
});

test('tasks by how soon they are due, oldest first; other duties are not tasks', () => {
  const groups = tasksByDay(
    [
      due({ duty: 'task', due: '2026-03-14', title: 'later' }),
      due({ duty: 'task', due: '2026-03-13', title: 'in a week' }),
      due({ duty: 'task', due: '2026-03-06', title: 'today' }),
      due({ duty: 'task', due: '2026-03-05', title: 'yesterday' }),
      due({ duty: 'task', due: '2026-02-05', title: 'long ago' }),
      due({ duty: 'triage', due: '2026-03-06' }),
    ],
    today,
  );
  const titles = (items: DueItem[]) => items.map(({ title }) => title);
  expect(titles(groups.overdue)).toEqual(['long ago', 'yesterday']);
  expect(titles(groups.week)).toEqual(['today', 'in a week']);
  expect(titles(groups.later)).toEqual(['later']);
});
