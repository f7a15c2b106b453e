import type { Phase } from '@contract/phases';
import { phases } from '@contract/phases';
import type { CaseCard } from '@contract/views/caseView';

/** What the list is narrowed to. */
export interface CaseQuery {
  words: string;
  phase: Phase | null;
  onlyRisk: boolean;
  onlyOverdue: boolean;
}

export const emptyQuery: CaseQuery = { words: '', phase: null, onlyRisk: false, onlyOverdue: false };

/** A column the list can be sorted by. */
export type Column = 'codeName' | 'number' | 'phase' | 'risk' | 'nextDue' | 'opened' | 'changed';

export interface Order {
  by: Column;
  down: boolean;
}

const riskRank = { 'not-assessed': 0, low: 1, raised: 2, high: 3 } as const;

/** The cases that match. Words are looked for in code name and number; case text is searched by the vault. */
export function matching(cases: readonly CaseCard[], query: CaseQuery, today: string): CaseCard[] {
  const words = query.words.trim().toLowerCase();
  return cases.filter(
    (card) =>
      (query.phase === null || card.phase === query.phase) &&
      (!query.onlyRisk || card.risk === 'high' || card.risk === 'raised') &&
      (!query.onlyOverdue || (card.nextDue !== undefined && card.nextDue < today)) &&
      (words === '' || `${card.codeName} ${card.number}`.toLowerCase().includes(words)),
  );
}

function compare(one: CaseCard, other: CaseCard, by: Column): number {
  switch (by) {
    case 'phase':
      return phases.indexOf(one.phase) - phases.indexOf(other.phase);
    case 'risk':
      return riskRank[one.risk] - riskRank[other.risk];
    case 'nextDue':
      // Nothing due sorts behind every day.
      return (one.nextDue ?? '9999').localeCompare(other.nextDue ?? '9999');
    default:
      return one[by] < other[by] ? -1 : one[by] > other[by] ? 1 : 0;
  }
}

/** A sorted copy; cases that are alike stay in the order of their code names. */
export function sorted(cases: readonly CaseCard[], { by, down }: Order): CaseCard[] {
  const sign = down ? -1 : 1;
  return [...cases].sort((one, other) => {
    const first = compare(one, other, by) * sign;
    return first === 0 ? (one.codeName < other.codeName ? -1 : 1) : first;
  });
}
