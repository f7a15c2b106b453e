import type { Phase } from '@contract/phases';
import { phases } from '@contract/phases';
import { type CaseCard, isReadable, type ListedCase } from '@contract/views/caseView';

/** What the list is narrowed to. */
export interface CaseQuery {
  words: string;
  phase: Phase | null;
  onlyRisk: boolean;
  onlyOverdue: boolean;
  /** A legal hold stands. */
  onlyOnHold: boolean;
}

export const emptyQuery: CaseQuery = {
  words: '',
  phase: null,
  onlyRisk: false,
  onlyOverdue: false,
  onlyOnHold: false,
};

/** Columns the list can show and be sorted by. */
export const columnNames = ['codeName', 'number', 'phase', 'risk', 'nextDue', 'opened', 'changed'] as const;
export type Column = (typeof columnNames)[number];

export interface Order {
  by: Column;
  down: boolean;
}

const riskRank = { 'not-assessed': 0, low: 1, raised: 2, high: 3 } as const;

/** The cases that match. Words are looked for in code name and number; case text is searched by the vault. */
export function matching(cases: readonly ListedCase[], query: CaseQuery, today: string): ListedCase[] {
  const words = query.words.trim().toLowerCase();
  return cases.filter(
    (card) =>
      (isReadable(card) ? fits(card, query, today) : asksOnlyForNames(query)) &&
      (words === '' || `${card.codeName} ${card.number}`.toLowerCase().includes(words)),
  );
}

/** Of a case whose names alone are shown, nothing else can be asked. */
function asksOnlyForNames({ phase, onlyRisk, onlyOverdue, onlyOnHold }: CaseQuery): boolean {
  return phase === null && !onlyRisk && !onlyOverdue && !onlyOnHold;
}

function fits(card: CaseCard, query: CaseQuery, today: string): boolean {
  return (
    (query.phase === null || card.phase === query.phase) &&
    (!query.onlyRisk || card.risk === 'high' || card.risk === 'raised') &&
    (!query.onlyOverdue || (card.nextDue !== undefined && card.nextDue < today)) &&
    (!query.onlyOnHold || card.onHold === true)
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

/** Whether a column is there for every case. */
function isName(by: Column): by is 'codeName' | 'number' {
  return by === 'codeName' || by === 'number';
}

function compareListed(one: ListedCase, other: ListedCase, by: Column): number {
  if (isName(by)) return one[by] < other[by] ? -1 : one[by] > other[by] ? 1 : 0;
  if (isReadable(one) && isReadable(other)) return compare(one, other, by);
  return Number(isReadable(one)) - Number(isReadable(other));
}

/** A sorted copy; cases that are alike stay in the order of their code names. */
export function sorted(cases: readonly ListedCase[], { by, down }: Order): ListedCase[] {
  const sign = down ? -1 : 1;
  return [...cases].sort((one, other) => {
    const first = compareListed(one, other, by) * sign;
    return first === 0 ? (one.codeName < other.codeName ? -1 : 1) : first;
  });
}
