import { diffWordsWithSpace } from 'diff';

/** A stretch of a text that was changed: kept, put in, or taken out. */
export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Comparing two long texts that have nothing in common takes long and says nothing; then they stand side by side. */
const longestMilliseconds = 400;

/**
 * What became of a text, word by word. Every character of both texts is in the pieces: without what was added they are
 * the text before, without what was removed the text after.
 *
 * @returns nothing where the comparison would take too long
 */
export function wordDiff(before: string, after: string): Piece[] | undefined {
  return diffWordsWithSpace(before, after, { timeout: longestMilliseconds })?.map(
    ({ added, removed, value }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }),
  );
}

/** So many characters are left around a change, so that it can be understood. */
const around = 90;

/** A stretch that did not change, cut where a word ends: what stays in sight, and what is folded away between. */
export interface Folded {
  lead: string;
  hidden: string;
  tail: string;
}

/**
 * Folds a long stretch that did not change.
 *
 * @param text the stretch
 * @param isFirst nothing comes before it, so its beginning explains nothing
 * @param isLast nothing comes after it
 * @returns its three parts, which together are the text; `hidden` is empty where folding would save next to nothing
 */
export function fold(text: string, isFirst: boolean, isLast: boolean): Folded {
  const leadEnd = isFirst ? 0 : wordEnd(text, around);
  const tailStart = isLast ? text.length : text.length - wordEnd(reversed(text), around);
  if (tailStart - leadEnd < 2 * around) return { lead: text, hidden: '', tail: '' };
  return {
    lead: text.slice(0, leadEnd),
    hidden: text.slice(leadEnd, tailStart),
    tail: text.slice(tailStart),
  };
}

/** Where the word ends that stands at a place of a text. */
function wordEnd(text: string, place: number): number {
  const space = text.slice(place).search(/\s/);
  return space < 0 ? text.length : place + space;
}

const reversed = (text: string): string => text.split('').reverse().join('');
