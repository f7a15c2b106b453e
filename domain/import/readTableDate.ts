import { Temporal } from 'temporal-polyfill';
import type { Day, When } from '@contract/moments';
import type { TableMap } from '@contract/oldCases';

const dayPattern = /^(\d{1,4})[./\- ](\d{1,2})[./\- ](\d{1,4})\.?(?:[T,]?\s*(.+))?$/;
const timePattern = /^(\d{1,2})[:.h](\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(am|pm|a\.m\.|p\.m\.|uhr)?$/i;
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;

/** Two digits of a year: no list of cases is older than 1970. */
function fullYear(digits: string): number | undefined {
  if (digits.length === 4) return Number(digits);
  if (digits.length !== 2) return undefined;
  return Number(digits) + (Number(digits) < 70 ? 2000 : 1900);
}

function readDay(parts: readonly [string, string, string], order: TableMap['dates']): Day | undefined {
  const [first, second, third] = parts;
  // Four digits in front are a year whatever the rest of the table does.
  const isYearFirst = order === 'year-first' || first.length === 4;
  const year = fullYear(isYearFirst ? first : third);
  const [month, day] = isYearFirst
    ? [second, third]
    : order === 'day-first'
      ? [second, first]
      : [first, second];
  if (year === undefined) return undefined;
  try {
    return Temporal.PlainDate.from(
      { year, month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    ).toString();
  } catch {
    return undefined;
  }
}

function readTime(text: string): Temporal.PlainTime | undefined {
  const match = timePattern.exec(text.trim());
  if (match === null) return undefined;
  const half = match[4]?.replace(/\./g, '').toLowerCase();
  const hour = Number(match[1]);
  if ((half === 'am' || half === 'pm') && (hour < 1 || hour > 12)) return undefined;
  const shifted = half === 'pm' ? (hour % 12) + 12 : half === 'am' ? hour % 12 : hour;
  try {
    return Temporal.PlainTime.from(
      { hour: shifted, minute: Number(match[2]), second: Number(match[3] ?? 0) },
      { overflow: 'reject' },
    );
  } catch {
    return undefined;
  }
}

/**
 * Reads a day, with its time where one is told, as a table of old cases writes it.
 *
 * @param time a cell with the time alone; empty where there is none.
 * @returns undefined for what is no day, no time, or a time that clocks jumped over.
 */
export function readTableDate(
  cell: string,
  time: string,
  map: Pick<TableMap, 'dates' | 'zone'>,
): When | undefined {
  const text = cell.trim();
  if (instantPattern.test(text) && time.trim() === '')
    return exactly(() => Temporal.Instant.from(text), map.zone);
  const match = dayPattern.exec(text);
  const day = match && readDay([match[1] ?? '', match[2] ?? '', match[3] ?? ''], map.dates);
  if (match === null || day === undefined || day === null) return undefined;
  const told = time.trim() === '' ? (match[4] ?? '').trim() : time;
  if (told === '') return { kind: 'day', day };
  const clock = readTime(told);
  if (clock === undefined) return undefined;
  // What a spreadsheet adds to every bare day is no time that anybody told.
  if (time.trim() === '' && /^0{1,2}:00(?::00)?$/.test(told)) return { kind: 'day', day };
  const zoned = { timeZone: map.zone, plainTime: clock };
  return exactly(() => {
    const moment = Temporal.PlainDate.from(day).toZonedDateTime(zoned);
    // Where clocks jump forward some times never were.
    if (!moment.toPlainTime().equals(clock)) throw new RangeError('no such time');
    return moment.toInstant();
  }, map.zone);
}

function exactly(instant: () => Temporal.Instant, zone: string): When | undefined {
  try {
    return {
      kind: 'exact',
      at: { instant: instant().toString({ smallestUnit: 'millisecond' }), zone },
    };
  } catch {
    return undefined;
  }
}
