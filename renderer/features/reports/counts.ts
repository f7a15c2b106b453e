import { type Phase, phases } from '@contract/phases';
import type { CaseCard, RiskLevel } from '@contract/views/caseView';
import { dayOf } from '@domain/time/day';
import { daysBetween } from '../today/daysBetween';

/** The columns of risk, most serious first. */
export const riskLevels = ['high', 'raised', 'low', 'not-assessed'] as const satisfies readonly RiskLevel[];

export interface PhaseRiskRow {
  phase: Phase;
  byRisk: Record<RiskLevel, number>;
  total: number;
}

/** How many cases of each risk are in each phase; every phase has its row, also an empty one. */
export function byPhaseAndRisk(cards: readonly CaseCard[]): PhaseRiskRow[] {
  return phases.map((phase) => {
    const inPhase = cards.filter((card) => card.phase === phase);
    const count = (risk: RiskLevel) => inPhase.filter((card) => card.risk === risk).length;
    return {
      phase,
      byRisk: {
        high: count('high'),
        raised: count('raised'),
        low: count('low'),
        'not-assessed': count('not-assessed'),
      },
      total: inPhase.length,
    };
  });
}

/** Spans of age in days, each up to and with its last day. */
const ageSpans = [
  ['week', 7],
  ['month', 31],
  ['quarter', 92],
  ['longer', Number.POSITIVE_INFINITY],
] as const;

export interface AgeRow {
  span: (typeof ageSpans)[number][0];
  count: number;
}

/**
 * How old the open cases are.
 *
 * @param cards every case; closed ones do not age
 * @param today the office's day
 * @param zone the zone in which days begin
 */
export function byAge(
  cards: readonly CaseCard[],
  today: string,
  zone: string,
): { rows: AgeRow[]; oldest: number } {
  const ages = cards
    .filter(({ phase }) => phase !== 'closed')
    .map(({ opened }) => daysBetween(dayOf(opened, zone), today));
  const rows = ageSpans.map(([span, last], index) => {
    const before = ageSpans[index - 1]?.[1] ?? Number.NEGATIVE_INFINITY;
    return { span, count: ages.filter((age) => age > before && age <= last).length };
  });
  return { rows, oldest: Math.max(0, ...ages) };
}

/** How many months the table of opened cases goes back. */
const monthsBack = 12;

/** Cases opened in each of the last twelve months (`2026-11`), oldest first, empty months too. */
export function openedByMonth(
  cards: readonly CaseCard[],
  today: string,
  zone: string,
): { month: string; count: number }[] {
  const opened = cards.map((card) => dayOf(card.opened, zone).slice(0, 7));
  const [year = 0, month = 0] = today.split('-').map(Number);
  return Array.from({ length: monthsBack }, (_unused, index) => {
    const number = year * 12 + (month - 1) - (monthsBack - 1 - index);
    const name = `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
    return { month: name, count: opened.filter((each) => each === name).length };
  });
}
