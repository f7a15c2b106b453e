import type { FailureCode } from '@contract/failures';
import type { Instant } from '@contract/moments';
import type { OfficeProfile } from '@contract/office';
import type { ErasureGround } from '@contract/records/erasure';
import type { CaseFile } from './assemble/caseFile';
import { standingHolds } from './holds';
import { retentionOf } from './retention';

/**
 * What forbids erasing a case, or one record of it. A legal hold forbids everything (FRCP 37(e)). By retention only a
 * whole case goes, and only after its day. A single record was entered in error before: so nothing that stands is built
 * on it, and its removal is two acts apart.
 * @param record the record; left out for the whole case.
 */
export function erasureProblem(
  caseFile: CaseFile,
  office: OfficeProfile,
  request: { ground: ErasureGround; record: string | undefined; now: Instant },
): FailureCode | undefined {
  const { ground, record, now } = request;
  if (standingHolds(caseFile).length > 0) return 'onHold';
  if (record !== undefined) {
    const found = caseFile.records.find(({ id }) => id === record);
    if (found === undefined) return 'noSuchRecord';
    if (ground === 'retention') return 'retentionRuns';
    return found.state === 'entered-in-error' ? undefined : 'notInError';
  }
  if (ground !== 'retention') return undefined;
  return retentionOf(caseFile, office, now)?.due === true ? undefined : 'retentionRuns';
}
