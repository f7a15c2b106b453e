import type { Day, Instant, When } from '@contract/moments';
import { Temporal } from 'temporal-polyfill';

/** How times are shown: the office's locale and zone. */
export interface TimeStyle {
  readonly locale: string;
  readonly zone: string;
}

/** A day in words: `November 22, 2026`. */
export function formatDay(day: Day, style: Pick<TimeStyle, 'locale'>): string {
  return Temporal.PlainDate.from(day).toLocaleString(style.locale, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  });
}

/** Words for an offset zone such as `+02:00`, which `Intl` does not name in every engine. */
function zoneName(instant: Instant, zone: string, locale: string): string {
  if (/^[+-]/.test(zone)) return `UTC${zone}`;
  const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'short' }).formatToParts(
    new Date(instant),
  );
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

/** An instant in a zone, with the zone named: `November 22, 2026, 14:02 CST`. */
export function formatInstant(instant: Instant, style: TimeStyle): string {
  const zoned = Temporal.Instant.from(instant).toZonedDateTimeISO(style.zone);
  const time = `${String(zoned.hour).padStart(2, '0')}:${String(zoned.minute).padStart(2, '0')}`;
  return `${formatDay(zoned.toPlainDate().toString(), style)}, ${time} ${zoneName(instant, style.zone, style.locale)}`;
}

/**
 * What is known of a time, in words; each moment in the zone it was said in, so that nothing is shifted silently.
 * @param words translated *about*, *to* and *unknown*.
 */
export function formatWhen(
  when: When,
  style: TimeStyle,
  words: { about: string; to: string; unknown: string } = { about: 'about', to: 'to', unknown: 'not known' },
): string {
  const moment = (at: { instant: Instant; zone: string }) =>
    formatInstant(at.instant, { locale: style.locale, zone: at.zone });
  const note = 'note' in when && when.note !== undefined ? ` (${when.note})` : '';
  switch (when.kind) {
    case 'exact':
      return moment(when.at);
    case 'about':
      return `${words.about} ${moment(when.at)}${note}`;
    case 'day':
      return `${when.about === true ? `${words.about} ` : ''}${formatDay(when.day, style)}${note}`;
    case 'range':
      return `${moment(when.from)} ${words.to} ${moment(when.to)}${note}`;
    case 'days':
      return `${formatDay(when.from, style)} ${words.to} ${formatDay(when.to, style)}${note}`;
    case 'unknown':
      return `${words.unknown}${note}`;
  }
}
