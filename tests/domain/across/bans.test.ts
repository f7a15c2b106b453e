import type { RecordData } from '@contract/records/kinds';
import { bansOf, bansOn } from '@domain/across/bans';
import { describe, expect, test } from 'vitest';
import { caseOf, type Step, upTo, write } from '../../support/caseOf';
import { id } from '../../support/records';

const zone = 'America/Chicago';
const [respondent, allegation, decision, action] = [id(2), id(3), id(4), id(5)];
const at = (instant: string) => ({ kind: 'exact' as const, at: { instant, zone } });

const steps = (change: Partial<RecordData<'action'>> = {}): Step[] => [
  write('person', { roles: ['respondent'], known: 'named' }, { record: respondent }),
  write('allegation', { respondent }, { record: allegation }),
  ...upTo('decision'),
  write('decision', { allegation }, { record: decision }),
  write(
    'action',
    {
      decision,
      person: respondent,
      step: 'ban-for-a-time',
      start: '2026-03-10',
      end: '2026-03-20',
      mayKnow: ['registration-desk'],
      state: { kind: 'in-force', since: at('2026-03-10T15:00:00.000Z') },
      ...change,
    },
    { record: action },
  ),
];
const listed = (day: string, ...all: Step[]) =>
  bansOn(bansOf(caseOf(...all), zone), day).map(({ personCodeName, step, from, to }) => [
    personCodeName,
    step,
    from,
    to,
  ]);

describe('a ban is on the list', () => {
  const shown = [['Person A', 'No events for a time', '2026-03-10', '2026-03-20']];
  test.each([
    ['2026-03-09', []],
    ['2026-03-10', shown],
    ['2026-03-20', shown],
    ['2026-03-21', []],
  ])('on %s', (day, expected) => {
    expect(listed(day, ...steps())).toEqual(expected);
  });

  test('without an end until it is lifted', () => {
    const known = steps({
      step: 'ban',
      end: undefined,
    });
    expect(listed('2099-01-01', ...known)).toHaveLength(1);
  });

  test('not from the day of the office on which it was lifted', () => {
    // Two in the morning in Greenwich is still the evening before in Chicago.
    const lifted = { kind: 'lifted' as const, when: at('2026-03-15T02:00:00.000Z'), reason: 'Appeal.' };
    expect(listed('2026-03-13', ...steps({ state: lifted }))).toHaveLength(1);
    expect(listed('2026-03-14', ...steps({ state: lifted }))).toEqual([]);
  });

  test.each<[string, Partial<RecordData<'action'>>]>([
    ['it is only planned', { state: { kind: 'planned' } }],
    ['it is completed, nobody knows when', { state: { kind: 'completed', when: { kind: 'unknown' } } }],
    ['the desk may not know', { mayKnow: ['respondent', 'staff'] }],
    ['its step keeps nobody away', { step: 'written-warning' }],
    ['the ladder does not know its step', { step: 'exile' }],
  ])('unless %s', (_why, change) => {
    expect(listed('2026-03-15', ...steps(change))).toEqual([]);
  });

  test('unless its decision was superseded', () => {
    const later = write('decision', {
      allegation,
      finding: 'not-substantiated',
      supersedes: { decision, reason: 'New witnesses.' },
    });
    expect(listed('2026-03-15', ...steps(), later)).toEqual([]);
  });

  test('once, where a split has brought it into two cases, as it changed last', () => {
    const [ban] = bansOf(caseOf(...steps()), zone);
    if (ban === undefined) throw new Error('no ban');
    const lifted = { ...ban, over: '2026-03-12', changed: '2026-03-12T15:00:00.000Z' };
    expect(bansOn([ban, lifted], '2026-03-15')).toEqual([]);
    expect(bansOn([lifted, ban], '2026-03-11')).toEqual([lifted]);
  });
});
