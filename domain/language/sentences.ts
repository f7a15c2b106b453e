/** The part of a text from the end of the sentence before up to the end of the one that holds a place. */
export function sentenceAround(text: string, start: number, end: number): { text: string; start: number } {
  const ends = /[.!?](?=\s)|\n/gu;
  let from = 0;
  let to = text.length;
  for (const { index } of text.matchAll(ends)) {
    if (index < start) from = index + 1;
    else if (index >= end) {
      to = index + 1;
      break;
    }
  }
  return { text: text.slice(from, to), start: from };
}
