import type { RecordData } from '@contract/records/kinds';
import type { Finding, LetterCheck, SecondReaderState } from '@contract/views/letterView';
import { type CaseFile, type CaseRecord, recordsOf } from '../assemble/caseFile';
import { checkLanguage, inOrder, type LanguageContext } from '../language/checkLanguage';
import type { FoundWords } from '../language/wordRule';
import { brokenPromises } from '../promises';
import { letterAudience } from './audience';
import { daysOf } from './generalTime';
import { peopleNamed } from './peopleNamed';
import { secondReader } from './secondReader';

/** What is checked of a letter. */
export type CheckedWords = Pick<RecordData<'letter'>, 'to' | 'subject' | 'body' | 'keptBecause'>;

const parts = ['subject', 'body'] as const;

/**
 * Everything that stands between a letter and its sending: words to be changed or kept with a reason, promises it would
 * break, the second reader.
 *
 * How words are kept: a gap never; a name, address or number of a protected person in a letter to a respondent by a
 * written reason **and** the signature of a second reader (a waived second reader is not enough); all others by a
 * written reason. A promise is broken only with a reason of its own, given when it is sent.
 * @param letter the record as it stands; absent while it was never written down.
 */
export function checkLetter(
  caseFile: CaseFile,
  letter: CaseRecord<'letter'> | undefined,
  words: CheckedWords,
): LetterCheck {
  const recipient = recordsOf(caseFile, 'person').find(({ id }) => id === words.to);
  const audience = recipient === undefined ? 'other' : letterAudience(recipient.data);
  const toRespondent = audience === 'respondent';
  const reader = secondReader(caseFile, letter, words);
  const context = languageContext(caseFile, words.to, toRespondent);
  const named = parts.flatMap((part) => peopleNamed(caseFile, words[part], words.to));
  const findings = parts.flatMap((part) =>
    inOrder([
      ...checkLanguage(words[part], context),
      ...peopleNamed(caseFile, words[part], words.to).map((place) => identityFinding(words[part], place)),
    ]).map((found) => judged(found, part, words, toRespondent, reader)),
  );
  const broken = brokenPromises(caseFile, {
    audience,
    identities: [...new Set(named.flatMap(({ people }) => people))],
    recipient: words.to,
  }).map(({ id, data }) => ({ promise: id, person: data.to }));
  return {
    findings,
    brokenPromises: broken,
    secondReader: reader,
    sendable: findings.every(({ open }) => !open) && broken.length === 0 && reader !== 'needed',
  };
}

/** To a respondent neither the words of others' reports nor the very days may be repeated. */
function languageContext(caseFile: CaseFile, to: string, toRespondent: boolean): LanguageContext {
  if (!toRespondent) return { toRespondent, reports: [], days: [] };
  const reports = recordsOf(caseFile, 'report').filter(({ data }) => data.person !== to);
  return {
    toRespondent,
    reports: reports.map(({ data }) => data.words),
    days: [
      ...recordsOf(caseFile, 'incident').flatMap(({ data }) => daysOf(data.when)),
      ...reports.flatMap(({ data }) => daysOf(data.received)),
    ],
  };
}

function identityFinding(text: string, { start, end }: { start: number; end: number }): FoundWords {
  return {
    code: 'identity',
    start,
    end,
    words: text.slice(start, end),
    why: 'This tells who somebody of the case is.',
    suggestion: 'Leave it out, or say what part the person has in the matter.',
  };
}

function judged(
  found: FoundWords,
  part: Finding['part'],
  { keptBecause = [] }: CheckedWords,
  toRespondent: boolean,
  reader: SecondReaderState,
): Finding {
  const keep =
    found.code === 'gap'
      ? 'never'
      : found.code === 'identity' && toRespondent
        ? 'reason-and-signature'
        : 'reason';
  const kept = keptBecause.find(
    ({ finding, words }) =>
      finding === found.code && words.toLowerCase() === found.words.trim().toLowerCase(),
  );
  const enough = keep === 'reason' || (keep === 'reason-and-signature' && reader === 'signed');
  return {
    ...found,
    part,
    keep,
    ...(kept === undefined ? {} : { keptBecause: kept.reason }),
    open: kept === undefined || !enough,
  };
}
