import { Failure } from '@contract/failures';
import type { Entrustment } from '../ledger/coreKinds';
import type { PreparedGrant, Session } from '../session';
import { isReserved } from './isReserved';

/**
 * Lets another alternate deal with the reserved cases: they get every key of who says so and manage the place from now on,
 * and can go on when the account of who says so ends.
 * @param user the id of an alternate who was admitted.
 * @returns how many cases they were given.
 * @throws Failure `notPermitted` unless it is asked in a reserved vault by who manages it, `noSuchUser` for anybody but an
 *   active alternate there, `readOnly`.
 */
export async function entrust(session: Session, user: string): Promise<number> {
  if (!isReserved(session) || session.user.role !== 'director') throw new Failure('notPermitted');
  const member = session.users().find(({ id }) => id === user);
  if (member?.role !== 'alternate' || member.state !== 'active') throw new Failure('noSuchUser');
  const grants: PreparedGrant[] = [];
  for (const stream of session.streams())
    if (!session.grantees(stream).includes(user)) grants.push(await session.prepareGrant(stream, user));
  const data: Entrustment = { user };
  session.coreAct((act) => {
    act.add({ stream: session.vaultStream, kind: 'entrusted', record: session.newId(), version: 1, data });
    for (const grant of grants) act.grant(grant);
  });
  return grants.length;
}
