import { Failure } from '../../contract/failures';
import type { Session } from './session';

/**
 * Leaves flushing to the session's close, so that an invented year is written in a minute. A power failure before that
 * can cost the vault, which is why only a practice vault may be hurried.
 * @throws Failure `practiceOnly`.
 */
export function hurry(session: Session): void {
  if (!session.practice) throw new Failure('practiceOnly');
  const { database } = session.parts.ledger;
  database.pragma('synchronous = OFF');
  database.pragma('wal_autocheckpoint = 1000');
}
