import type { MailMoment } from './parsedMail';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Zones with a name, RFC 5322 §4.3; every other name is to be read as "no zone told". */
const namedZones: Readonly<Record<string, string>> = {
  UT: '+0000',
  UTC: '+0000',
  GMT: '+0000',
  Z: '+0000',
  EST: '-0500',
  EDT: '-0400',
  CST: '-0600',
  CDT: '-0500',
  MST: '-0700',
  MDT: '-0600',
  PST: '-0800',
  PDT: '-0700',
};

const pattern =
  /(?:^|[\s,])(\d{1,2})[\s-]+([A-Za-z]{3})[A-Za-z]*[\s-]+(\d{2,4})\s+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:\s*([+-]\d{4}|[+-]\d{2}:\d{2}|[A-Za-z]{1,5}))?/;

/** E-mail began in 1971; an earlier year is a clock that was never set. */
const earliestYear = 1971;

/**
 * Reads a date as mails write it (RFC 5322 §3.3 and the obsolete forms of §4.3: two-digit years, zone names).
 *
 * @returns the instant, the offset as written, and whether a zone was told at all (without one UTC is assumed);
 *   undefined when there is no real date in the text.
 */
export function readMailMoment(value: string): (MailMoment & { zoned: boolean }) | undefined {
  const match = pattern.exec(value.slice(0, 200).replace(/\([^()]*\)/g, ' '));
  if (!match) return undefined;
  const month = months.indexOf((match[2] ?? '').toLowerCase());
  const day = Number(match[1]);
  const hour = Number(match[4]);
  const minute = Number(match[5]);
  const second = Math.min(Number(match[6] ?? 0), 59); // a leap second is written :60
  const year = fullYear(match[3] ?? '');
  const zone = match[7]?.replace(':', '') ?? '';
  const offset = /^[+-]/.test(zone) ? zone : namedZones[zone.toUpperCase()];
  const minutes = offset === undefined ? 0 : offsetMinutes(offset);
  if (month < 0 || hour > 23 || minute > 59 || Number(match[6] ?? 0) > 60 || Math.abs(minutes) > 14 * 60) {
    return undefined;
  }
  if (year < earliestYear || year > 9998) return undefined;
  const local = Date.UTC(year, month, day, hour, minute, second);
  if (new Date(local).getUTCDate() !== day) return undefined;
  return {
    instant: new Date(local - minutes * 60_000).toISOString(),
    offset: minutes === 0 || offset === undefined ? '+00:00' : `${offset.slice(0, 3)}:${offset.slice(3)}`,
    zoned: offset !== undefined,
  };
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 3) return year;
  if (digits.length === 3) return year + 1900;
  return year < 50 ? year + 2000 : year + 1900;
}

function offsetMinutes(offset: string): number {
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3, 5));
  return offset.startsWith('-') ? -minutes : minutes;
}
