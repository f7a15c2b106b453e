import { EnvelopeSchema } from '../../../contract/records/envelope';
import type { ErasedRecord, ErasureGround } from '../../../contract/records/erasure';
import { EvidenceSchema } from '../../../contract/records/evidence';
import type { OpenedEntry } from '../ledger/openedEntry';
import type { Session } from '../session';
import { noteTaken } from '../taken/noteTaken';
import { finishErasures } from './finishErasures';

/** The sealed files that these entries name. */
export function filesOf(entries: readonly Pick<OpenedEntry, 'kind' | 'data'>[]): Set<string> {
  const files = new Set<string>();
  for (const { kind, data } of entries) {
    if (kind !== 'evidence') continue;
    const envelope = EnvelopeSchema.safeParse(data);
    const evidence = EvidenceSchema.safeParse(envelope.success ? envelope.data.content : undefined);
    if (evidence.success) files.add(evidence.data.file.sealed.file);
  }
  return files;
}

/** The entries of a case that go: all of them, or the versions of one record with the mark that it was an error. */
export function entriesToErase(session: Session, stream: string, record: string | undefined): OpenedEntry[] {
  const entries = session.read(stream);
  return record === undefined ? entries : entries.filter((entry) => entry.record === record);
}

/**
 * Erases a case, or one record of it, in the order of the vault format: tombstone, content, keys, drafts and the salts of
 * all desks in one act; then the desks, the log and the sealed files. Cut off at any point, the next unlock finishes it.
 * Whether it may be erased is for the caller to ask.
 * @param erased what the case itself keeps of a record; left out for a whole case.
 * @param shared sealed files that another case has too: they stay.
 * @returns whether nothing is left.
 */
export function eraseContent(
  session: Session,
  stream: string,
  options: {
    ground: ErasureGround;
    certificate: string;
    erased?: ErasedRecord;
    shared: ReadonlySet<string>;
  },
): { finished: boolean } {
  const { ground, certificate, erased, shared } = options;
  const { ledger } = session.parts;
  const going = entriesToErase(session, stream, erased?.record);
  const files = [...filesOf(going)].filter((name) => !shared.has(name));
  // The rows of an entry without effect go too: whatever lies under the case's key.
  const entries =
    erased === undefined
      ? ledger.entries.ofStream(stream, 0).map(({ seq }) => seq)
      : going.map(({ seq }) => seq);
  session.coreAct((act) => {
    const tombstone = {
      ...{ stream, ground, certificate, had: session.grantees(stream) },
      ...(erased && { entries }),
    };
    if (erased !== undefined)
      act.add({ stream, kind: 'erased', record: session.newId(), version: 1, data: erased });
    act.erase({ stream, entries, files, tombstone });
  });
  noteTaken(session);
  session.replaceDesk();
  const finished = finishErasures(session.folder, ledger);
  session.rememberHead();
  return { finished };
}
