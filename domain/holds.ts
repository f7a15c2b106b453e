import { type CaseFile, type CaseRecord, recordsOf } from './assemble/caseFile';

/** The legal holds that stand; while there is one, nothing of the case may be erased. */
export function standingHolds(caseFile: Pick<CaseFile, 'records'>): CaseRecord<'hold'>[] {
  return recordsOf(caseFile, 'hold').filter(({ data }) => data.state.kind === 'standing');
}
