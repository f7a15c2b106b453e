import type { RecordData } from '@contract/records/kinds';
import { type CaseFile, type CaseRecord, recordsOf } from './assemble/caseFile';

type Held = Extract<RecordData<'consultation'>, { status: 'held' }>;
/** A consultation while it is typed. */
interface Contacted {
  readonly status?: RecordData<'consultation'>['status'] | undefined;
  readonly with?: Held['with'] | undefined;
  readonly whoContacted?: Held['whoContacted'];
}

/** The reports whose reporter said something about the police. */
export function policeWishes(caseFile: Pick<CaseFile, 'records'>): CaseRecord<'report'>[] {
  return recordsOf(caseFile, 'report').filter(({ data }) => data.wishAboutPolice !== undefined);
}

/**
 * Whether talking with law enforcement went against a reporter and so needs its reason (practitioners’ procedures:
 * police only at the reporter’s request, unless somebody is in danger). Not where the reporter went there themselves.
 */
export function overrideNeeded<Given extends Contacted>(
  caseFile: Pick<CaseFile, 'records'>,
  consultation: Given,
): consultation is Given & { status: 'held' } {
  return (
    consultation.status === 'held' &&
    consultation.with === 'law-enforcement' &&
    consultation.whoContacted !== 'reporter' &&
    policeWishes(caseFile).some(({ data }) => data.wishAboutPolice === 'does-not-want')
  );
}
