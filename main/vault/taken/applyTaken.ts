import { Failure } from '../../../contract/failures';
import type { RestoredNotice } from '../../../contract/operations/session';
import type { ErasedRecord } from '../../../contract/records/erasure';
import { placesAmongKind } from '../../../domain/people';
import { hasRight } from '../../../domain/permissions/hasRight';
import { readCase } from '../cases/readCase';
import { deactivate } from '../deactivate';
import { finishErasures } from '../erasure/finishErasures';
import { toHex } from '../keys/bytes';
import type { Session } from '../session';
import { takeCase } from '../takeCase';
import { noteTaken } from './noteTaken';
import { putRestored, type Restored, takenFrom } from './restored';
import type { Taken } from './takenList';

type Erased = Extract<Taken, { what: 'case' | 'entries' }>;

const reason = 'Done again after a backup was restored.';

/** What the case keeps of a record that goes, so that no other takes its place; only where this session reads the case. */
function erasedRecord(session: Session, taken: Erased, going: ReadonlySet<number>): ErasedRecord | undefined {
  const { stream, ground } = taken;
  if (taken.what === 'case' || !session.parts.ledger.keys.has(stream)) return undefined;
  const ids = new Set(session.read(stream).flatMap(({ seq, record }) => (going.has(seq) ? [record] : [])));
  const caseFile = readCase(session, stream);
  const record = caseFile?.records.find(({ id }) => ids.has(id));
  const place = caseFile && record && placesAmongKind(caseFile, record.kind).get(record.id);
  return record && place ? { record: record.id, kind: record.kind, place, ground, reason } : undefined;
}

function eraseAgain(session: Session, taken: Erased): void {
  const { stream, ground, certificate, files } = taken;
  const { ledger } = session.parts;
  const hashes = taken.what === 'case' ? undefined : new Set(taken.entries.map(({ hash }) => hash));
  const entries = ledger.entries
    .ofStream(stream, 0)
    .flatMap(({ seq, hash }) => (hashes === undefined || hashes.has(toHex(hash)) ? [seq] : []));
  const had = [...new Set(ledger.keyring.ofStream(stream).map(({ recipient }) => recipient))];
  const tombstone = { stream, ground, certificate, had, ...(hashes && { entries }) };
  const data = erasedRecord(session, taken, new Set(entries));
  session.coreAct((act) => {
    if (data !== undefined) act.add({ stream, kind: 'erased', record: session.newId(), version: 1, data });
    act.erase({ stream, entries, files, tombstone });
  });
  session.replaceDesk();
  finishErasures(session.folder, ledger);
  noteTaken(session);
}

/** @returns false when somebody else has to do it: who has the case, and somebody it can stay with. */
async function takeKeyAgain(session: Session, stream: string, user: string): Promise<boolean> {
  const { ledger } = session.parts;
  const own = user === session.user.id;
  if (!own && !hasRight(session.user.role, 'case.grant')) return false;
  if (!ledger.keys.has(stream) || !ledger.stateOf(stream).rights.granted.has(user)) return false;
  try {
    await takeCase(session, stream, user, own ? undefined : reason);
    return true;
  } catch (error) {
    if (error instanceof Failure && error.code === 'lastKey') return false;
    throw error;
  }
}

async function takeAgain(session: Session, taken: Taken): Promise<boolean> {
  if (taken.what === 'key') return takeKeyAgain(session, taken.stream, taken.user);
  if (taken.what === 'account') await deactivate(session, taken.user);
  else eraseAgain(session, taken);
  return true;
}

/**
 * Does again in a restored vault what its list says was done since the backup, under the rights and the signature of who
 * signs in. What they cannot do stays listed; the keys it names are not used.
 * @throws Failure `diskFull`, `notWritable`; the next sign-in goes on then.
 */
export async function applyTaken(session: Session, restored: Restored): Promise<RestoredNotice> {
  const { user, readOnly, folder } = session;
  const { file, pending, unproven } = restored;
  const applied: number[] = [];
  for (const { taken, place } of readOnly ? [] : pending)
    if (await takeAgain(session, taken)) applied.push(place);
  const left = pending.filter(({ place }) => !applied.includes(place));
  for (const stream of takenFrom({ ...restored, pending: left }, user.id))
    session.parts.ledger.keys.remove(stream);
  // Whoever may make backups is told, once.
  if (!readOnly && user.role === 'director') putRestored(folder, restored, applied);
  return {
    ...{ backup: file.backup, list: file.list?.at ?? null },
    ...{ applied: applied.length, left: left.length, unproven },
  };
}
