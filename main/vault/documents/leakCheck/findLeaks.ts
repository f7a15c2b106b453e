import { SearchableText, type ProtectedTerm } from '../../../../domain/plan/redaction/findTerm';
import type { ReadablePart } from './readBack';

/** A protected term that can be read in the finished file; says where, never what. */
export interface Leak {
  place: ReadablePart['place'];
  number: number;
}

/**
 * Searches all the text of a finished document for every protected term.
 *
 * @returns the places, each once, in the order of the document
 */
export function findLeaks(parts: readonly ReadablePart[], terms: readonly ProtectedTerm[]): Leak[] {
  return parts
    .filter((part) => {
      const searchable = new SearchableText(part.text);
      return terms.some((term) => searchable.find(term).length > 0);
    })
    .map(({ place, number }) => ({ place, number }));
}
