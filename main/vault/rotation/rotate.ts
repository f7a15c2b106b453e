import { Failure } from '../../../contract/failures';
import type { Session } from '../session';
import { beginGeneration } from './beginGeneration';

/**
 * Replaces the vault key: the ledger goes on in a new file under a key that no copy of `vault.json` and no invitation from
 * before opens.
 * @returns the names of those who were invited and have not joined: they have to be invited again.
 * @throws Failure `notPermitted` unless a director asks, `readOnly`, `diskFull`, `notWritable`.
 */
export async function rotate(session: Session): Promise<string[]> {
  if (session.user.role !== 'director') throw new Failure('notPermitted');
  return beginGeneration(session, { epochs: false });
}
