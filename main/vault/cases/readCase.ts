import { assemble } from '@domain/assemble/assemble';
import type { CaseFile } from '@domain/assemble/caseFile';
import type { Session } from '../session';

/**
 * Reads one case from the ledger.
 * @param session a session with a key to the stream.
 * @param stream the case.
 * @returns the case, or nothing when the stream holds no valid case.
 */
export function readCase(session: Session, stream: string): CaseFile | undefined {
  const roles = new Map(session.users().map(({ id, role }) => [id, role]));
  return assemble(stream, session.read(stream), (author) => roles.get(author));
}
