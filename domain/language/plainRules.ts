import type { WordRule } from './wordRule';

/** Words that put a person into a drawer (practitioners' guides: describe behaviour, not people). */
export const labels: WordRule = {
  code: 'label',
  words:
    /\b(?:harassers?|victims?|perpetrators?|predators?|abusers?|molesters?|offenders?|culprits?|stalkers?|aggressors?|attackers?|bull(?:y|ies)|accusers?|the accused)\b/giu,
  why: 'This word judges a person. A letter speaks of what somebody did.',
  suggestion: 'Say “the person who reported”, “the person affected” or “the person the report is about”.',
};

const wrongs = '(?:harassment|assault|discrimination|abuse|stalking|retaliation|misconduct|battery|rape)';
const done = '(?:harassed|assaulted|abused|stalked|molested|raped|discriminated)';
const tellsOfReport =
  /\b(?:whether|if|reports?|reported|says?|said|tells?|told us|alleges?|alleged)\s+(?:that\s+)?(?:[\w’'-]+\s+){0,4}$/iu;
const conclusion = {
  code: 'conclusion',
  why: 'This is a conclusion of law, which the office does not draw and which can be used against it.',
} as const;

/** Conclusions of law; a finding is about the code of conduct and nothing else. */
export const conclusions: readonly WordRule[] = [
  {
    ...conclusion,
    words: new RegExp(
      `\\b(?:(?:sexual|racial|verbal|physical) )?${wrongs}\\s+(?:has |had |did )?(?:occur(?:red|s)?|take[sn]? place|took place|happen(?:ed|s)?)\\b`,
      'giu',
    ),
    unlessAfter: tellsOfReport,
    suggestion:
      'Say what was found about the behaviour, and that the code of conduct was or was not kept to.',
  },
  {
    ...conclusion,
    words: new RegExp(`\\b(?:you|they|he|she) (?:(?:sexually|verbally|physically) )?${done}\\b`, 'giu'),
    unlessAfter: tellsOfReport,
    suggestion: 'Describe the behaviour instead: what was said or done.',
  },
  {
    ...conclusion,
    words: new RegExp(
      `\\bcommit(?:s|ted|ting)? (?:an? )?(?:act of )?(?:(?:sexual|racial|verbal|physical) )?(?:${wrongs}|crimes?|offen[cs]es?)\\b`,
      'giu',
    ),
    suggestion: 'Describe the behaviour instead: what was said or done.',
  },
  {
    ...conclusion,
    words:
      /\b(?:guilty|innocent|illegal(?:ly)?|unlawful(?:ly)?|criminal(?:ly)?|convicted|liable|negligent(?:ly)?|defamatory|defamation|libell?ous|slanderous|hostile (?:work(?:ing|place)? )?environment)\b/giu,
    unlessAfter: /\bfe(?:el|els|lt|eling)\s+$/iu,
    suggestion: 'Leave the law to the law: say that the code of conduct was or was not kept to.',
  },
  {
    ...conclusion,
    words:
      /\b(?:broke|breaks|violat(?:ed|es)|breach(?:ed|es)|against|in (?:violation|breach) of) the law\b/giu,
    suggestion: 'Leave the law to the law: say that the code of conduct was or was not kept to.',
  },
];

const intent = {
  code: 'intent',
  why: 'This guesses at what somebody had in mind. Only what was said or done is known.',
  suggestion: 'Say what was said or done, and what it did to others.',
} as const;

/**
 * Guesses at what somebody meant. The office may speak of its own wishes, and to whoever reported of theirs.
 * @param recipientSpeaks whether the recipient's own wishes are theirs to be spoken of: not a respondent's.
 */
export function intentRules(recipientSpeaks: boolean): readonly WordRule[] {
  const ownWishes = recipientSpeaks
    ? /\b(?:we|I|you)\s+(?:have\s+|had\s+)?$/iu
    : /\b(?:we|I)\s+(?:have\s+|had\s+)?$/iu;
  return [
    {
      ...intent,
      words:
        /\b(?:intentional(?:ly)?|unintentional(?:ly)?|deliberate(?:ly)?|on purpose|knowingly|willful(?:ly)?|wilful(?:ly)?|malicious(?:ly)?|with malice|out of spite)\b/giu,
    },
    {
      ...intent,
      words:
        /\b(?:wanted to|intended to|intends to|meant to|mean to|tried to|tries to|trying to|attempted to|aimed to|hoped to|hoping to|planned to)\b/giu,
      unlessAfter: new RegExp(`(?:${ownWishes.source})|\\b(?:is|are|was|were|be)\\s+(?:not\\s+)?$`, 'iu'),
    },
  ];
}

const gendered = {
  code: 'gendered',
  why: 'This says whether somebody is a man or a woman, which need not be said and narrows down who is meant.',
  suggestion: 'Say “they”, or what part the person has in the matter.',
} as const;

/** Words that say somebody's gender. In the plural they name nobody; titles count only where they
 * begin with a capital, since one may miss a day. */
export const genderedWords: readonly WordRule[] = [
  {
    ...gendered,
    words:
      /\b(?:he|she|him|her|hers|his|himself|herself|man|woman|gentleman|lady|guy|boy|girl|male|female|husband|wife|boyfriend|girlfriend)\b/giu,
  },
  { ...gendered, words: /\b(?:Mr|Mrs|Ms|Miss|Sir|Madam)\b/gu },
];

/** What nobody can promise (product design: confidential to the extent possible, never absolute). */
export const secrecy: WordRule = {
  code: 'secrecy',
  words:
    /\b(?:(?:strictly|completely|fully|totally|absolutely|entirely|100 ?%) (?:confidential|secret|anonymous)|(?:complete|full|total|absolute) (?:confidentiality|secrecy|anonymity)|(?:will|shall) (?:always )?(?:remain|stay|be kept|be) (?:confidential|secret|anonymous|private)|(?:nobody|no one|no-one) will (?:ever )?(?:know|learn|find out|hear|be told)|(?:will|shall) never (?:be (?:told|shared|shown|disclosed|revealed|named)|tell|share|disclose|reveal)|will not tell any(?:body|one)|guarantee(?:s|d)?)\b/giu,
  unlessSaid: /\bto the extent possible\b|\bas far as (?:we can|possible)\b/iu,
  why: 'Nobody can promise this: what has to be looked into, safety and the law set limits.',
  suggestion: 'Say “confidential to the extent possible”, and where the limits are.',
};
