/**
 * Turns what a person typed into an FTS5 query: every word must occur, the last may be the beginning of one. Each word
 * is quoted, so that nothing typed is ever read as an operator. Beginnings are looked for in the shown column only: an
 * identity that answered to them could be read letter by letter, without the look being recorded.
 * @param shown name of the column whose text may be shown.
 * @returns nothing when there is no word to look for.
 */
export function matchQuery(words: string, shown: string): string | undefined {
  const terms = words
    .normalize('NFC')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((term) => term !== '')
    .map((term) => `"${term}"`);
  const last = terms.pop();
  return last === undefined ? undefined : [...terms, `(${last} OR ${shown} : ${last} *)`].join(' AND ');
}

/**
 * Splits a marked excerpt into plain text and the places of its matches.
 * @param marked text with `before`/`after` around each match.
 * @returns `matches` as [start, length] in UTF-16 units of `excerpt`.
 */
export function readMarks(
  marked: string,
  marks: { before: string; after: string },
): { excerpt: string; matches: [number, number][] } {
  let excerpt = '';
  const matches: [number, number][] = [];
  for (const piece of marked.split(marks.before)) {
    const end = piece.indexOf(marks.after);
    if (end < 0) {
      excerpt += piece;
    } else {
      matches.push([excerpt.length, end]);
      excerpt += piece.slice(0, end) + piece.slice(end + marks.after.length);
    }
  }
  return { excerpt, matches };
}
