import type { OfficeProfile } from '@contract/office';
import type { UserView } from '@contract/operations/office';

/**
 * What should be settled about keys before it is needed:
 * - `shares`: who is signed in has no recovery shares, so a forgotten passphrase is final for them.
 * - `sharesUsed`: whoever helped has seen two of them; new ones have to be made.
 * - `alternate`: nobody stands in for the director any more, and the office has not said that it goes without.
 */
export type KeyReminder = 'shares' | 'sharesUsed' | 'alternate';

/**
 * @param user the id of who is signed in.
 * @param users every account, as the vault lists them.
 */
export function keyReminders(
  user: string,
  users: readonly UserView[],
  { noAlternate }: Pick<OfficeProfile, 'noAlternate'>,
): KeyReminder[] {
  const own = users.find(({ id }) => id === user);
  const standsIn = users.some(({ role, state }) => role === 'alternate' && state !== 'inactive');
  return [
    ...(own?.recovery === 'none' ? (['shares'] as const) : []),
    ...(own?.recovery === 'used' ? (['sharesUsed'] as const) : []),
    ...(own?.role === 'director' && noAlternate === undefined && !standsIn ? (['alternate'] as const) : []),
  ];
}
