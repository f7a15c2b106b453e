import { assemble } from '@domain/assemble/assemble';
import type { CaseFile } from '@domain/assemble/caseFile';
import type { Session } from '../session';

/**
 * Reads one case from the ledger.
 * @param session a session with a key to the stream.
 * @param stream the case.
 * @param until hash of the last entry to be read, so that a document can be made again as of its day; all when absent.
 * @returns the case, or nothing when the stream holds no valid case or not that entry.
 */
export function readCase(session: Session, stream: string, until?: string): CaseFile | undefined {
  const roles = new Map(session.users().map(({ id, role }) => [id, role]));
  const entries = session.read(stream);
  const end = until === undefined ? entries.length - 1 : entries.findIndex(({ hash }) => hash === until);
  return assemble(stream, entries.slice(0, end + 1), (author) => roles.get(author));
}
