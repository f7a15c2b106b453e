import type { Instant } from '@contract/moments';
import type { OfficeProfile } from '@contract/office';
import { Temporal } from 'temporal-polyfill';
import { dayOf } from './time/day';

/** Days after which an office that has not set them is reminded of a backup. */
const usualDays = 14;

/** How old the last backup is. */
export interface BackupAge {
  /** Calendar days since; nothing when there was none. */
  readonly days?: number;
  /** It is time for another one. */
  readonly due: boolean;
}

/** @param last when the last backup was made, as the ledger says; nothing when none is recorded. */
export function backupAge(
  last: Instant | undefined,
  office: Pick<OfficeProfile, 'backupEvery' | 'zone'>,
  now: Instant,
): BackupAge {
  if (last === undefined) return { due: true };
  const from = Temporal.PlainDate.from(dayOf(last, office.zone));
  const days = Math.max(0, from.until(dayOf(now, office.zone), { largestUnit: 'days' }).days);
  return { days, due: days >= (office.backupEvery ?? usualDays) };
}
