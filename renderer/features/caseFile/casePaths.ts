import type { Missing } from '@contract/failures';
import type { RecordKind } from '@contract/records/kinds';
import type { DueItem } from '@contract/views/caseView';

/** A place in the app, as the router takes it. */
export interface Place {
  to: string;
  search?: Record<string, string>;
}

export type CaseViewName = 'file' | 'timeline' | 'history' | 'exports';

/**
 * What a form may be told when it opens: the record it amends (`amend`), or what is already known of a new one: what or
 * whom it is about, the record it follows from (`from`), the duty and the day of a waiver or a delay, the purpose of
 * a contact or a letter, and the field to begin with.
 */
export const aimNames = [
  'amend',
  'allegation',
  'person',
  'consultation',
  'interview',
  'decision',
  'appeal',
  'letter',
  'note',
  'from',
  'duty',
  'due',
  'purpose',
  'field',
] as const;
export type FormAim = { [Name in (typeof aimNames)[number]]?: string | undefined };

/**
 * A view of a case.
 *
 * @param at a section or a record of the file to go to
 */
export function casePath(id: string, view: CaseViewName = 'file', at?: string): Place {
  const to = view === 'file' ? `/cases/${id}` : `/cases/${id}/${view}`;
  return at === undefined ? { to } : { to, search: { at } };
}

/** The page of one letter: how it reads, what stands in its way, its sending. */
export function letterPath(id: string, letter: string): Place {
  return { to: `/cases/${id}/letter`, search: { at: letter } };
}

/** The form that writes one kind of record in a case. */
export function writePath(id: string, kind: string, aim: FormAim = {}): Place {
  const search = Object.fromEntries(
    Object.entries(aim).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  return { to: `/cases/${id}/write/${kind}`, search };
}

/**
 * The form that mends what a gate asks for.
 *
 * @param where the place the gate names; of a new decision or action its `record` is what that one is about
 */
export function formPath(id: string, where: Missing['where']): Place {
  const { kind, record, person, field, amend } = where;
  // Neither is written in a form: the answer is given beside the file, the signature at the decision itself.
  if (kind === 'conflict') return casePath(id, 'file', 'conflict');
  if (kind === 'sign-off') return casePath(id, 'file', record);
  if (amend !== true) {
    if (kind === 'decision') return writePath(id, kind, { allegation: record });
    if (kind === 'action') return writePath(id, kind, { decision: record });
  }
  // What was wanted or planned is carried out: its form opens where it is said that it took place.
  const plan = (kind === 'consultation' || kind === 'interview') && record !== undefined;
  return writePath(id, kind, { amend: record, person, field: plan ? (field ?? 'status') : field });
}

/** The exact place where a duty is done. */
export function duePath(item: DueItem): Place {
  const carriedOut = (kind: RecordKind, field: string) =>
    writePath(item.case, kind, { amend: item.record, field });
  switch (item.duty) {
    case 'conflict-check':
      return casePath(item.case);
    case 'triage':
      return writePath(item.case, 'triage');
    case 'acknowledgement':
    case 'status':
    case 'check-in':
      return writePath(item.case, 'contact', { person: item.person, purpose: item.duty });
    case 'decision':
      return writePath(item.case, 'decision', { allegation: item.record });
    case 'consultation':
    case 'interview':
    case 'task':
      return carriedOut(item.duty, 'status');
    case 'appeal':
      return carriedOut('appeal', 'status');
    case 'promise':
      return carriedOut('promise', 'state');
    case 'action':
      return carriedOut('action', 'state');
    case 'action-review':
      return carriedOut('action', 'review');
    case 'measure-review':
      return carriedOut('measure', 'review');
    case 'follow-up':
      return item.record === undefined
        ? writePath(item.case, 'follow-up', { person: item.person })
        : carriedOut('follow-up', 'status');
  }
}

/** The form that says why a duty was not done by its day. */
export function delayPath({ case: id, duty, due, record, person }: DueItem): Place {
  return writePath(id, 'delay', { duty, due, ...(record === undefined ? { person } : { from: record }) });
}
