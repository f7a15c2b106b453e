import type { FoundWords } from './wordRule';

/** So many words in a row are nobody's but the one's who wrote them. */
export const verbatimWords = 6;

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text as they are compared: case, accents and what stands between them do not count. */
function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[’'][\p{L}]+)*/gu)].map((match) => ({
    word: match[0].normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function runs(words: readonly Word[]): string[] {
  return words.slice(0, Math.max(0, words.length - verbatimWords + 1)).map((_, index) => runAt(words, index));
}

function runAt(words: readonly Word[], index: number): string {
  return words
    .slice(index, index + verbatimWords)
    .map(({ word }) => word)
    .join(' ');
}

/**
 * The places where a text says at least six words in a row as a source does, each as long as it goes on.
 * @param text what is looked through.
 * @param sources whose words must not be repeated.
 */
export function findVerbatim(text: string, sources: readonly string[]): FoundWords[] {
  const known = new Set(sources.flatMap((source) => runs(wordsOf(source))));
  const words = wordsOf(text);
  const found: { start: number; end: number }[] = [];
  for (let index = 0; index + verbatimWords <= words.length; index += 1) {
    if (!known.has(runAt(words, index))) continue;
    const start = words[index]?.start ?? 0;
    const end = words[index + verbatimWords - 1]?.end ?? 0;
    const last = found.at(-1);
    if (last !== undefined && start < last.end) last.end = end;
    else found.push({ start, end });
  }
  return found.map(({ start, end }) => ({
    code: 'verbatim' as const,
    start,
    end,
    words: text.slice(start, end),
    why: 'These are the words of a report. Whoever reads them may know who wrote them.',
    suggestion: 'Say the same in your own, general words.',
  }));
}
