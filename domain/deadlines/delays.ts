import type { Day } from '@contract/moments';
import type { DueItem } from '@contract/views/caseView';
import { type CaseFile, type CaseRecord, recordsOf } from '../assemble/caseFile';
import type { Duty } from './duty';

/** A duty with the day it has now, and whether a reason for being late stands for it. */
export type DelayedDuty = Duty & Pick<DueItem, 'explained' | 'movedFrom'>;

/**
 * Reads the delays of a case into a duty. A delay answers for the same duty of the same record (or, where it names none,
 * the same person) on the same day. One that sets a new day moves the duty there, and the new day may be delayed in turn;
 * one without answers for the day that passed.
 */
export function withDelays(caseFile: Pick<CaseFile, 'records'>, duty: Duty): DelayedDuty {
  const delays = recordsOf(caseFile, 'delay').filter((delay) => isAbout(delay, duty));
  const used = new Set<string>();
  let due: Day = duty.due;
  for (;;) {
    const here = delays.filter(({ id, data }) => data.due === due && !used.has(id));
    const moving = here.findLast(({ data }) => data.newDue !== undefined && data.newDue !== due);
    if (moving?.data.newDue === undefined)
      return {
        ...duty,
        due,
        ...(due === duty.due ? {} : { movedFrom: duty.due }),
        ...(here.length === 0 ? {} : { explained: true as const }),
      };
    used.add(moving.id);
    due = moving.data.newDue;
  }
}

function isAbout({ data }: CaseRecord<'delay'>, duty: Duty): boolean {
  if (data.duty !== duty.duty) return false;
  if (data.record !== undefined) return data.record === duty.record;
  if (data.person !== undefined) return data.person === duty.person;
  return duty.record === undefined && duty.person === undefined;
}
