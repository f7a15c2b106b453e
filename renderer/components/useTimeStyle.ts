import { defaultOffice } from '@contract/office';
import { formatDay, formatInstant, formatWhen, type TimeStyle } from '@domain/time/formatWhen';
import type { When } from '@contract/moments';
import { useSessionOrNone } from '../app/session';

/** Time of day of an instant in the office's zone: `14:02`. */
function timeOfDay(instant: string, { locale, zone }: TimeStyle): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant));
}

/** How this office writes days and times; every date on screen goes through here. */
export function useTimeStyle() {
  const office = useSessionOrNone()?.office ?? defaultOffice;
  const style: TimeStyle = { locale: office.locale, zone: office.zone };
  return {
    style,
    day: (day: string) => formatDay(day, style),
    instant: (instant: string) => formatInstant(instant, style),
    when: (when: When) => formatWhen(when, style),
    time: (instant: string) => timeOfDay(instant, style),
  };
}
