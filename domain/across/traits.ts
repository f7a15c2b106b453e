import type { TraitKind } from '@contract/operations/across';
import type { RecordData } from '@contract/records/kinds';
import { doubleMetaphone } from 'double-metaphone';
import { type CaseFile, recordsOf } from '../assemble/caseFile';

/** One thing by which a person may be known again, in the form in which it is compared. */
export interface Trait {
  /** Person record it is of. */
  readonly person: string;
  readonly trait: TraitKind;
  readonly value: string;
}

type Person = RecordData<'person'>;

/** A name of fewer consonants than this sounds like too many others. */
const fewestSounds = 4;
/** Digits of a phone number that are compared: without the country's and the trunk prefix, as people leave them out. */
const phoneDigits = 9;
const fewestPhoneDigits = 6;
/** An address shorter than this is a town or a country. */
const shortestAddress = 8;
/** So many marks have to agree before two people known by description only are called alike. */
export const fewestFeatures = 2;

/**
 * By what respondents of a case may be known again in another one: names and how they sound, ways to reach them, the
 * marks of somebody known by description. Of nobody else: that two cases share a reporter is not for this index.
 */
export function respondentTraits(caseFile: Pick<CaseFile, 'records'>): Trait[] {
  return recordsOf(caseFile, 'person')
    .filter(({ data }) => data.roles.includes('respondent'))
    .flatMap(({ id, data }) => {
      const seen = new Set<string>();
      return traitsOf(data).flatMap(([trait, value]) => {
        const key = `${trait} ${value}`;
        if (value === '' || seen.has(key)) return [];
        seen.add(key);
        return [{ person: id, trait, value }];
      });
    });
}

function traitsOf({ identity, features = {} }: Person): (readonly [TraitKind, string])[] {
  const { name, aliases = [], emails = [], phones = [], addresses = [] } = identity ?? {};
  const names = [...(name === undefined ? [] : [name]), ...aliases].flatMap(namesWithin);
  const { badge, clothing: _, ...marks } = features;
  return [
    ...names.map((words) => ['name', [...words].sort().join(' ')] as const),
    ...names.flatMap((words) => soundsOf(words).map((sound) => ['sounds', sound] as const)),
    ...emails.map((email) => ['e-mail', emailKey(email)] as const),
    ...phones.map((phone) => ['phone', phoneKey(phone)] as const),
    ...addresses.map((address) => ['address', addressKey(address)] as const),
    ...(badge === undefined ? [] : [['badge', wordsOf(badge).join(' ')] as const]),
    ...Object.entries(marks).flatMap(([mark, seen]) =>
      seen === undefined || wordsOf(seen).length === 0
        ? []
        : [['features', `${mark}: ${wordsOf(seen).join(' ')}`] as const],
    ),
  ];
}

/** Lower case without accents on Latin letters; other scripts keep their marks, which are letters there. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '')
    .map((word) => (isLatin(word) ? word.normalize('NFD').replaceAll(/\p{M}/gu, '') : word));
}

function isLatin(word: string): boolean {
  return /^[\p{Script=Latin}\p{N}\p{M}]+$/u.test(word);
}

/** A name as it stands and, where it has middle parts, its first and last part alone. */
function namesWithin(name: string): string[][] {
  const words = wordsOf(name);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return [];
  return words.length < 3 ? [words] : [words, [first, last]];
}

/** How a name in Latin letters may sound, each word by double metaphone, in any order of its words. */
function soundsOf(words: readonly string[]): string[] {
  if (words.length < 2 || !words.every((word) => isLatin(word))) return [];
  const coded = words.map((word) => [...new Set(doubleMetaphone(word))].filter((code) => code !== ''));
  if (coded.some((codes) => codes.length === 0)) return [];
  // Two spellings a word, of the first words: more would be a list, not a name.
  const combined = coded
    .slice(0, 4)
    .reduce<string[][]>(
      (sofar, codes) => sofar.flatMap((before) => codes.map((code) => [...before, code])),
      [[]],
    );
  return combined
    .filter((codes) => codes.join('').length >= fewestSounds)
    .map((codes) => [...codes].sort().join(' '));
}

/** What follows a plus before the @ leads to the same mailbox. */
function emailKey(email: string): string {
  const [, mailbox = '', host = ''] = /^([^@+]+)(?:\+[^@]*)?@(.+)$/u.exec(email.trim().toLowerCase()) ?? [];
  return mailbox === '' ? '' : `${mailbox}@${host}`;
}

function phoneKey(phone: string): string {
  const [number = ''] = phone.normalize('NFKC').split(/\s*(?:x|ext)/iu);
  const digits = number.replaceAll(/\D/gu, '');
  return digits.length < fewestPhoneDigits ? '' : digits.slice(-phoneDigits);
}

function addressKey(address: string): string {
  const key = wordsOf(address).join(' ');
  return key.length < shortestAddress ? '' : key;
}
