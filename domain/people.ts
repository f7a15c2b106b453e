import type { CaseFile, CaseRecord } from './assemble/caseFile';

/**
 * The letter code of the n-th person: A … Z, AA, AB …
 * @param index zero-based place in the order in which people came into the case.
 */
export function personLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : personLetter(Math.floor(index / 26) - 1) + letter;
}

/**
 * Code names of all people of a case. They follow from the order of first entry and never change: a person entered
 * in error keeps the letter, so that it is never given to somebody else.
 * @returns record id → `Person A`.
 */
export function personCodeNames(caseFile: Pick<CaseFile, 'records'>): ReadonlyMap<string, string> {
  const people = caseFile.records.filter((record) => record.kind === 'person');
  return new Map(people.map((person, index) => [person.id, `Person ${personLetter(index)}`]));
}

/** Exhibit numbers in order of intake; like letters of people they never move. */
export function exhibitNumbers(caseFile: Pick<CaseFile, 'records'>): ReadonlyMap<string, number> {
  const evidence = caseFile.records.filter((record) => record.kind === 'evidence');
  return new Map(evidence.map((record, index) => [record.id, index + 1]));
}

/** The parts of an identity that are known, by name, in a fixed order. */
export function identifiedParts(person: CaseRecord<'person'>): string[] {
  const { identity } = person.data;
  if (identity === undefined) return [];
  return Object.entries(identity)
    .filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value !== undefined))
    .map(([part]) => part)
    .sort();
}
