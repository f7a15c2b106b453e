import { expect, test } from 'vitest';
import { roles } from '@contract/roles';
import { answersShown, conflictState, mayGiveKey } from '@domain/conflicts';
import { conflictCheckDue } from '@domain/deadlines/conflictCheck';
import { defaultOffice } from '@contract/office';
import { caseUnder, director, staff, type Step } from '../support/caseOf';

const office = { ...defaultOffice, businessWeek: [...defaultOffice.businessWeek], holidays: [] };
const given: Step = { kind: 'grant', user: staff, at: '2026-03-06T21:00:00.000Z' };
const answer = (by: string, said: 'none' | 'exists'): Step => ({ kind: 'conflict', answer: said, by });

test.each([
  ['nobody answered', 2, [], 'clear', 'unanswered'],
  ['nobody answered, first rules', 1, [], 'clear', 'clear'],
  ['staff have none', 2, [answer(staff, 'none')], 'clear', 'clear'],
  ['staff declare one', 2, [answer(staff, 'exists')], 'clear', 'declared'],
  ['staff declare one, first rules', 1, [answer(staff, 'exists')], 'clear', 'declared'],
  ['staff notice one later', 2, [answer(staff, 'none'), answer(staff, 'exists')], 'clear', 'declared'],
  ['declared is declared', 2, [answer(staff, 'exists'), answer(staff, 'none')], 'clear', 'declared'],
  ['who opened it declares one', 2, [answer(director, 'exists')], 'declared', 'unanswered'],
] as const)('where each stands: %s', (_what, rules, answers, opener, other) => {
  const caseFile = caseUnder(rules, [given, ...answers]);
  expect(conflictState(caseFile, director)).toBe(opener);
  expect(conflictState(caseFile, staff)).toBe(other);
});

test('an answer after a declared conflict has no effect, and is listed as ignored', () => {
  const caseFile = caseUnder(2, [given, answer(staff, 'exists'), answer(staff, 'none')]);
  expect(caseFile.conflicts.map((said) => said.answer)).toEqual(['exists']);
  expect(caseFile.ignored).toHaveLength(1);
});

test.each(roles.flatMap((role) => [[role, role === 'director' || role === 'alternate'] as const]))(
  'who has a conflict gives the key to %s: %s',
  (role, allowed) => {
    expect(mayGiveKey('declared', role)).toBe(allowed);
    expect(mayGiveKey('unanswered', role)).toBe(false);
    expect(mayGiveKey('clear', role)).toBe(true);
  },
);

test.each([
  ['Friday evening: on Monday', '2026-03-09T12:00:00.000Z', '2026-03-09', false],
  ['the day after it is overdue', '2026-03-10T12:00:00.000Z', '2026-03-09', true],
])('the check is due a business day after the key was given, %s', (_what, now, due, overdue) => {
  const caseFile = caseUnder(2, [given]);
  expect(conflictCheckDue(caseFile, staff, office, now)).toEqual([
    {
      case: caseFile.id,
      number: caseFile.number,
      codeName: caseFile.codeName,
      duty: 'conflict-check',
      due,
      overdue,
    },
  ]);
  expect(conflictCheckDue(caseFile, director, office, now)).toEqual([]);
});

test('what others answered is for those who give keys', () => {
  const caseFile = caseUnder(2, [given, answer(director, 'none'), answer(staff, 'exists')]);
  const shown = (user: string, givesKeys: boolean) =>
    answersShown(caseFile, { user, givesKeys }).map(({ user: who, answer: said }) => [who, said]);
  expect(shown(director, true)).toEqual([
    [director, 'none'],
    [staff, 'exists'],
  ]);
  expect(shown(staff, false)).toEqual([[staff, 'exists']]);
});
