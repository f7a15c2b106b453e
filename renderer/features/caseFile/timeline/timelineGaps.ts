import type { TimelineItem } from '@contract/views/timelineItem';
import { earliest, latest } from '@domain/time/when';

/** A stretch of time in which nothing happened and nothing was recorded. */
export interface Gap {
  from: string;
  to: string;
  days: number;
}

const dayMilliseconds = 86_400_000;

/** Shorter silences are the ordinary course of office work. */
const shortestDays = 14;

/**
 * The silences of a case, oldest first: two weeks and more between one thing and the next. Whether the office was prompt
 * is judged by them, so they are shown and not left to be computed.
 *
 * @param items the timeline of the case
 * @param until the moment up to which a silence counts; of a closed case the last thing recorded
 * @param zone the office's zone, in which bare days begin
 */
export function timelineGaps(items: readonly TimelineItem[], until: string | undefined, zone: string): Gap[] {
  if (items.length === 0) return [];
  const spans = items.flatMap(({ happened, recorded }) => {
    const from = happened === undefined ? undefined : earliest(happened, zone);
    const to = happened === undefined ? undefined : latest(happened, zone);
    const record = { from: Date.parse(recorded), to: Date.parse(recorded) };
    return from === undefined || to === undefined
      ? [record]
      : [record, { from: Date.parse(from), to: Date.parse(to) }];
  });
  const end = Date.parse(
    until ?? items.reduce((last, { recorded }) => (recorded > last ? recorded : last), ''),
  );
  // What is only to begin later (an action from next month on) ends no silence and makes none.
  const sorted = [...spans.filter(({ from }) => from <= end), { from: end, to: end }].toSorted(
    (a, b) => a.from - b.from,
  );
  const gaps: Gap[] = [];
  let reached = sorted[0]?.to ?? 0;
  for (const { from, to } of sorted) {
    const days = Math.floor((from - reached) / dayMilliseconds);
    if (days >= shortestDays)
      gaps.push({ from: new Date(reached).toISOString(), to: new Date(from).toISOString(), days });
    reached = Math.max(reached, to);
  }
  return gaps;
}
