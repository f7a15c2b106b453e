import { Failure } from '@contract/failures';
import type { OfficeProfile } from '@contract/office';
import { hasHolidayCalendar } from '@domain/time/publicHolidays';

function works(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}

/**
 * Refuses a profile whose zone or locale this computer does not know, or whose calendar of holidays nobody keeps.
 * @throws Failure `badInput` naming the field.
 */
export function assertOffice(profile: OfficeProfile): void {
  if (!works(() => new Intl.DateTimeFormat('en', { timeZone: profile.zone })))
    throw new Failure('badInput', { fields: [{ path: 'zone', message: 'unknownZone' }] });
  if (!works(() => new Intl.DateTimeFormat(profile.locale)))
    throw new Failure('badInput', { fields: [{ path: 'locale', message: 'unknownLocale' }] });
  if (profile.holidayCalendar !== undefined && !hasHolidayCalendar(profile.holidayCalendar))
    throw new Failure('badInput', { fields: [{ path: 'holidayCalendar', message: 'unknownCalendar' }] });
}
