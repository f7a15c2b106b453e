import type { reservedOperations } from '@contract/operations/reserved';
import type { Handlers } from '../dispatch/handlerContext';
import { namedUser } from '../office/namedUser';
import { describeSession } from '../signIn/describeSession';
import { entrust } from './entrust';
import { openReserved } from './openReserved';

/** Going to the cases about the director, and back. */
export const reservedHandlers: Handlers<keyof typeof reservedOperations> = {
  async 'reserved.enter'({ acceptOlder }, { session, goIn }) {
    const reserved = await openReserved(session, acceptOlder === undefined ? {} : { acceptOlder });
    if (acceptOlder !== true && !reserved.readOnly) reserved.evidence.collectAbandoned();
    goIn(reserved);
    return describeSession(reserved);
  },
  async 'reserved.entrust'({ user: named }, { session }) {
    const { id: user, name } = namedUser(session, named);
    return { user, name, given: await entrust(session, user) };
  },
  'reserved.leave': (_input, { goOut }) => describeSession(goOut()),
};
