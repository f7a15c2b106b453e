import type { Day, Instant } from '@contract/moments';
import type { OfficeProfile } from '@contract/office';
import type { DutyName } from '@contract/records/delay';
import type { DueItem } from '@contract/views/caseView';
import type { CaseFile } from '../assemble/caseFile';
import { addBusinessDays } from '../time/businessDays';
import { dayOf } from '../time/day';

/** A duty with its day, before it is known whether it is late or a reason stands for it. */
export type Duty = Omit<CaseDueItem, 'case' | 'number' | 'codeName' | 'overdue' | 'explained' | 'movedFrom'>;

/** A duty of a case itself, which everybody has who has the case; the conflict check is each user’s own. */
export type CaseDueItem = DueItem & { readonly duty: DutyName };

/** What every rule of the deadlines looks at. */
export interface DutyContext {
  readonly caseFile: CaseFile;
  readonly office: OfficeProfile;
  /** Code names of people by record. */
  readonly names: ReadonlyMap<string, string>;
}

/** The duties of one sort that a case has now. */
export type DutyRule = (context: DutyContext) => Duty[];

/** The day that lies so many business days after an instant. */
export function businessDaysAfter(instant: Instant, count: number, office: OfficeProfile): Day {
  return addBusinessDays(dayOf(instant, office.zone), count, office);
}

/** Names the person a duty is owed to. */
export function owedTo(person: string, { names }: DutyContext): Pick<Duty, 'person' | 'personCodeName'> {
  return { person, personCodeName: names.get(person) ?? '' };
}
