import type { Day, When } from '@contract/moments';
import { Temporal } from 'temporal-polyfill';
import { dayOf } from '../time/day';

/** The days a time begins and ends on, each in the zone it was said in. */
export function daysOf(when: When): Day[] {
  switch (when.kind) {
    case 'exact':
    case 'about':
      return [dayOf(when.at.instant, when.at.zone)];
    case 'day':
      return [when.day];
    case 'range':
      return [dayOf(when.from.instant, when.from.zone), dayOf(when.to.instant, when.to.zone)];
    case 'days':
      return [when.from, when.to];
    case 'unknown':
      return [];
  }
}

/** A day as one may be told who must not learn it exactly: `early March 2026`. */
export function generalDay(day: Day, locale: string): string {
  const date = Temporal.PlainDate.from(day);
  const third = date.day <= 10 ? 'early' : date.day <= 20 ? 'mid' : 'late';
  const month = date.toLocaleString(locale, { month: 'long', year: 'numeric' });
  return third === 'mid' ? `mid-${month}` : `${third} ${month}`;
}

/** Several times in general words: `in early March 2026`, `between early March 2026 and mid-April 2026`. */
export function generalPeriod(times: readonly When[], locale: string): string | undefined {
  const days = times.flatMap(daysOf).sort();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const [from, to] = [generalDay(first, locale), generalDay(last, locale)];
  return from === to ? `in ${from}` : `between ${from} and ${to}`;
}
