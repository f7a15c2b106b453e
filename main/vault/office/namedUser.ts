import { Failure } from '@contract/failures';
import type { Session, UserAccount } from '../session';

/** The account somebody means by its id or its name. @throws Failure `noSuchUser`. */
export function namedUser(session: Session, name: string): UserAccount {
  const wanted = name.trim().toLowerCase();
  const named = session.users().filter((user) => user.id === name || user.name.toLowerCase() === wanted);
  // An invitation that ended may bear the name of one that holds.
  const found = named.find(({ state }) => state !== 'inactive') ?? named[0];
  if (found === undefined) throw new Failure('noSuchUser');
  return found;
}
