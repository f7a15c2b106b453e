import type { RecordKind } from '@contract/records/kinds';
import type { CaseFile, CaseRecord } from './assemble/caseFile';

/**
 * The letter code of the n-th person: A … Z, AA, AB …
 * @param index zero-based place in the order in which people came into the case.
 */
export function personLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : personLetter(Math.floor(index / 26) - 1) + letter;
}

type Numbered = Pick<CaseFile, 'records' | 'erased'>;

/**
 * The place of each record among its kind, from 1, in the order of first entry. The place of an erased one stays empty,
 * so that nobody else ever stands under its letter or number.
 */
export function placesAmongKind(caseFile: Numbered, kind: RecordKind): ReadonlyMap<string, number> {
  const taken = new Set((caseFile.erased ?? []).filter((one) => one.kind === kind).map(({ place }) => place));
  const places = new Map<string, number>();
  let place = 0;
  for (const record of caseFile.records) {
    if (record.kind !== kind) continue;
    do place += 1;
    while (taken.has(place));
    places.set(record.id, place);
  }
  return places;
}

/**
 * Code names of all people of a case. They follow from the order of first entry and never change: a person entered
 * in error keeps the letter, so that it is never given to somebody else.
 * @returns record id → `Person A`.
 */
export function personCodeNames(caseFile: Numbered): ReadonlyMap<string, string> {
  const places = [...placesAmongKind(caseFile, 'person')];
  return new Map(places.map(([person, place]) => [person, `Person ${personLetter(place - 1)}`]));
}

/** Exhibit numbers in order of intake; like letters of people they never move. */
export function exhibitNumbers(caseFile: Numbered): ReadonlyMap<string, number> {
  return placesAmongKind(caseFile, 'evidence');
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
