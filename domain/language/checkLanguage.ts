import type { Day } from '@contract/moments';
import { findGaps } from './gaps';
import { conclusions, genderedWords, intentRules, labels, secrecy } from './plainRules';
import { findQuotes } from './quotes';
import { findTimes } from './times';
import { findVerbatim } from './verbatim';
import { type FoundWords, findWords } from './wordRule';

/** Whom a text is for, and what it must not give away. */
export interface LanguageContext {
  /** It goes to somebody a report is about: stricter rules hold. */
  readonly toRespondent: boolean;
  /** Reports whose words must not be repeated; empty where they may be. */
  readonly reports: readonly string[];
  /** Days that must not be told exactly; empty where they may be. */
  readonly days: readonly Day[];
}

/**
 * Plain rules over the words of a text, without a dictionary and without guessing: the same text always gives the same
 * findings. A rule that is wrong about a sentence is answered with a reason (`letter.keptBecause`).
 * Sources: practitioners' letters (neutral description, no label, no legal conclusion, no guess at intent, no unique
 * quotation, general times, gender-neutral), code of conduct (confidential to the extent possible).
 * @returns what was found, in the order of the text.
 */
export function checkLanguage(text: string, { toRespondent, reports, days }: LanguageContext): FoundWords[] {
  const rules = [labels, ...conclusions, ...intentRules(!toRespondent), ...genderedWords, secrecy];
  const found = [
    ...findGaps(text),
    ...rules.flatMap((rule) => findWords(text, rule)),
    ...findQuotes(text, toRespondent),
    ...findVerbatim(text, reports),
    ...(toRespondent ? findTimes(text, days) : []),
  ];
  return inOrder(withoutGapWords(found));
}

/** What a gap asks for is no word of the letter. */
function withoutGapWords(found: readonly FoundWords[]): FoundWords[] {
  const gaps = found.filter(({ code }) => code === 'gap');
  return found.filter(
    ({ code, start, end }) =>
      code === 'gap' || !gaps.some((place) => place.start <= start && end <= place.end),
  );
}

/** In the order of the text; where two begin together, the longer one first. */
export function inOrder<Found extends { start: number; end: number }>(found: readonly Found[]): Found[] {
  return [...found].sort((one, other) => one.start - other.start || other.end - one.end);
}
