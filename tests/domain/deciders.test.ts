import { expect, test } from 'vitest';
import { decidersOf } from '@domain/decisions';
import { caseView, recordViews } from '@domain/view/caseView';
import { defaultOffice } from '@contract/office';
import { CaseViewSchema } from '@contract/views/caseView';
import { alternate, caseUnder, director, type Step, upTo, users, write } from '../support/caseOf';
import { id, sample } from '../support/records';

const decision = id(3);
const third = id(0xd2);
const version = (number: number, by: string): Step =>
  write('decision', {}, { record: decision, by, version: number, ...(number === 1 ? {} : { reason: 'x' }) });
const decided = (...steps: Step[]) => caseUnder(2, [...upTo('decision'), ...steps]);

test('everybody who wrote a version decided: the first, the newest, and who came between', () => {
  (users as Map<string, string>).set(third, 'director');
  const file = decided(version(1, director), version(2, alternate), version(3, third));
  expect([...decidersOf(file, decision)].sort()).toEqual([director, alternate, third].sort());
  const again = decided(version(1, director), version(2, alternate), version(3, director));
  expect([...decidersOf(again, decision)].sort()).toEqual([director, alternate].sort());
  const alone = decided(version(1, director), version(2, director));
  expect([...decidersOf(alone, decision)]).toEqual([director]);
});

test('whoever wrote a version in between does not decide the appeal', () => {
  (users as Map<string, string>).set(third, 'director');
  const decides: Step = {
    kind: 'appeal',
    by: alternate,
    data: {
      ...sample.appeal,
      status: 'decided',
      decision,
      outcome: 'upheld',
      reasons: 'No new facts.',
      decided: { kind: 'unknown' },
    },
  };
  const file = decided(version(1, director), version(2, alternate), version(3, third), decides);
  expect(file.ignored).toHaveLength(1);
  expect(file.records.filter(({ kind }) => kind === 'appeal')).toEqual([]);
});

test('who else wrote a record does not leave with a view', () => {
  const file = decided(version(1, director), version(2, alternate), version(3, director));
  expect(recordViews(file).some((record) => 'otherAuthors' in record)).toBe(false);
  const office = { ...defaultOffice, businessWeek: [...defaultOffice.businessWeek], holidays: [] };
  const now = '2026-03-05T15:00:00.000Z';
  expect(() =>
    CaseViewSchema.parse(caseView(file, { office, now, practice: true, names: new Map() })),
  ).not.toThrow();
});
