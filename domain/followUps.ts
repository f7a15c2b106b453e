import type { FollowUpDuty } from '@contract/views/caseView';
import { type CaseFile, recordsOf } from './assemble/caseFile';
import { personCodeNames } from './people';
import { waived } from './waivers';

/**
 * The follow-up reports a case owes: one to every person who reports being harassed (the code's fourth promise).
 * @returns one duty a person, in the order of people; *made* beats *unreachable* beats *waived* beats *planned*.
 */
export function followUpDuties(caseFile: CaseFile): FollowUpDuty[] {
  const names = personCodeNames(caseFile);
  const followUps = recordsOf(caseFile, 'follow-up');
  const waivers = waived(caseFile, 'follow-up');
  return recordsOf(caseFile, 'person')
    .filter((person) => person.data.reportsBeingHarassed === 'yes')
    .map((person) => {
      const duty = { person: person.id, codeName: names.get(person.id) ?? '' };
      const mine = followUps.filter((followUp) => followUp.data.person === person.id);
      for (const state of ['made', 'unreachable'] as const) {
        const ended = mine.find((followUp) => followUp.data.status === state);
        if (ended !== undefined) return { ...duty, state, record: ended.id };
      }
      const waiver = waivers.get(person.id);
      if (waiver !== undefined) return { ...duty, state: 'waived' as const, record: waiver };
      const planned = mine.at(-1);
      if (planned?.data.status !== 'planned') return { ...duty, state: 'owed' as const };
      return { ...duty, state: 'planned' as const, record: planned.id, due: planned.data.due };
    });
}

/** Whether a follow-up still has to be made. */
export function isOpen({ state }: Pick<FollowUpDuty, 'state'>): boolean {
  return state === 'owed' || state === 'planned';
}
