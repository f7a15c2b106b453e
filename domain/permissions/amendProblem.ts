import type { FailureCode } from '@contract/failures';
import type { CaseFile, CaseRecord } from '../assemble/caseFile';
import { isNoteLocked } from '../notes';
import { signatureUnder } from '../signOffs';

/**
 * What forbids any new version of a record, whatever would be written and by whom: the same answer before a form opens
 * and when it is sent. Phase and role are `mayWrite`'s.
 * @param record the record as it stands.
 * @param at the instant at which it would be changed.
 * @returns the code of the failure, or nothing where it may be amended.
 */
export function amendProblem(
  caseFile: Pick<CaseFile, 'rules' | 'signOffs'>,
  record: CaseRecord,
  at: string,
): FailureCode | undefined {
  switch (record.kind) {
    case 'note':
      return isNoteLocked(caseFile, record, at) ? 'noteLocked' : undefined;
    case 'decision':
      return signatureUnder(caseFile, record) === undefined ? undefined : 'signedOff';
    case 'letter':
      return record.data.state.kind === 'sent' ? 'alreadySent' : undefined;
    default:
      return undefined;
  }
}
