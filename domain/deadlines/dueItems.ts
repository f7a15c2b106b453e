import type { Instant } from '@contract/moments';
import type { OfficeProfile } from '@contract/office';
import type { DutyName } from '@contract/records/delay';
import type { CaseFile } from '../assemble/caseFile';
import { mergedInto } from '../links';
import { personCodeNames } from '../people';
import { dayOf } from '../time/day';
import { acknowledgementDuties, checkInDuties, statusDuties } from './contactDuties';
import { withDelays } from './delays';
import type { CaseDueItem, DutyRule } from './duty';
import { consultationDuties, interviewDuties, taskDuties, triageDuties } from './inquiryDuties';
import {
  actionDuties,
  actionReviewDuties,
  appealDuties,
  decisionDuties,
  followUpDutiesDue,
} from './outcomeDuties';
import { measureReviewDuties, promiseDuties } from './protectionDuties';

/** The rule of every duty; a duty without one does not compile. */
const rules: Readonly<Record<DutyName, DutyRule>> = {
  acknowledgement: acknowledgementDuties,
  triage: triageDuties,
  status: statusDuties,
  consultation: consultationDuties,
  interview: interviewDuties,
  'measure-review': measureReviewDuties,
  promise: promiseDuties,
  decision: decisionDuties,
  action: actionDuties,
  'action-review': actionReviewDuties,
  appeal: appealDuties,
  'follow-up': followUpDutiesDue,
  'check-in': checkInDuties,
  task: taskDuties,
};

/** What is still owed to people when the rest of a case goes on elsewhere. */
const afterMerging: readonly DutyName[] = ['follow-up', 'check-in'];
/** What is still owed when a case is closed. */
const afterClosing: readonly DutyName[] = ['check-in'];

/**
 * What is due in a case, oldest first: by the office's profile, or by the day a record sets for itself; a delay moves it
 * or gives the reason. A number that the profile does not have makes no duty.
 * @param now the moment that decides what is overdue: a duty is overdue on the day after its day.
 */
export function dueItems(caseFile: CaseFile, office: OfficeProfile, now: Instant): CaseDueItem[] {
  const today = dayOf(now, office.zone);
  const { id, number, codeName } = caseFile;
  const context = { caseFile, office, names: personCodeNames(caseFile) };
  return dutiesOf(caseFile)
    .flatMap((duty) => rules[duty](context))
    .map((duty) => withDelays(caseFile, duty))
    .map((duty) => ({ case: id, number, codeName, ...duty, overdue: duty.due < today }))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

/** The sorts of duty a case can have in the state it is in. */
function dutiesOf(caseFile: CaseFile): readonly DutyName[] {
  if (caseFile.phase === 'closed') return afterClosing;
  if (mergedInto(caseFile) !== undefined) return afterMerging;
  return Object.keys(rules) as DutyName[];
}
