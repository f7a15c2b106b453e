import type { Instant } from '@contract/moments';
import type { OfficeProfile } from '@contract/office';
import type { DueItem } from '@contract/views/caseView';
import type { CaseFile } from '../assemble/caseFile';
import { conflictState } from '../conflicts';
import { dayOf } from '../time/day';
import { businessDaysAfter } from './duty';

/** Business days within which whoever got the key answers the conflict check. */
const daysToAnswer = 1;

/**
 * The one thing that is due in a case whose conflict check a user has not answered, in whatever phase it is: that it is
 * closed already would tell something of it.
 */
export function conflictCheckDue(
  caseFile: CaseFile,
  user: string,
  office: OfficeProfile,
  now: Instant,
): DueItem[] {
  if (conflictState(caseFile, user) !== 'unanswered') return [];
  const given = caseFile.grants.find((grant) => grant.user === user)?.at ?? caseFile.opened;
  const due = businessDaysAfter(given, daysToAnswer, office);
  const { id, number, codeName } = caseFile;
  return [
    { case: id, number, codeName, duty: 'conflict-check', due, overdue: due < dayOf(now, office.zone) },
  ];
}
