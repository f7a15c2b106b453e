import type { CaseCard, DueItem } from '@contract/views/caseView';

/** A case in which people are owed an answer that has no day yet. */
export interface OwedWithoutDay {
  card: CaseCard;
  count: number;
}

/**
 * Who is owed an answer beyond those the list of what is due knows: a duty has a day only once it is planned or the
 * case is decided.
 *
 * @param cards every case
 * @param due what is due, of any duty
 * @returns the cases in which more are owed than have a day, oldest case first
 */
export function owedWithoutDay(cards: readonly CaseCard[], due: readonly DueItem[]): OwedWithoutDay[] {
  const withDay = new Map<string, number>();
  for (const item of due)
    if (item.duty === 'follow-up') withDay.set(item.case, (withDay.get(item.case) ?? 0) + 1);
  return cards
    .map((card) => ({ card, count: card.openFollowUps - (withDay.get(card.id) ?? 0) }))
    .filter(({ card, count }) => count > 0 && card.phase !== 'closed')
    .sort((one, other) => (one.card.opened < other.card.opened ? -1 : 1));
}
