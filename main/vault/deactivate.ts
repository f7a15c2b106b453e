import { Failure } from '../../contract/failures';
import { isLastDirector, membersNow } from './ledger/roster';
import { beginGeneration } from './rotation/beginGeneration';
import type { Session } from './session';

/**
 * Ends an account: it has no slot and no vault key in `vault.json` any more, its case keys and its desk are gone, the
 * cases it shared with this session go on under new epochs, and the vault goes on under a key it never had. What the
 * person wrote stays, under their name. Invitations nobody has accepted yet end too: they hold the vault key from before.
 * @returns the names of those who have to be invited again.
 * @throws Failure `noSuchUser`, `notPermitted` unless a director asks about somebody else, `lastDirector`, `readOnly`.
 */
export async function deactivate(session: Session, user: string): Promise<string[]> {
  if (session.user.role !== 'director') throw new Failure('notPermitted');
  const members = membersNow(session.parts.ledger.roster);
  const member = members.get(user);
  if (member === undefined || member.state === 'inactive') throw new Failure('noSuchUser');
  if (isLastDirector(members, user)) throw new Failure('lastDirector');
  if (user === session.user.id) throw new Failure('notPermitted');
  return beginGeneration(session, { ended: user, epochs: false });
}
