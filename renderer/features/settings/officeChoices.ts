import type { Choice } from '../../components/fields/ChoiceField';

/** Ways of writing dates and numbers that are offered; an office with another one keeps it. */
const offeredLocales = [
  'en-US',
  'en-CA',
  'en-GB',
  'en-IE',
  'en-AU',
  'en-NZ',
  'en-IN',
  'en-ZA',
  'fr-CA',
  'fr-FR',
  'es-MX',
  'es-ES',
  'pt-BR',
  'de-DE',
  'it-IT',
  'nl-NL',
  'pl-PL',
  'sv-SE',
  'ja-JP',
  'ko-KR',
] as const;

/** Every time zone this computer knows, and the one in use where it has another name here. */
export function zoneChoices(current: string | undefined): Choice[] {
  const known = Intl.supportedValuesOf('timeZone');
  const zones = new Set(['UTC', ...known, ...(current === undefined ? [] : [current])]);
  return [...zones]
    .sort()
    .map((value) => ({ value, label: value.replaceAll('_', ' ').replaceAll('/', ' / ') }));
}

/** The offered ways of writing dates, by language and country; the one in use is always among them. */
export function localeChoices(current: string | undefined): Choice[] {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const locales = new Set<string>([...offeredLocales, ...(current === undefined ? [] : [current])]);
  return [...locales].map((value) => ({ value, label: names.of(value) ?? value }));
}

/** Monday to Sunday as the office writes them. */
export function weekdayNames(locale: string): string[] {
  const name = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  // 1 January 2024 was a Monday.
  return Array.from({ length: 7 }, (_unused, index) => name.format(Date.UTC(2024, 0, 1 + index)));
}
