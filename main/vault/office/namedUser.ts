import { Failure } from '@contract/failures';
import type { Session, UserAccount } from '../session';

/** The account somebody means by its id or its name. @throws Failure `noSuchUser`. */
export function namedUser(session: Session, name: string): UserAccount {
  const wanted = name.trim().toLowerCase();
  const found = session.users().find((user) => user.id === name || user.name.toLowerCase() === wanted);
  if (found === undefined) throw new Failure('noSuchUser');
  return found;
}
