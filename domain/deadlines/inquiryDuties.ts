import { recordsOf } from '../assemble/caseFile';
import { waived } from '../waivers';
import { businessDaysAfter, type Duty, type DutyContext, owedTo } from './duty';

/** The first judgement, within the profile's business days after the case was opened. */
export function triageDuties({ caseFile, office }: DutyContext): Duty[] {
  if (recordsOf(caseFile, 'triage').length > 0) return [];
  return [{ duty: 'triage', due: businessDaysAfter(caseFile.opened, office.deadlines.triage, office) }];
}

/** A consultation that was sought, by its own day. */
export function consultationDuties({ caseFile }: DutyContext): Duty[] {
  const given = waived(caseFile, 'consultation');
  return recordsOf(caseFile, 'consultation').flatMap(({ id, data }) =>
    data.status === 'sought' && data.due !== undefined && !given.has(id)
      ? [{ duty: 'consultation' as const, due: data.due, record: id }]
      : [],
  );
}

/** A planned interview, by its own day. */
export function interviewDuties(context: DutyContext): Duty[] {
  const given = waived(context.caseFile, 'interview');
  return recordsOf(context.caseFile, 'interview').flatMap(({ id, data }) =>
    data.status === 'planned' && data.due !== undefined && !given.has(id)
      ? [{ duty: 'interview' as const, due: data.due, record: id, ...owedTo(data.person, context) }]
      : [],
  );
}

/** What somebody means to do by a day. */
export function taskDuties({ caseFile }: DutyContext): Duty[] {
  return recordsOf(caseFile, 'task').flatMap(({ id, data }) =>
    data.state.kind === 'open' && data.due !== undefined
      ? [{ duty: 'task' as const, due: data.due, record: id, title: data.title }]
      : [],
  );
}
