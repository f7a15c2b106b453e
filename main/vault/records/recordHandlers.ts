import { Failure } from '@contract/failures';
import type { recordOperations } from '@contract/operations/records';
import { type RecordData, type RecordKind, recordKinds, type WrittenData } from '@contract/records/kinds';
import { type CaseFile, type CaseRecord, recordsOf } from '@domain/assemble/caseFile';
import type { ConductCode } from '@contract/conductCode';
import { personCodeNames } from '@domain/people';
import { mayWrite } from '@domain/permissions/mayWrite';
import { writeProblem } from '@domain/permissions/writeProblem';
import { checkReferences } from '@domain/references';
import { mayReadAndSign, signatureUnder } from '@domain/signOffs';
import { keepHidden } from '@domain/view/shownData';
import type { Role } from '@contract/roles';
import { assertGoesOnHere } from '../cases/assertGoesOnHere';
import { bindCode } from '../cases/bindCode';
import { appendRecord } from '../cases/openCase';
import { fieldProblems } from '../dispatch/fieldProblems';
import type { Handlers } from '../dispatch/handlerContext';

/** Records of a case: new ones, new versions, entered in error; and the deliberate look at an identity. */
export const recordHandlers: Handlers<keyof typeof recordOperations> = {
  'records.write'({ case: reference, kind, data, amend, lateReason }, context) {
    const { session } = context;
    const caseFile = context.caseFile(reference);
    const before = amend === undefined ? undefined : currentRecord(caseFile, amend.record, kind);
    if (amend?.version !== undefined && before !== undefined && amend.version !== before.version)
      throw new Failure('staleVersion');
    if (before === undefined) assertGoesOnHere(caseFile, kind, context);
    assertMayWrite(kind, session.user.role, caseFile, before !== undefined, lateReason);
    const codes = [...caseFile.codes, ...context.codes()];
    const content = contentOf(kind, data, before, { caseFile, codes });
    const { id: author, role } = session.user;
    const at = session.clock.now();
    const problem = writeProblem(caseFile, { kind, data: content, before, author, role, at });
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
    assertMayWrite(record.kind, context.session.user.role, caseFile, true, undefined);
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
        data: { person: id, ...(reason === undefined ? {} : { reason }) },
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

function currentRecord<Kind extends RecordKind = RecordKind>(
  caseFile: CaseFile,
  id: string,
  kind?: Kind,
): CaseRecord<Kind> {
  const record = caseFile.records.find((candidate) => candidate.id === id);
  if (record === undefined || (kind !== undefined && record.kind !== kind)) throw new Failure('noSuchRecord');
  if (record.state === 'entered-in-error') throw new Failure('enteredInError');
  return record as CaseRecord<Kind>;
}

function assertMayWrite(
  kind: RecordKind,
  role: Role,
  caseFile: CaseFile,
  amends: boolean,
  lateReason: string | undefined,
): void {
  const permission = mayWrite(kind, role, caseFile.phase, amends);
  if (!permission.allowed) throw new Failure(permission.because, { values: { kind, phase: caseFile.phase } });
  if (permission.reasonNeeded && lateReason === undefined)
    throw new Failure('reasonNeeded', { values: { kind, phase: caseFile.phase } });
}

/** Checks what a person wrote and joins what the vault itself keeps of it. */
function contentOf<Kind extends RecordKind>(
  kind: Kind,
  data: unknown,
  before: CaseRecord | undefined,
  { caseFile, codes }: { caseFile: CaseFile; codes: readonly ConductCode[] },
): RecordData<Kind> {
  const parsed = recordKinds[kind].written.safeParse(data);
  if (!parsed.success) throw new Failure('badInput', { fields: fieldProblems(parsed.error) });
  const problems = checkReferences(caseFile, kind, parsed.data as WrittenData<Kind>, codes);
  if (problems.length > 0) throw new Failure('badInput', { fields: problems });
  const content = keepHidden(kind, parsed.data as WrittenData<Kind>, before);
  // Evidence is made by attaching a file; a person only ever describes one that is there.
  if (content === undefined)
    throw new Failure('badInput', { fields: [{ path: 'file', message: 'fileNeeded' }] });
  return content;
}
