import { duties, type DutyName, DutySchema } from '@contract/records/delay';
import type { RecordKind } from '@contract/records/kinds';
import type { FormAim } from '../casePaths';

/** What a duty hangs on: a record of one kind, a person it is owed to, or the case itself. */
interface Target {
  readonly record?: RecordKind;
  readonly person?: true;
}

/** The target of every duty: what a delay names so that it answers for that duty and no other. */
export const delayTargets: Readonly<Record<DutyName, Target>> = {
  acknowledgement: { person: true },
  triage: {},
  status: { person: true },
  consultation: { record: 'consultation' },
  interview: { record: 'interview' },
  'measure-review': { record: 'measure' },
  promise: { record: 'promise' },
  decision: { record: 'allegation' },
  action: { record: 'action' },
  'action-review': { record: 'action' },
  appeal: { record: 'appeal' },
  'follow-up': { person: true },
  'check-in': { person: true },
  task: { record: 'task' },
};

/** The duties in the order in which they are offered. */
export const delayDuties = duties;

type Values = Record<string, unknown>;

/** What the form begins with when it was opened from something that is due. */
export function delayStart({ duty, due, from, person }: FormAim): Values {
  const known = DutySchema.safeParse(duty);
  if (!known.success) return {};
  return {
    duty: known.data,
    ...(due === undefined ? {} : { due }),
    ...(from === undefined ? {} : { record: from }),
    ...(person === undefined ? {} : { person }),
  };
}

/** Without the record or the person that the chosen duty does not hang on. */
export function delayTidy({ record, person, ...data }: Values): Values {
  const duty = DutySchema.safeParse(data['duty']);
  const target: Target = duty.success ? delayTargets[duty.data] : {};
  return {
    ...data,
    ...(target.record !== undefined && record !== undefined ? { record } : {}),
    ...(target.person === true && person !== undefined ? { person } : {}),
  };
}
