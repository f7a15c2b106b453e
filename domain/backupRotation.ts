import type { Instant } from '@contract/moments';
import type { OfficeProfile } from '@contract/office';
import { Temporal } from 'temporal-polyfill';
import { dayOf } from './time/day';

/** Days for which an office that has not set them keeps the backups in a folder. */
export const usualKeepDays = 90;

/** One backup that lies in the folder. */
export interface KeptBackup {
  readonly at: Instant;
}

/**
 * Which backups of a folder are to go: those whose days are over. The newest one never goes, however old it is.
 * @param kept every backup of this vault that lies there, with the one just made.
 */
export function backupsToRemove<Backup extends KeptBackup>(
  kept: readonly Backup[],
  days: number,
  office: Pick<OfficeProfile, 'zone'>,
  now: Instant,
): Backup[] {
  const today = dayOf(now, office.zone);
  const newest = kept.reduce<Instant>((last, { at }) => (at > last ? at : last), '');
  return kept.filter(({ at }) => {
    const from = Temporal.PlainDate.from(dayOf(at, office.zone));
    return at !== newest && from.until(today, { largestUnit: 'days' }).days > days;
  });
}
