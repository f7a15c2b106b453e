import type { FollowUpDuty } from '@contract/views/caseView';
import { type CaseFile, recordsOf } from './assemble/caseFile';
import { personCodeNames } from './people';

/**
 * The follow-up reports a case owes: one to every person who reports being harassed (the code's fourth promise).
 * @returns one duty a person, in the order of people; *made* beats *waived* beats *planned*.
 */
export function followUpDuties(caseFile: CaseFile): FollowUpDuty[] {
  const names = personCodeNames(caseFile);
  const followUps = recordsOf(caseFile, 'follow-up');
  const waivers = recordsOf(caseFile, 'waiver');
  return recordsOf(caseFile, 'person')
    .filter((person) => person.data.reportsBeingHarassed === 'yes')
    .map((person) => {
      const duty = { person: person.id, codeName: names.get(person.id) ?? '' };
      const mine = followUps.filter((followUp) => followUp.data.person === person.id);
      const made = mine.find((followUp) => followUp.data.status === 'made');
      if (made !== undefined) return { ...duty, state: 'made' as const, record: made.id };
      const waiver = waivers.find(({ data }) => data.duty === 'follow-up' && data.person === person.id);
      if (waiver !== undefined) return { ...duty, state: 'waived' as const, record: waiver.id };
      const planned = mine.at(-1);
      if (planned?.data.status !== 'planned') return { ...duty, state: 'owed' as const };
      return { ...duty, state: 'planned' as const, record: planned.id, due: planned.data.due };
    });
}
