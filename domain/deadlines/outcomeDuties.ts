import { recordsOf } from '../assemble/caseFile';
import { dayOfRecord } from '../contacts';
import { undecidedAllegations } from '../decisions';
import { followUpDuties, isOpen } from '../followUps';
import { addBusinessDays } from '../time/businessDays';
import { businessDaysAfter, type Duty, type DutyContext, owedTo } from './duty';

/** A decision on each allegation without one that stands, counted from when the case came to be decided. */
export function decisionDuties({ caseFile, office }: DutyContext): Duty[] {
  const entered = caseFile.phases.findLast(({ phase }) => phase === 'decision');
  if (caseFile.phase !== 'decision' || entered === undefined) return [];
  return undecidedAllegations(caseFile).map(({ id }) => ({
    duty: 'decision' as const,
    due: businessDaysAfter(entered.at, office.deadlines.decision, office),
    record: id,
  }));
}

/** A planned action begins, and one in force ends, on its day: each is then said to be so. */
export function actionDuties(context: DutyContext): Duty[] {
  return recordsOf(context.caseFile, 'action').flatMap(({ id, data }) => {
    const due =
      data.state.kind === 'planned' ? data.start : data.state.kind === 'in-force' ? data.end : undefined;
    return due === undefined
      ? []
      : [{ duty: 'action' as const, due, record: id, ...owedTo(data.person, context) }];
  });
}

/** An action is looked at again on the day that was set for it, as long as it is planned or in force. */
export function actionReviewDuties(context: DutyContext): Duty[] {
  return recordsOf(context.caseFile, 'action').flatMap(({ id, data }) => {
    const stands = data.state.kind === 'planned' || data.state.kind === 'in-force';
    return !stands || data.review === undefined
      ? []
      : [{ duty: 'action-review' as const, due: data.review, record: id, ...owedTo(data.person, context) }];
  });
}

/** An appeal that was received: by its own day, or else by the profile. */
export function appealDuties(context: DutyContext): Duty[] {
  const { caseFile, office } = context;
  const { appeal } = office.deadlines;
  return recordsOf(caseFile, 'appeal').flatMap((record) => {
    const { data } = record;
    if (data.status !== 'received') return [];
    const received = dayOfRecord(record, data.received, office.zone);
    const due = data.due ?? (appeal === undefined ? undefined : addBusinessDays(received, appeal, office));
    if (due === undefined) return [];
    return [{ duty: 'appeal' as const, due, record: record.id, ...owedTo(data.by, context) }];
  });
}

/** A follow-up by its plan, or else by the profile, counted from the last decision. */
export function followUpDutiesDue({ caseFile, office }: DutyContext): Duty[] {
  const decision = recordsOf(caseFile, 'decision').at(-1);
  return followUpDuties(caseFile).flatMap((duty) => {
    if (!isOpen(duty)) return [];
    const usual =
      decision === undefined || caseFile.phase !== 'follow-up'
        ? undefined
        : businessDaysAfter(decision.createdAt, office.deadlines.followUp, office);
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
