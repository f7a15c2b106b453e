import { sentenceAround } from './sentences';
import type { FoundWords } from './wordRule';

/** What stands between marks of quotation, of at least three words: fewer are a title or a term. */
const quoted = /"([^"\n]+)"|“([^”\n]+)”|„([^“”\n]+)[“”]|«([^»\n]+)»/gu;
const fewestWords = 3;

const fromCode = /\bcode(?: of conduct)?\b/iu;
const attributed =
  /\b(?:say|says|said|write|writes|wrote|ask|asks|asked|answer(?:s|ed)?|tell|tells|told|call|calls|called|read|reads|titled|according to|in (?:your|our) words)\b/iu;

/**
 * Quotations. To a respondent only the code of conduct is quoted: any other words lead back to who said them. Elsewhere
 * a quotation says whose words it is.
 */
export function findQuotes(text: string, toRespondent: boolean): FoundWords[] {
  return [...text.matchAll(quoted)].flatMap((match) => {
    const [words] = match;
    const start = match.index;
    const end = start + words.length;
    if (words.split(/\s+/u).length < fewestWords) return [];
    const sentence = sentenceAround(text, start, end);
    const around = sentence.text.replace(words, ' ');
    if (fromCode.test(around) || (!toRespondent && attributed.test(around))) return [];
    return [
      {
        code: 'quote' as const,
        start,
        end,
        words,
        why: toRespondent
          ? 'Words of somebody stand here: whoever spoke or heard them is known by them.'
          : 'A quotation stands here that does not say whose words it is.',
        suggestion: toRespondent
          ? 'Say in general words what it was about.'
          : 'Say whose words these are, or put it into your own.',
      },
    ];
  });
}
