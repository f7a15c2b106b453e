/**
 * What a form holds, as a schema wants it: an empty answer is no answer. Empty texts, nulls, empty lists' holes and
 * objects left without any answer are taken out; everything else stays exactly as typed.
 *
 * @param value the values of a form
 * @returns the same without empty answers, or undefined when nothing is left
 */
export function prune(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) return value.map(prune).filter((item) => item !== undefined);
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const kept = Object.entries(value)
    .map(([key, item]) => [key, prune(item)] as const)
    .filter(([, item]) => item !== undefined);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
