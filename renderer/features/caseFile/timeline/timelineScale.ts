import type { TimelineItem } from '@contract/views/timelineItem';
import { addDays, dayOf, startOfDay } from '@domain/time/day';
import { earliest, latest } from '@domain/time/when';

/** A mark or a span on the picture, in hundredths of its width. */
export interface Span {
  from: number;
  to: number;
}

/** Where everything lies between the first and the last moment of a case. */
export interface TimelineScale {
  /** Days under the picture. */
  ticks: readonly { day: string; at: number }[];
  /** Place of an instant, 0 to 100. */
  at: (instant: string) => number;
  /** When something happened, as far as it is known. */
  happened: (item: TimelineItem) => Span | undefined;
}

/** So many days fit side by side without their names touching. */
const mostTicks = 7;

/**
 * The scale of one case's time: true to time, from the day something first happened to the day after the last.
 *
 * @param items the timeline of the case
 * @param more further instants that must be on the picture (today, a deadline)
 * @param zone the office's zone, in which days begin
 */
export function timelineScale(
  items: readonly TimelineItem[],
  more: readonly string[],
  zone: string,
): TimelineScale {
  const instants = [
    ...more,
    ...items.flatMap((item) => [
      item.recorded,
      ...(item.happened === undefined ? [] : [earliest(item.happened, zone), latest(item.happened, zone)]),
    ]),
  ].filter((instant) => instant !== undefined);
  const sorted = instants.toSorted((a, b) => Date.parse(a) - Date.parse(b));
  const firstDay = dayOf(sorted[0] ?? new Date(0).toISOString(), zone);
  const lastDay = addDays(dayOf(sorted.at(-1) ?? new Date(0).toISOString(), zone), 1);
  const start = Date.parse(startOfDay(firstDay, zone));
  const end = Date.parse(startOfDay(lastDay, zone));
  const at = (instant: string) => ((Date.parse(instant) - start) / (end - start)) * 100;
  const days = Math.round((end - start) / 86_400_000);
  const step = Math.max(1, Math.ceil(days / mostTicks));
  const ticks = Array.from({ length: Math.ceil(days / step) }, (_, index) => {
    const day = addDays(firstDay, index * step);
    return { day, at: at(startOfDay(day, zone)) };
  });
  return {
    ticks,
    at,
    happened: (item) => {
      const from = item.happened === undefined ? undefined : earliest(item.happened, zone);
      const to = item.happened === undefined ? undefined : latest(item.happened, zone);
      return from === undefined || to === undefined ? undefined : { from: at(from), to: at(to) };
    },
  };
}
