import type { OfficeProfile } from '@contract/office';
import type { Role } from '@contract/roles';

/**
 * Whether the office has settled who stands in where the director is conflicted or accused: somebody was invited for it,
 * or the office has said in writing that it goes without. First run is not over before (product design, "The people").
 */
export function isAlternateSettled(
  users: readonly { readonly role: Role }[],
  office: Pick<OfficeProfile, 'noAlternate'>,
): boolean {
  return office.noAlternate !== undefined || users.some(({ role }) => role === 'alternate');
}

/** Whether a call that writes serves to settle it, and so is answered before it is settled. */
export function settlesAlternate(operation: string, input: unknown): boolean {
  if (operation === 'users.invite') return (input as { readonly role: Role }).role === 'alternate';
  return operation === 'office.set';
}
