import { Failure } from '@contract/failures';
import type { recordOperations } from '@contract/operations/records';
import { type RecordData, type RecordKind, recordKinds, type WrittenData } from '@contract/records/kinds';
import { type CaseFile, type CaseRecord, recordsOf } from '@domain/assemble/caseFile';
import type { ConductCode } from '@contract/conductCode';
import { personCodeNames } from '@domain/people';
import { checkReferences } from '@domain/references';
import { mayReadAndSign, signatureUnder } from '@domain/signOffs';
import { keepHidden } from '@domain/view/shownData';
import { assertGoesOnHere } from '../cases/assertGoesOnHere';
import { bindCode } from '../cases/bindCode';
import { appendRecord } from '../cases/openCase';
import { fieldProblems } from '../dispatch/fieldProblems';
import type { Handlers } from '../dispatch/handlerContext';
import { assertMayWrite, currentRecord, problemOfWriting } from './writeChecks';

/** Records of a case: new ones, new versions, entered in error; and the deliberate look at an identity. */
export const recordHandlers: Handlers<keyof typeof recordOperations> = {
  'records.write'({ case: reference, kind, data, amend, lateReason }, context) {
    const { session } = context;
    const caseFile = context.caseFile(reference);
    const before = amend === undefined ? undefined : currentRecord(caseFile, amend.record, kind);
    if (amend?.version !== undefined && before !== undefined && amend.version !== before.version)
      throw new Failure('staleVersion');
    if (before === undefined) assertGoesOnHere(caseFile, kind, context);
    const writing = { session, caseFile };
    assertMayWrite(kind, writing, { amends: before !== undefined, lateReason });
    const codes = [...caseFile.codes, ...context.codes()];
    const content = contentOf(kind, data, before, { caseFile, codes });
    const problem = problemOfWriting(kind, content, before, writing);
    if (problem !== undefined) throw new Failure(problem, { values: { kind } });
    const record = before?.id ?? session.newId();
    const version = (before?.version ?? 0) + 1;
    session.act((act) => {
      bindCode(act, { kind, content }, { stream: caseFile.id, bound: caseFile.codes, codes, session });
      appendRecord(act, { stream: caseFile.id, record, kind, version }, content, {
        reason: amend?.reason,
        lateReason,
      });
    });
    return { case: caseFile.id, record, version };
  },
  'records.error'({ case: reference, record: id, reason }, context) {
    const caseFile = context.caseFile(reference);
    const record = currentRecord(caseFile, id);
    const writing = { session: context.session, caseFile };
    assertMayWrite(record.kind, writing, { amends: true, lateReason: undefined });
    const version = record.version + 1;
    context.session.act((act) => {
      act.append({ stream: caseFile.id, kind: 'error', record: id, version, data: { reason } });
    });
    return { case: caseFile.id, record: id, version };
  },
  'records.signOff'({ case: reference, record: id, version }, context) {
    const { session } = context;
    const caseFile = context.caseFile(reference);
    const record = currentRecord(caseFile, id);
    if (record.version !== version) throw new Failure('staleVersion');
    if (!mayReadAndSign(record, session.user.id, session.user.role))
      throw new Failure(record.kind === 'letter' ? 'otherPersonNeeded' : 'notPermitted');
    if (signatureUnder(caseFile, record) !== undefined) throw new Failure('signedOff');
    session.act((act) => {
      const stream = caseFile.id;
      act.append({
        stream,
        kind: 'sign-off',
        record: session.newId(),
        version: 1,
        data: { record: id, version },
      });
    });
    return { case: caseFile.id, record: id, version };
  },
  'people.reveal'({ case: reference, person: id, reason }, context) {
    const caseFile = context.caseFile(reference);
    const person = currentRecord(caseFile, id, 'person');
    context.session.act((act) => {
      act.append({
        stream: caseFile.id,
        kind: 'reveal',
        record: context.session.newId(),
        version: 1,
        data: { person: id, reason },
      });
    });
    const contacts = recordsOf(caseFile, 'report').flatMap(({ data }) =>
      data.person === id && data.contact?.details !== undefined ? [data.contact.details] : [],
    );
    return {
      codeName: personCodeNames(caseFile).get(id) ?? '',
      identity: person.data.identity ?? {},
      contacts,
    };
  },
};

/** Checks what a person wrote and joins what the vault itself keeps of it. */
function contentOf<Kind extends RecordKind>(
  kind: Kind,
  data: unknown,
  before: CaseRecord | undefined,
  { caseFile, codes }: { caseFile: CaseFile; codes: readonly ConductCode[] },
): RecordData<Kind> {
  const parsed = recordKinds[kind].written.safeParse(data);
  if (!parsed.success) throw new Failure('badInput', { fields: fieldProblems(parsed.error) });
  assertNotSending(kind, parsed.data);
  const problems = checkReferences(caseFile, kind, parsed.data as WrittenData<Kind>, codes);
  if (problems.length > 0) throw new Failure('badInput', { fields: problems });
  const content = keepHidden(kind, parsed.data as WrittenData<Kind>, before);
  // Evidence is made by attaching a file; a person only ever describes one that is there.
  if (content === undefined)
    throw new Failure('badInput', { fields: [{ path: 'file', message: 'fileNeeded' }] });
  return content;
}

/** A letter counts as sent by `letters.send` alone, which checks its words and records the contact with it. */
function assertNotSending(kind: RecordKind, data: unknown): void {
  const sent = kind === 'letter' && (data as RecordData<'letter'>).state.kind === 'sent';
  if (sent) throw new Failure('badInput', { fields: [{ path: 'state', message: 'sentBySending' }] });
}
