type Document = Readonly<Record<string, unknown>>;

const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Puts the parts of a profile that were given in the place of those that are there. A part that is a document itself
 * (the deadlines, the calendar) is joined in the same way; a list is replaced as a whole; `null` takes a part out.
 * Whether the result is a profile is for the vault to judge.
 */
export function mergeProfile(profile: Document, given: Document): Document {
  const merged = new Map(Object.entries(profile));
  for (const [name, value] of Object.entries(given)) {
    const before = merged.get(name);
    if (value === null) merged.delete(name);
    else merged.set(name, isDocument(value) && isDocument(before) ? mergeProfile(before, value) : value);
  }
  return Object.fromEntries(merged);
}
