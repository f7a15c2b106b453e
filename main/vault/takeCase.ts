import { deleteDesk } from './database/openDesk';
import { prepareRevocation } from './ledger/preparedKeys';
import type { Session } from './session';
import { noteTaken } from './taken/noteTaken';

/**
 * Takes a case from a user, or gives it up oneself (recusal): their wrapped keys are removed, their desk and its salt are
 * deleted, and everything after is sealed under an epoch they never had. What they once read cannot be taken back.
 * @param reason why, for those who keep the case; a recusal needs none and nobody may ask.
 * @throws Failure `noSuchCase` without a key of one's own, `noSuchUser` when the user does not have the case, `lastKey` when
 *   nobody else could open it any more, `notPermitted`, `readOnly`.
 */
export async function takeCase(
  session: Session,
  stream: string,
  user: string,
  reason?: string,
): Promise<void> {
  const { ledger } = session.parts;
  const prepared = await prepareRevocation(ledger, stream, user);
  session.act((act) => act.revoke(prepared, reason));
  noteTaken(session, [{ stream, user }]);
  if (user === session.user.id) {
    ledger.keys.remove(stream);
    session.replaceDesk();
  } else {
    deleteDesk({ folder: session.folder, ledger: ledger.database }, user);
  }
  // The removed rows lie in the log until it is written back; then their pages are overwritten.
  ledger.database.pragma('wal_checkpoint(TRUNCATE)');
}
