import { en } from 'chrono-node';
import type { ParsedComponents } from 'chrono-node';
import { Temporal } from 'temporal-polyfill';
import type { Moment, When } from '@contract/moments';

/** Where and when the words are said, so that *yesterday* and *3pm* mean something. */
export interface SaidAt {
  /** The instant now. */
  now: string;
  /** The office's zone. */
  zone: string;
  /** The office's locale: decides whether 5/11 is in May or in November. */
  locale: string;
}

const monthFirst = /^en(-US|-PH|-CA)?$/i;
const approximately = /^\s*(about|around|approximately|approx\.?|circa|ca\.?|roughly|~)\s*/i;
const notKnown = /^\s*(unknown|not known|do(n't| not) know|\?+)\s*$/i;

function offsetMinutes(now: string, zone: string): number {
  return Temporal.Instant.from(now).toZonedDateTimeISO(zone).offsetNanoseconds / 60_000_000_000;
}

function dayOf(parsed: ParsedComponents): string {
  return Temporal.PlainDate.from({
    year: parsed.get('year') ?? 0,
    month: parsed.get('month') ?? 0,
    day: parsed.get('day') ?? 0,
  }).toString();
}

/** The moment that was said: in its own offset if one was named, else on the office's clock. */
function momentOf(parsed: ParsedComponents, zone: string): Moment {
  const said = parsed.isCertain('timezoneOffset') ? parsed.get('timezoneOffset') : null;
  if (said !== null) {
    const sign = said < 0 ? '-' : '+';
    const digits = (value: number) => String(value).padStart(2, '0');
    const size = Math.abs(said);
    return {
      instant: parsed.date().toISOString(),
      zone: `${sign}${digits(Math.floor(size / 60))}:${digits(size % 60)}`,
    };
  }
  const clock = Temporal.PlainDate.from(dayOf(parsed)).toPlainDateTime({
    hour: parsed.get('hour') ?? 0,
    minute: parsed.get('minute') ?? 0,
    second: parsed.isCertain('second') ? (parsed.get('second') ?? 0) : 0,
  });
  return { instant: clock.toZonedDateTime(zone).toInstant().toString({ smallestUnit: 'millisecond' }), zone };
}

/**
 * Reads a time typed the way a person says it.
 *
 * @param text `last Tuesday 3pm`, `about 5 Nov`, `yesterday 3pm to 4pm`, `2026-11-05 14:30`, `unknown`
 * @param said where and when it is said
 * @returns what was understood, to be shown back exactly; null when it was not
 */
export function readWhen(text: string, said: SaidAt): When | null {
  if (notKnown.test(text)) return { kind: 'unknown' };
  const about = approximately.test(text);
  const words = text.replace(approximately, '');
  const reader = monthFirst.test(said.locale) ? en.casual : en.GB;
  const read = (part: string) =>
    reader.parse(part, {
      instant: new Date(said.now),
      timezone: offsetMinutes(said.now, said.zone),
    })[0];
  const found = read(words);
  if (found === undefined) return null;
  // "5 Nov 14:30 to 6 Nov 9:00": each half names its own day, so each is read by itself.
  const halves = words.split(/\s+(?:to|until)\s+/i).map(read);
  const whole = halves.length === 2 && halves.every((half) => half?.start.isCertain('day'));
  const start = (whole ? halves[0]?.start : undefined) ?? found.start;
  const end = whole ? halves[1]?.start : found.end;
  const timed = (parsed: ParsedComponents) => parsed.isCertain('hour');
  if (end) {
    if (timed(start) && timed(end)) {
      const [from, to] = [momentOf(start, said.zone), momentOf(end, said.zone)];
      return from.instant <= to.instant ? { kind: 'range', from, to } : null;
    }
    const [from, to] = [dayOf(start), dayOf(end)];
    return from <= to ? { kind: 'days', from, to } : null;
  }
  if (timed(start)) return { kind: about ? 'about' : 'exact', at: momentOf(start, said.zone) };
  return { kind: 'day', day: dayOf(start), ...(about ? { about } : {}) };
}

function momentText(moment: Moment): string {
  const zoned = Temporal.Instant.from(moment.instant).toZonedDateTimeISO(moment.zone);
  return `${zoned.toPlainDate().toString()} ${zoned.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

/** A time as text that can be typed on: what a field starts with when a record is amended. */
export function writeWhen(when: When | undefined): string {
  switch (when?.kind) {
    case undefined:
      return '';
    case 'exact':
      return momentText(when.at);
    case 'about':
      return `about ${momentText(when.at)}`;
    case 'day':
      return when.about === true ? `about ${when.day}` : when.day;
    case 'range':
      return `${momentText(when.from)} to ${momentText(when.to)}`;
    case 'days':
      return `${when.from} to ${when.to}`;
    case 'unknown':
      return '';
  }
}
