import type { RecordData, RecordKind, WrittenData } from '@contract/records/kinds';
import type { CaseRecord } from '../assemble/caseFile';
import { identifiedParts } from '../people';

/**
 * What is shown of a record's data: the one place where identities, the sender of a mail and evidence keys are taken
 * out. {@link keepHidden} is its counterpart.
 */
export function shownData(record: CaseRecord, codeName: string, exhibit: number): unknown {
  if (record.kind === 'person') {
    const { identity: _, ...shown } = record.data;
    return { ...shown, codeName, identified: identifiedParts(record) };
  }
  if (record.kind === 'report') return shownReport(record.data);
  if (record.kind === 'evidence') {
    const { sealed: _, ...file } = record.data.file;
    return { ...record.data, exhibit, file };
  }
  return record.data;
}

/** Without the sender of a mail and, where the reporter is a person of the case, without how to reach them. */
function shownReport(data: RecordData<'report'>): RecordData<'report'> {
  const { mail, contact, ...shown } = data;
  return {
    ...shown,
    ...(contact === undefined ? {} : { contact: shownContact(contact, data.person) }),
    ...(mail === undefined ? {} : { mail: { to: mail.to, subject: mail.subject, notices: mail.notices } }),
  };
}

function shownContact(contact: NonNullable<RecordData<'report'>['contact']>, person: string | undefined) {
  const { details, ...shown } = contact;
  return person === undefined && details !== undefined ? { ...shown, details } : shown;
}

/**
 * Joins to a new version what its writer was never shown, so that mending a slip loses nothing: an identity that is not
 * written anew stays (an empty one removes it), the head of a mail and the file of an exhibit are never written by hand.
 * @param kind kind of the record.
 * @param written what a person wrote; fits the kind's own schema.
 * @param before the version that is amended; nothing for a new record.
 * @returns the data to be kept, or nothing where a part only the vault can make is missing (a file).
 */
export function keepHidden<Kind extends RecordKind>(
  kind: Kind,
  written: WrittenData<Kind>,
  before: CaseRecord | undefined,
): RecordData<Kind> | undefined {
  if (kind === 'evidence')
    return before?.kind === 'evidence' ? { ...written, file: before.data.file } : undefined;
  if (before?.kind === 'person' && before.data.identity !== undefined)
    return { identity: before.data.identity, ...written };
  if (before?.kind === 'report')
    return keepOfReport(written as RecordData<'report'>, before.data) as RecordData<Kind>;
  return written as unknown as RecordData<Kind>;
}

function keepOfReport(written: RecordData<'report'>, before: RecordData<'report'>): RecordData<'report'> {
  // Other details belong to another channel.
  const same = written.contact?.channel === before.contact?.channel;
  const details = written.contact?.details ?? (same ? before.contact?.details : undefined);
  return {
    ...written,
    ...(written.contact === undefined || details === undefined
      ? {}
      : { contact: { ...written.contact, details } }),
    ...(before.mail === undefined ? {} : { mail: before.mail }),
  };
}
