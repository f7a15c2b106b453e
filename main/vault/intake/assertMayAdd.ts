import { Failure } from '@contract/failures';
import type { CaseFile } from '@domain/assemble/caseFile';
import { mayWrite } from '@domain/permissions/mayWrite';
import { assertGoesOnHere } from '../cases/assertGoesOnHere';
import type { HandlerContext } from '../dispatch/handlerContext';

/**
 * A file that may not be recorded in a case is refused: before its first byte is taken, and once more right before the
 * act, because the case may have moved on while the file crossed.
 * @param lateReason why it comes although its phase is over; needed there.
 * @throws Failure `goesOnElsewhere`, `notPermitted`, `wrongPhase`, `reasonNeeded`.
 */
export function assertMayAdd(
  caseFile: CaseFile,
  kind: 'report' | 'evidence',
  context: Pick<HandlerContext, 'session' | 'desk'>,
  lateReason: string | undefined,
): void {
  assertGoesOnHere(caseFile, kind, context);
  const permission = mayWrite(kind, context.session.user.role, caseFile.phase, false);
  const values = { kind, phase: caseFile.phase };
  if (!permission.allowed) throw new Failure(permission.because, { values });
  if (permission.reasonNeeded && lateReason === undefined) throw new Failure('reasonNeeded', { values });
}
