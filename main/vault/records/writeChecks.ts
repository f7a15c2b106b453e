import { Failure, type FailureCode } from '@contract/failures';
import type { RecordKind } from '@contract/records/kinds';
import type { CaseFile, CaseRecord } from '@domain/assemble/caseFile';
import { mayWrite } from '@domain/permissions/mayWrite';
import { writeProblem } from '@domain/permissions/writeProblem';
import type { Session } from '../session';

/**
 * A record of the case that stands.
 * @throws Failure `noSuchRecord`, `enteredInError`.
 */
export function currentRecord<Kind extends RecordKind = RecordKind>(
  caseFile: CaseFile,
  id: string,
  kind?: Kind,
): CaseRecord<Kind> {
  const record = caseFile.records.find((candidate) => candidate.id === id);
  if (record === undefined || (kind !== undefined && record.kind !== kind)) throw new Failure('noSuchRecord');
  if (record.state === 'entered-in-error') throw new Failure('enteredInError');
  return record as CaseRecord<Kind>;
}

/**
 * Role and phase: whether this user may write such a record now.
 * @throws Failure `notPermitted`, `wrongPhase`, `reasonNeeded`.
 */
export function assertMayWrite(
  kind: RecordKind,
  { session, caseFile }: { session: Session; caseFile: CaseFile },
  { amends, lateReason }: { amends: boolean; lateReason: string | undefined },
): void {
  const { phase } = caseFile;
  const permission = mayWrite(kind, session.user.role, phase, amends);
  if (!permission.allowed) throw new Failure(permission.because, { values: { kind, phase } });
  if (permission.reasonNeeded && lateReason === undefined)
    throw new Failure('reasonNeeded', { values: { kind, phase } });
}

/** What forbids a record although role and phase are right (`writeProblem`), for this user at this moment. */
export function problemOfWriting(
  kind: RecordKind,
  data: unknown,
  before: CaseRecord | undefined,
  { session, caseFile }: { session: Session; caseFile: CaseFile },
): FailureCode | undefined {
  const { id: author, role } = session.user;
  return writeProblem(caseFile, { kind, data, before, author, role, at: session.clock.now() });
}
