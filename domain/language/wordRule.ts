import type { FindingCode } from '@contract/views/letterView';
import { sentenceAround } from './sentences';

/** Words found in a text by one rule. */
export interface FoundWords {
  readonly code: FindingCode;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly why: string;
  readonly suggestion: string;
}

/** A rule that looks for words as they are written. */
export interface WordRule {
  readonly code: FindingCode;
  /** What is looked for; with the flags `g` and `u`. */
  readonly words: RegExp;
  /** Not pointed at where this stands directly before the words, in the same sentence. */
  readonly unlessAfter?: RegExp;
  /** Not pointed at where the sentence says this. */
  readonly unlessSaid?: RegExp;
  readonly why: string;
  readonly suggestion: string;
}

/** Every place where a rule applies, in order. */
export function findWords(text: string, rule: WordRule): FoundWords[] {
  const { code, why, suggestion } = rule;
  return [...text.matchAll(rule.words)].flatMap((match) => {
    const [words] = match;
    const start = match.index;
    const end = start + words.length;
    const sentence = sentenceAround(text, start, end);
    const before = text.slice(sentence.start, start);
    if (rule.unlessAfter?.test(before) === true || rule.unlessSaid?.test(sentence.text) === true) return [];
    return [{ code, start, end, words, why, suggestion }];
  });
}
