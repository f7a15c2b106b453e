import { defaultOffice, type OfficeProfile } from '@contract/office';
import { formatInstant, type TimeStyle } from '@domain/time/formatWhen';

/** How an answer is written: the office's locale and zone. */
export type TextStyle = TimeStyle;

/** @returns the style of an office; of a new one where none is known. */
export function textStyle(office: Pick<OfficeProfile, 'locale' | 'zone'> = defaultOffice): TextStyle {
  return { locale: office.locale, zone: office.zone };
}

/** An instant in the office's zone, in words. */
export function moment(instant: string, style: TextStyle): string {
  return formatInstant(instant, style);
}

/** Takes out what could steer a terminal: a report comes from strangers. Line ends and tabs stay. */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\uFFFD');
}
