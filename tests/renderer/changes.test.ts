import { expect, test } from 'vitest';
import { changes } from '@renderer/features/caseFile/history/changes';
import { onlyKnown } from '@renderer/components/form/onlyKnown';
import { timelineScale } from '@renderer/features/caseFile/timeline/timelineScale';
import { recordKinds } from '@contract/records/kinds';
import { id } from '../support/records';

const day = { kind: 'day', day: '2026-03-01' } as const;

const cases = [
  ['nothing', { a: 'x' }, { a: 'x' }, []],
  ['a new record', undefined, { title: 'x' }, [{ path: ['title'], after: 'x' }]],
  ['another answer', { a: 'x', b: 1 }, { a: 'y', b: 1 }, [{ path: ['a'], before: 'x', after: 'y' }]],
  ['an answer gone', { a: { b: true } }, {}, [{ path: ['a', 'b'], before: true }]],
  ['a list', { r: ['x', 'y'] }, { r: ['x'] }, [{ path: ['r'], before: ['x', 'y'], after: ['x'] }]],
  [
    'a time, whole',
    { when: day },
    { when: { kind: 'unknown' } },
    [{ path: ['when'], before: day, after: { kind: 'unknown' } }],
  ],
  ['a row', { p: [{ n: 'x' }] }, { p: [{ n: 'y' }] }, [{ path: ['p', '1', 'n'], before: 'x', after: 'y' }]],
] as const;

test.each(cases)('what a change did: %s', (_name, before, after, expected) => {
  expect(changes(before, after)).toEqual(expected);
});

test('answers of a branch that was left are not written, and stay in the form', () => {
  const typed = {
    status: 'sought',
    with: 'staff',
    why: 'x',
    question: 'typed before',
    participants: [{ name: 'y' }],
  };
  expect(onlyKnown(recordKinds.consultation.written, typed)).toEqual({
    status: 'sought',
    with: 'staff',
    why: 'x',
  });
  expect(typed.question).toBe('typed before');
});

test('where no branch is chosen yet the complaint stands at the choice', () => {
  const parsed = recordKinds.task.written.safeParse(onlyKnown(recordKinds.task.written, { title: 'x' }));
  expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual(['state.kind']);
});

test('the scale of time is true to time and holds every moment', () => {
  const items = [
    { kind: 'note', recorded: '2026-03-11T15:00:00.000Z', by: id(1), order: '', happened: day },
    { kind: 'note', recorded: '2026-03-02T15:00:00.000Z', by: id(1), order: '' },
  ];
  const scale = timelineScale(items, ['2026-03-12T15:00:00.000Z'], 'America/Chicago');
  expect(scale.happened(items[0]!)).toEqual({ from: 0, to: scale.at('2026-03-02T06:00:00.000Z') });
  expect(scale.happened(items[1]!)).toBeUndefined();
  const [first, second] = [scale.at(items[1]!.recorded), scale.at(items[0]!.recorded)];
  expect(first).toBeGreaterThan(0);
  expect(second).toBeLessThan(100);
  expect(scale.ticks[0]).toEqual({ day: '2026-03-01', at: 0 });
  expect(scale.ticks.length).toBeLessThanOrEqual(7);
});
