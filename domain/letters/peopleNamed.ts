import type { CaseFile } from '../assemble/caseFile';
import { SearchableText } from '../plan/redaction/findTerm';
import { ownedTerms } from '../plan/redaction/protectedTerms';

/** A place that tells who somebody is. */
export interface NamedPlace {
  readonly start: number;
  readonly end: number;
  /** Person records: more than one where a word is part of several names. */
  readonly people: readonly string[];
}

/**
 * Every place of a text that holds a name, an address or a number of a protected person of the case, each once by its
 * longest find.
 * @param recipient whose own name may stand there; nobody's when absent.
 */
export function peopleNamed(
  caseFile: Pick<CaseFile, 'records'>,
  text: string,
  recipient: string | undefined,
): NamedPlace[] {
  const searchable = new SearchableText(text);
  const found = ownedTerms(caseFile)
    .filter(({ owners }) => owners.some((owner) => owner !== recipient))
    .flatMap((term) =>
      searchable.find(term).map(({ start, end }) => ({
        start,
        end,
        people: term.owners.filter((owner) => owner !== recipient),
      })),
    )
    .sort((one, other) => other.end - other.start - (one.end - one.start) || one.start - other.start);
  const chosen: NamedPlace[] = [];
  for (const place of found)
    if (!chosen.some(({ start, end }) => place.start < end && start < place.end)) chosen.push(place);
  return chosen.sort((one, other) => one.start - other.start);
}
