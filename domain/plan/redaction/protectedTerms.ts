import type { Identity } from '@contract/records/person';
import { type CaseFile, type CaseRecord, recordsOf } from '../../assemble/caseFile';
import { personCodeNames } from '../../people';
import type { ProtectedTerm, TermMatch } from './findTerm';
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

/** A text that tells who somebody is, and whose it is: one person's, or several people's. */
export interface OwnedTerm extends Pick<ProtectedTerm, 'text' | 'match'> {
  /** Person records. */
  readonly owners: readonly string[];
}

/**
 * Every name, address and number of a protected person of this case, each text once, in a fixed order. People entered
 * in error are protected too.
 */
export function ownedTerms(caseFile: Pick<CaseFile, 'records'>): OwnedTerm[] {
  const owned: (FoundText & { owner: string })[] = [];
  const contacts = recordsOf(caseFile, 'report').flatMap(({ data }) =>
    data.person === undefined || data.contact?.details === undefined
      ? []
      : [{ person: data.person, texts: contactTexts(data.contact.details) }],
  );
  for (const record of caseFile.records) {
    if (record.kind !== 'person' || !isProtected(record)) continue;
    const reachable = contacts.filter(({ person }) => person === record.id).flatMap(({ texts }) => texts);
    const texts = [...identityTexts(record.data.identity ?? {}), ...reachable];
    owned.push(...texts.map((text) => ({ ...text, owner: record.id })));
  }
  const terms = new Map<string, FoundText & { owners: string[] }>();
  for (const { text, match, owner } of owned) {
    const key = `${match} ${text.normalize('NFKC').toLowerCase()}`;
    const known = terms.get(key);
    if (known === undefined) terms.set(key, { text, match, owners: [owner] });
    else if (!known.owners.includes(owner)) known.owners.push(owner);
  }
  return [...terms.values()];
}

/**
 * Every name, address and number that must not be read in a document of this case, with the code name in its place.
 * A word that two people share is replaced by both.
 *
 * @returns the terms, each text once, in a fixed order
 */
export function protectedTerms(caseFile: CaseFile): ProtectedTerm[] {
  const codeNames = personCodeNames(caseFile);
  return ownedTerms(caseFile).map(({ text, match, owners }) => ({
    text,
    match,
    replacement: owners.map((owner) => codeNames.get(owner) ?? '').join(' or '),
  }));
}
