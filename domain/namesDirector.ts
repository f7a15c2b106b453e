import { findTerm } from './plan/redaction/findTerm';
import { namelessParts, ordinaryWords } from './plan/redaction/ordinaryWords';

/** What a report calls the one it may be about when it gives no name. */
const title = 'executive director';

/** Shorter words of a name stand in too many others. */
const leastLetters = 3;

/** Values that tell who took a report and where a mail went: there a director stands whatever it is about. */
const notAsked: ReadonlySet<string> = new Set([
  'takenBy',
  'takenWhere',
  'to',
  'from',
  'messageId',
  'identity',
]);

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (notAsked.has(name) ? [] : textsOf(inner)));
}

/**
 * Whether a report names a director, by name, by a word of the name or by the title, so that it may be about them. It
 * understands nothing: a greeting is enough, and who is only described is not found.
 * @param report what was written down, of any shape.
 * @param directors the directors' names.
 */
export function namesDirector(report: unknown, directors: readonly string[]): boolean {
  const words = directors
    .flatMap((name) => name.split(/[\s,.]+/))
    .filter((word) => word.length >= leastLetters && !namelessParts.has(word.toLowerCase()))
    .map((text) => ({
      text,
      match: ordinaryWords.has(text.toLowerCase()) ? ('capitalised' as const) : ('part' as const),
    }));
  const terms = [...words, ...[title, ...directors].map((text) => ({ text, match: 'whole' as const }))];
  return textsOf(report).some((text) => terms.some((term) => findTerm(text, term).length > 0));
}
