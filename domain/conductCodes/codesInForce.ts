import type { ConductCode } from '@contract/conductCode';
import type { Day } from '@contract/moments';
import type { RecordData } from '@contract/records/kinds';
import { type Period, periods } from './periods';

/** What decides which code applies: the day, or the days between which it lies, and where it happened. */
export interface Occasion {
  /** A day, the first and last that are possible (`daysOf`), or nothing where nobody knows. */
  readonly day: Day | { readonly from: Day; readonly to: Day } | undefined;
  readonly setting: RecordData<'incident'>['setting'];
}

/** A version that applies, or may. */
export interface Candidate {
  readonly code: ConductCode;
  /** In force on every day that is possible; otherwise it depends on the day. */
  readonly certain: boolean;
}

/**
 * The versions of codes of conduct that apply to something that happened: in force on that day and covering that setting,
 * the most specific one (which covers the fewest settings) first. Where the day is not known exactly, every version that
 * may apply is among them, and says that it depends on the day.
 * @param codes versions in the order in which they were added.
 */
export function codesInForce({ day, setting }: Occasion, codes: readonly ConductCode[]): Candidate[] {
  const span = typeof day === 'string' ? { from: day, to: day } : day;
  return periods(codes)
    .filter((period) => period.code.settings.includes(setting) && mayApply(period, span))
    .sort((a, b) => byFit(a, b))
    .map((period) => ({ code: period.code, certain: covers(period, span) }));
}

type Span = { readonly from: Day; readonly to: Day } | undefined;

function mayApply({ from, to }: Period, span: Span): boolean {
  return span === undefined || (from <= span.to && (to === undefined || to >= span.from));
}

function covers({ from, to }: Period, span: Span): boolean {
  return span !== undefined && from <= span.from && (to === undefined || to >= span.to);
}

function byFit(a: Period, b: Period): number {
  const specific = a.code.settings.length - b.code.settings.length;
  if (specific !== 0) return specific;
  return a.from === b.from ? 0 : a.from > b.from ? -1 : 1;
}
