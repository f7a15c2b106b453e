import { Failure } from '@contract/failures';
import { type OfficeProfile, OfficeProfileSchema } from '@contract/office';
import { hasRight } from '@domain/permissions/hasRight';
import type { Session } from '../session';

/** Kind of the vault-stream entry that carries the office's profile. */
export const officeKind = 'profile';

/**
 * The office's profile: the newest valid one in the vault stream, written by somebody who may.
 * @throws Failure `vaultDamaged` when the founding profile is missing.
 */
export function readOffice(session: Session): OfficeProfile {
  const roles = new Map(session.users().map(({ id, role }) => [id, role]));
  const newest = session
    .read(session.vaultStream)
    .filter(({ kind, author, authorised }) => {
      const role = roles.get(author);
      return kind === officeKind && authorised && role !== undefined && hasRight(role, 'office.edit');
    })
    .flatMap(({ data }) => {
      const parsed = OfficeProfileSchema.safeParse(data);
      return parsed.success ? [parsed.data] : [];
    })
    .at(-1);
  if (newest === undefined) throw new Failure('vaultDamaged');
  return newest;
}
