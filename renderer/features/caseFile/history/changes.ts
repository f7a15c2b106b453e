import { WhenSchema, type When } from '@contract/moments';

/** What a field held: a text, a time, an id, several of them, or something simpler. */
export type Leaf = string | number | boolean | readonly string[] | When;

/** One field that is different after a change; `before` or `after` is absent where it was not answered. */
export interface FieldChange {
  /** Names of the fields on the way, outermost first; numbers of list items count from 1. */
  path: readonly string[];
  before?: Leaf;
  after?: Leaf;
}

/**
 * What one change did, field by field.
 *
 * @param before the content before; undefined for something new
 * @param after the content after
 * @returns the fields that differ, in the order of the newer content, then those that went away
 */
export function changes(before: unknown, after: unknown): FieldChange[] {
  const was = leaves(before);
  const is = leaves(after);
  const keys = [...is.keys(), ...[...was.keys()].filter((key) => !is.has(key))];
  return keys.flatMap((key) => {
    const [old, now] = [was.get(key), is.get(key)];
    if (JSON.stringify(old?.value) === JSON.stringify(now?.value)) return [];
    return [
      {
        path: now?.path ?? old?.path ?? [],
        ...(old === undefined ? {} : { before: old.value }),
        ...(now === undefined ? {} : { after: now.value }),
      },
    ];
  });
}

function leaves(
  value: unknown,
  path: readonly string[] = [],
): Map<string, { path: readonly string[]; value: Leaf }> {
  const found = new Map<string, { path: readonly string[]; value: Leaf }>();
  const when = WhenSchema.safeParse(value);
  if (when.success) return found.set(path.join('.'), { path, value: when.data });
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return found.set(path.join('.'), { path, value });
  if (typeof value !== 'object' || value === null) return found;
  // A list of short answers is one answer: what matters is what came and what went, not the places in it.
  if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
    return value.length === 0 ? found : found.set(path.join('.'), { path, value });
  const inside = Array.isArray(value)
    ? value.map((item, index) => [String(index + 1), item] as const)
    : Object.entries(value);
  for (const [name, item] of inside)
    for (const [key, leaf] of leaves(item, [...path, name])) found.set(key, leaf);
  return found;
}
