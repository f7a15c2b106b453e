import { SearchableText, type FoundTerm, type ProtectedTerm } from './findTerm';

export interface RedactedText {
  text: string;
  /** How often each replacement was put in. */
  replaced: Map<string, number>;
}

interface Replacement extends FoundTerm {
  replacement: string;
}

function overlaps(first: FoundTerm, second: FoundTerm): boolean {
  return first.start < second.end && second.start < first.end;
}

/**
 * Takes every protected term out of a text and puts its replacement in, longer finds before shorter ones.
 * What is left is searched again with the same eyes by the leak check, which therefore finds nothing.
 */
export function redactText(text: string, terms: readonly ProtectedTerm[]): RedactedText {
  const searchable = new SearchableText(text);
  const all: Replacement[] = terms.flatMap((term) =>
    searchable.find(term).map((found) => ({ ...found, replacement: term.replacement })),
  );
  all.sort(
    (first, second) => second.end - second.start - (first.end - first.start) || first.start - second.start,
  );
  const chosen: Replacement[] = [];
  for (const candidate of all)
    if (!chosen.some((taken) => overlaps(taken, candidate))) chosen.push(candidate);
  chosen.sort((first, second) => first.start - second.start);
  const replaced = new Map<string, number>();
  let position = 0;
  let redacted = '';
  for (const { start, end, replacement } of chosen) {
    redacted += `${text.slice(position, start)}[${replacement}]`;
    replaced.set(replacement, (replaced.get(replacement) ?? 0) + 1);
    position = end;
  }
  return { text: redacted + text.slice(position), replaced };
}
