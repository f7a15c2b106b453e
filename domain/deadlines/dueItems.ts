import type { Day, Instant } from '@contract/moments';
import type { OfficeProfile } from '@contract/office';
import type { DueItem } from '@contract/views/caseView';
import { type CaseFile, recordsOf } from '../assemble/caseFile';
import { undecidedAllegations } from '../decisions';
import { followUpDuties, isOpen } from '../followUps';
import { waived } from '../waivers';
import { addBusinessDays, dayOf } from '../time/day';

type Duty = Omit<DueItem, 'case' | 'number' | 'codeName' | 'overdue'>;

/**
 * What is due in a case, oldest first: triage and decision by the office's profile, consultations and tasks by their
 * own day, a follow-up by its plan or else by the profile, counted from the last decision.
 * @param now the moment that decides what is overdue: a duty is overdue on the day after its day.
 */
export function dueItems(caseFile: CaseFile, office: OfficeProfile, now: Instant): DueItem[] {
  if (caseFile.phase === 'closed') return [];
  const today = dayOf(now, office.zone);
  const { id, number, codeName } = caseFile;
  return [
    ...triageDuty(caseFile, office),
    ...consultationDuties(caseFile),
    ...decisionDuty(caseFile, office),
    ...followUpDutiesDue(caseFile, office),
    ...taskDuties(caseFile),
  ]
    .map((duty) => ({ case: id, number, codeName, ...duty, overdue: duty.due < today }))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

function after(instant: Instant, businessDays: number, office: OfficeProfile): Day {
  return addBusinessDays(dayOf(instant, office.zone), businessDays, office);
}

function triageDuty(caseFile: CaseFile, office: OfficeProfile): Duty[] {
  if (recordsOf(caseFile, 'triage').length > 0) return [];
  return [{ duty: 'triage', due: after(caseFile.opened, office.deadlines.triage, office) }];
}

function consultationDuties(caseFile: CaseFile): Duty[] {
  const given = waived(caseFile, 'consultation');
  return recordsOf(caseFile, 'consultation').flatMap(({ id, data }) =>
    data.status === 'sought' && data.due !== undefined && !given.has(id)
      ? [{ duty: 'consultation' as const, due: data.due, record: id }]
      : [],
  );
}

function decisionDuty(caseFile: CaseFile, office: OfficeProfile): Duty[] {
  const entered = caseFile.phases.findLast(({ phase }) => phase === 'decision');
  if (caseFile.phase !== 'decision' || entered === undefined) return [];
  return undecidedAllegations(caseFile).map(({ id }) => ({
    duty: 'decision' as const,
    due: after(entered.at, office.deadlines.decision, office),
    record: id,
  }));
}

function followUpDutiesDue(caseFile: CaseFile, office: OfficeProfile): Duty[] {
  const decision = recordsOf(caseFile, 'decision').at(-1);
  return followUpDuties(caseFile).flatMap((duty) => {
    if (!isOpen(duty)) return [];
    const usual =
      decision === undefined || caseFile.phase !== 'follow-up'
        ? undefined
        : after(decision.createdAt, office.deadlines.followUp, office);
    const due = duty.due ?? usual;
    if (due === undefined) return [];
    return [
      {
        duty: 'follow-up' as const,
        due,
        person: duty.person,
        personCodeName: duty.codeName,
        ...(duty.record === undefined ? {} : { record: duty.record }),
      },
    ];
  });
}

function taskDuties(caseFile: CaseFile): Duty[] {
  return recordsOf(caseFile, 'task').flatMap(({ id, data }) =>
    data.state.kind === 'open' && data.due !== undefined
      ? [{ duty: 'task' as const, due: data.due, record: id, title: data.title }]
      : [],
  );
}
