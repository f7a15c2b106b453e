import type { FoundWords } from './wordRule';

/** A place that is still to be written, as it stands in a letter: visible, and easy to type. */
export function gap(label: string): string {
  return `[[${label}]]`;
}

const gaps = /\[\[([^[\]]*)\]\]/gu;

/** What is still to be written, by its labels. */
export function gapLabels(text: string): string[] {
  return [...text.matchAll(gaps)].map(([, label = '']) => label);
}

/** Places still to be written. */
export function findGaps(text: string): FoundWords[] {
  return [...text.matchAll(gaps)].map((match) => ({
    code: 'gap' as const,
    start: match.index,
    end: match.index + match[0].length,
    words: match[0],
    why: 'Something is still to be written here.',
    suggestion: 'Write it, or take the place out.',
  }));
}
