import { hasRight } from '@domain/permissions/hasRight';
import { carriedSecrets, type CarriedSecrets } from '../ledger/drafts';
import type { Session } from '../session';
import { isReserved } from './isReserved';

/** Whether whoever changes their keys in this session keeps the ones from before until the reserved vault has followed. */
export const carriesSecrets = (session: Session): boolean =>
  !isReserved(session) && hasRight(session.user.role, 'reserved.enter');

/** What the signed-in user kept. */
export const carriedBy = (session: Session): CarriedSecrets =>
  carriedSecrets({
    ledger: session.parts.ledger,
    user: session.user.id,
    secret: session.parts.keys.secret,
    now: () => session.clock.now(),
  });
