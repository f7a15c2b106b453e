import type { When } from '@contract/moments';
import type { RecordData } from '@contract/records/kinds';
import { type CaseFile, type CaseRecord, recordsOf } from '../assemble/caseFile';
import { purposeOfLetter } from '../contacts';

type Letter = CaseRecord<'letter'>;

/** How and when a letter went out. */
export interface Sending {
  readonly when: When;
  readonly mode: RecordData<'contact'>['mode'];
  readonly overridesPromise?: string | undefined;
}

/** Why the version before is replaced, and a planned follow-up carried out. */
export const sentReason = 'It was sent.';

/** The version of a letter that says it was sent. Why it breaks a promise is said by who sends it, and by nobody before. */
export function sentLetter(
  { data }: Letter,
  { when, mode, overridesPromise }: Sending,
): RecordData<'letter'> {
  const { overridesPromise: _, ...words } = data;
  return {
    ...words,
    ...(overridesPromise === undefined ? {} : { overridesPromise }),
    state: { kind: 'sent', when, mode },
  };
}

/** The contact a sent letter was: what duties of acknowledgement, status and follow-up look at. */
export function contactBySending({ id, data }: Letter, { when, mode }: Sending): RecordData<'contact'> {
  return {
    person: data.to,
    purpose: purposeOfLetter(data.purpose),
    when,
    mode,
    outcome: 'sent',
    told: data.subject,
    letter: id,
  };
}

/** The follow-up a sent letter made. */
export function followUpBySending({ id, data }: Letter, { when, mode }: Sending): RecordData<'follow-up'> {
  return { status: 'made', person: data.to, told: when, mode, what: data.body, letter: id };
}

/** The plan that a follow-up by letter carries out, when there is one. */
export function plannedFollowUp(caseFile: CaseFile, person: string): CaseRecord<'follow-up'> | undefined {
  return recordsOf(caseFile, 'follow-up').findLast(
    ({ data }) => data.status === 'planned' && data.person === person,
  );
}
