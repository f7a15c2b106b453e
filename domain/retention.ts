import type { Instant } from '@contract/moments';
import type { OfficeProfile, RetentionOutcome, RetentionProfile } from '@contract/office';
import type { Retention } from '@contract/views/retention';
import { Temporal } from 'temporal-polyfill';
import type { CaseFile } from './assemble/caseFile';
import { standingDecisions } from './decisions';
import { standingHolds } from './holds';
import { dayOf } from './time/day';

/**
 * Months an office keeps a closed case when it has not set them: seven years, the period comparable procedures name
 * (34 CFR 106.45(b)(10), 2020). Counsel is to set the office's own.
 */
const usualMonths = 84;

/** How long a closed case is kept, by its outcome, in months. */
export function retentionSchedule(office: Pick<OfficeProfile, 'retention'>): Required<RetentionProfile> {
  return {
    substantiated: usualMonths,
    inconclusive: usualMonths,
    'not-substantiated': usualMonths,
    'outside-the-code': usualMonths,
    undecided: usualMonths,
    ...office.retention,
  };
}

/** From the gravest on: a case is kept as long as the gravest of its findings asks. */
const byWeight = ['substantiated', 'inconclusive', 'not-substantiated', 'outside-the-code'] as const;

/** The outcome by which a case is kept: its gravest finding that stands; *undecided* where no allegation was decided. */
export function retentionOutcome(caseFile: Pick<CaseFile, 'records'>): RetentionOutcome {
  const found = new Set(standingDecisions(caseFile).map(({ data }) => data.finding));
  return byWeight.find((finding) => found.has(finding)) ?? 'undecided';
}

/**
 * The clock of one case: it begins when the case was closed last, and never runs out while a legal hold stands
 * (FRCP 37(e)).
 * @returns nothing for a case that is not closed.
 */
export function retentionOf(
  caseFile: Pick<CaseFile, 'records' | 'phases'>,
  office: OfficeProfile,
  now: Instant,
): Retention | undefined {
  const last = caseFile.phases.at(-1);
  if (last?.phase !== 'closed') return undefined;
  const outcome = retentionOutcome(caseFile);
  const closed = dayOf(last.at, office.zone);
  const until = Temporal.PlainDate.from(closed)
    .add({ months: retentionSchedule(office)[outcome] })
    .toString();
  const held = standingHolds(caseFile).length > 0;
  return { outcome, closed, until, held, due: !held && dayOf(now, office.zone) > until };
}
