import type { Identity } from '@contract/records/person';
import { type CaseFile, type CaseRecord, recordsOf } from '../../assemble/caseFile';
import { personCodeNames } from '../../people';
import { type ProtectedTerm, SearchableText, type TermMatch } from './findTerm';
import { namelessParts, ordinaryWords } from './ordinaryWords';

/** Parts of so few letters are taken out only where they begin with a capital: they are parts of too many texts. */
const shortPart = 2;
/** Fewer letters than this name nobody. */
const shortestPart = 2;
/** What stands before the @ is searched for when it is longer than this. */
const shortestMailbox = 4;
/** Mail boxes that are nobody's name. */
const sharedMailboxes = new Set(
  'admin contact events hello help info library mail member members office support team'.split(' '),
);

interface FoundText {
  text: string;
  match: TermMatch;
}

function partMatch(part: string): TermMatch {
  return part.length <= shortPart || ordinaryWords.has(part.toLowerCase()) ? 'capitalised' : 'part';
}

function partTerms(words: readonly string[]): FoundText[] {
  return words
    .filter((word) => word.length >= shortestPart && !namelessParts.has(word.toLowerCase()))
    .map((word) => ({ text: word, match: partMatch(word) }));
}

/** A full name and each of its words: a report often says *Maria*, seldom *Maria Lopez Ortega*. */
function nameTerms(name: string): FoundText[] {
  const words = name.split(/[\s,.()"“”]+/u).filter((word) => word !== '');
  const halves = words.filter((word) => /[-‐‑–]/u.test(word)).flatMap((word) => word.split(/[-‐‑–]/u));
  const whole = words.length > 1 ? [{ text: name, match: 'whole' as const }] : [];
  return [...whole, ...partTerms([...words, ...halves])];
}

/** A mail address, and what stands before its @ unless it is an office's box. */
function emailTerms(email: string): FoundText[] {
  const [box = ''] = email.split('@');
  const isName = box.length >= shortestMailbox && !sharedMailboxes.has(box.toLowerCase());
  return [{ text: email, match: 'whole' }, ...(isName ? [{ text: box, match: 'whole' as const }] : [])];
}

/** A postal address, and its first line when that has a number: *12 Elm Street* is enough to find somebody. */
function addressTerms(address: string): FoundText[] {
  const [firstLine = ''] = address.split(/[,\n]/);
  const tells = /\d/.test(firstLine) && /\p{L}{3}/u.test(firstLine);
  return [
    { text: address, match: 'whole' },
    ...(tells ? [{ text: firstLine, match: 'whole' as const }] : []),
  ];
}

function identityTexts(identity: Identity): FoundText[] {
  return [
    ...[...(identity.name === undefined ? [] : [identity.name]), ...(identity.aliases ?? [])].flatMap(
      nameTerms,
    ),
    ...(identity.emails ?? []).flatMap(emailTerms),
    ...(identity.phones ?? []).map((text) => ({ text, match: 'whole' as const })),
    ...(identity.addresses ?? []).flatMap(addressTerms),
  ];
}

/** Addresses and numbers within a free text about how somebody may be reached. */
function contactTexts(details: string): FoundText[] {
  const emails = details.match(/[^\s<>,;]+@[^\s<>,;]+/gu) ?? [];
  const numbers = details.match(/\+?\d[\d\s().-]{5,}\d/gu) ?? [];
  return [...emails.flatMap(emailTerms), ...numbers.map((text) => ({ text, match: 'whole' as const }))];
}

/**
 * Whose identity counsel's file withholds: everybody but those who are only consulted. An attorney's name is part of
 * a claim of privilege and must be read (FRCP 26(b)(5)(A)).
 */
export function isProtected(person: CaseRecord<'person'>): boolean {
  return person.data.roles.some((role) => role !== 'consultant');
}

/** Addresses and numbers by which the reporter of one report may be reached. */
function reachedBy({ data }: CaseRecord<'report'>): FoundText[] {
  return [data.contact?.details, data.mail?.from].flatMap((text) =>
    text === undefined ? [] : contactTexts(text),
  );
}

interface OwnedText extends FoundText {
  /** Person record; absent for a reporter who is no person of the case. */
  owner?: string;
}

type Records = Pick<CaseFile, 'records'>;

/** What identifies one person: the identity, and how a report of theirs says they may be reached. */
function personTexts(caseFile: Records, person: CaseRecord<'person'>): OwnedText[] {
  const reports = recordsOf(caseFile, 'report').filter(({ data }) => data.person === person.id);
  const texts = [...identityTexts(person.data.identity ?? {}), ...reports.flatMap(reachedBy)];
  return texts.map((text) => ({ ...text, owner: person.id }));
}

/** How reporters may be reached who are no person of the case: their numbers and addresses name them all the same. */
function reporterTexts(caseFile: Records): OwnedText[] {
  return recordsOf(caseFile, 'report')
    .filter(({ data }) => data.person === undefined)
    .flatMap(reachedBy);
}

/** A text that is told of one person cannot at once be kept of another: a name or an address that two share. */
function toldAnyway(told: readonly FoundText[]): (term: FoundText) => boolean {
  const text = new SearchableText(told.map((one) => one.text).join('\n'));
  return (term) => told.length > 0 && text.find(term).length > 0;
}

/** A text that tells who somebody is, and whose it is: one person's, or several people's. */
export interface OwnedTerm extends Pick<ProtectedTerm, 'text' | 'match'> {
  /** Person records; none where a reporter who is no person of the case may be reached. */
  readonly owners: readonly string[];
}

/**
 * Every name, address and number of a protected person of this case, each text once, in a fixed order. People entered
 * in error are protected too.
 *
 * @param disclosed people whose identity is told on purpose: the recipient of a letter, whom a hand-off names
 */
export function ownedTerms(caseFile: Records, disclosed: ReadonlySet<string> = new Set()): OwnedTerm[] {
  const people = caseFile.records.filter(
    (record): record is CaseRecord<'person'> => record.kind === 'person',
  );
  const isTold = toldAnyway(
    people.filter(({ id }) => disclosed.has(id)).flatMap((person) => personTexts(caseFile, person)),
  );
  const owned = [
    ...people
      .filter((person) => isProtected(person) && !disclosed.has(person.id))
      .flatMap((person) => personTexts(caseFile, person)),
    ...reporterTexts(caseFile),
  ].filter((text) => !isTold(text));
  const terms = new Map<string, FoundText & { owners: string[] }>();
  for (const { text, match, owner } of owned) {
    const key = `${match} ${text.normalize('NFKC').toLowerCase()}`;
    const known = terms.get(key) ?? { text, match, owners: [] };
    terms.set(key, known);
    if (owner !== undefined && !known.owners.includes(owner)) known.owners.push(owner);
  }
  return [...terms.values()];
}

/**
 * Every name, address and number that must not be read in a document of this case, with the code name in its place.
 * A word that two people share is replaced by both.
 *
 * @param disclosed people whose identity this document tells on purpose
 * @returns the terms, each text once, in a fixed order
 */
export function protectedTerms(caseFile: CaseFile, disclosed?: ReadonlySet<string>): ProtectedTerm[] {
  const codeNames = personCodeNames(caseFile);
  return ownedTerms(caseFile, disclosed).map(({ text, match, owners }) => ({
    text,
    match,
    replacement:
      owners.length === 0 ? 'Reporter' : owners.map((owner) => codeNames.get(owner) ?? '').join(' or '),
  }));
}
