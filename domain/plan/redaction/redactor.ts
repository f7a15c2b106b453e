import { type ProtectedTerm, SearchableText } from './findTerm';
import { redactText } from './redact';

/** Takes protected names out of texts and counts how often each code name was put in. */
export interface Redactor {
  readonly say: (text: string) => string;
  readonly replaced: ReadonlyMap<string, number>;
}

/** The one way words of a record reach a page. */
export function redactor(terms: readonly ProtectedTerm[]): Redactor {
  const replaced = new Map<string, number>();
  return {
    replaced,
    say(text) {
      const redacted = redactText(text, terms);
      for (const [who, times] of redacted.replaced) replaced.set(who, (replaced.get(who) ?? 0) + times);
      return redacted.text;
    },
  };
}

/**
 * A part of a name that is a word of the document itself (a Ms Page, a Mr Case, an April among the dates) cannot be
 * searched for in the finished file. It is taken out of every text of a record all the same.
 */
export function searchable(terms: readonly ProtectedTerm[], ownWords: unknown): ProtectedTerm[] {
  const text = new SearchableText(JSON.stringify(ownWords));
  return terms.filter((term) => term.match === 'whole' || text.find(term).length === 0);
}
