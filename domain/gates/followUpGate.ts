import type { Missing } from '@contract/failures';
import { type CaseFile, recordsOf } from '../assemble/caseFile';
import { followUpDuties } from '../followUps';
import { personCodeNames } from '../people';

/** To *follow-up*: a decision with reasons for each allegation; never one verdict for the whole case. */
export function followUpGate(caseFile: CaseFile): Missing[] {
  const decided = new Set(recordsOf(caseFile, 'decision').map(({ data }) => data.allegation));
  const allegations = recordsOf(caseFile, 'allegation');
  if (allegations.length === 0)
    return [
      {
        code: 'allegation',
        message: 'Record at least one allegation and class it by the conduct code.',
        where: { kind: 'allegation' },
      },
    ];
  return allegations
    .map((allegation, index) => ({ allegation, number: index + 1 }))
    .filter(({ allegation }) => !decided.has(allegation.id))
    .map(({ allegation, number }) => ({
      code: 'decision',
      message: `Decide allegation ${number}, with reasons.`,
      where: { kind: 'decision', record: allegation.id },
    }));
}

/**
 * To *closed*: a follow-up made or waived for every person who reports being harassed (the code's fourth promise).
 * Allegations that came in late need their decision as well.
 */
export function closingGate(caseFile: CaseFile): Missing[] {
  const owed = followUpDuties(caseFile)
    .filter(({ state }) => state === 'owed' || state === 'planned')
    .map(({ person, codeName }) => ({
      code: 'followUp',
      message: `Tell ${codeName} the outcome, or waive the follow-up with a reason.`,
      where: { kind: 'follow-up', person },
    }));
  return [...followUpGate(caseFile), ...unanswered(caseFile), ...owed];
}

/** Whether somebody reports being harassed is asked of every reporter; *unknown* may not end a case in silence. */
function unanswered(caseFile: CaseFile): Missing[] {
  const names = personCodeNames(caseFile);
  const waived = new Set(
    recordsOf(caseFile, 'waiver').map(({ data }) => (data.duty === 'follow-up' ? data.person : undefined)),
  );
  return recordsOf(caseFile, 'person')
    .filter(({ id, data }) => data.reportsBeingHarassed === 'unknown' && !waived.has(id))
    .map(({ id }) => ({
      code: 'harassedUnknown',
      message: `Say whether ${names.get(id) ?? ''} reports being harassed, or waive the follow-up with a reason.`,
      where: { kind: 'person', record: id, field: 'reportsBeingHarassed' },
    }));
}
