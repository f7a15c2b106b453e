import { expect, test } from 'vitest';
import type { TimelineItem } from '@contract/views/timelineItem';
import { timelineGaps } from '@renderer/features/caseFile/timeline/timelineGaps';
import { id } from '../support/records';

const zone = 'America/Chicago';
const at = (day: string) => `${day}T12:00:00.000Z`;

function item(recorded: string, happened?: TimelineItem['happened']): TimelineItem {
  return {
    kind: 'note',
    recorded: at(recorded),
    by: id(1),
    order: at(recorded),
    ...(happened === undefined ? {} : { happened }),
  };
}

const days = (from: string, to: string) => ({ kind: 'days', from, to }) as const;

const silences: readonly [string, TimelineItem[], string | undefined, number[]][] = [
  ['nothing at all', [], at('2026-04-01'), []],
  ['less than two weeks', [item('2026-03-01'), item('2026-03-14')], at('2026-03-20'), []],
  ['two weeks', [item('2026-03-01'), item('2026-03-15')], at('2026-03-16'), [14]],
  ['up to today, while the case is open', [item('2026-03-01')], at('2026-03-31'), [30]],
  ['not after a closed case ended', [item('2026-03-01'), item('2026-03-02')], undefined, []],
  ['not while something went on', [item('2026-03-30', days('2026-03-01', '2026-03-28'))], undefined, []],
  [
    'what happened long before it was recorded',
    [item('2026-03-30', { kind: 'exact', at: { instant: at('2026-03-01'), zone } })],
    undefined,
    [29],
  ],
  [
    'what begins only later ends no silence',
    [item('2026-03-01'), item('2026-03-02', { kind: 'day', day: '2026-06-01' })],
    at('2026-03-10'),
    [],
  ],
];

test.each(silences)('silences of a case: %s', (_name, items, until, expected) => {
  expect(timelineGaps(items, until, zone).map((gap) => gap.days)).toEqual(expected);
});
