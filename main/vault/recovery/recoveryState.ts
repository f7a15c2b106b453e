import type { UserView } from '@contract/operations/office';
import { hasRight } from '@domain/permissions/hasRight';
import type { UserAccount } from '../session';

/**
 * Whether two shares could restore a user's key: none were made (or others keys took their place), some are in force, or
 * they were used and are known to whoever helped.
 * @returns nothing for whoever makes no shares.
 */
export function recoveryState({ state, role, recovery }: UserAccount): UserView['recovery'] {
  if (state !== 'active' || !hasRight(role, 'recovery.make')) return undefined;
  if (recovery === undefined) return 'none';
  return recovery.usedAt === undefined ? 'made' : 'used';
}
