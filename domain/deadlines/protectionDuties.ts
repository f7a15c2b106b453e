import { recordsOf } from '../assemble/caseFile';
import { standingPromises } from '../promises';
import { type Duty, type DutyContext, owedTo } from './duty';

/** Immediate measures are looked at again on the day that was set for it, as long as they are in force. */
export function measureReviewDuties({ caseFile }: DutyContext): Duty[] {
  return recordsOf(caseFile, 'measure').flatMap(({ id, data }) =>
    data.state.kind === 'in-force' && data.review !== undefined
      ? [{ duty: 'measure-review' as const, due: data.review, record: id }]
      : [],
  );
}

/** What was promised by a day is kept by that day. */
export function promiseDuties(context: DutyContext): Duty[] {
  return standingPromises(context.caseFile).flatMap(({ id, data }) =>
    data.undertaking.kind === 'by-day'
      ? [
          {
            duty: 'promise' as const,
            due: data.undertaking.day,
            record: id,
            ...owedTo(data.to, context),
          },
        ]
      : [],
  );
}
