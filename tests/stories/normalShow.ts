const isId = /^[0-9a-f]{32}$/;

/** Keys in one order, so that two ways of writing the same value are one text. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, ordered(inner)]));
}

/**
 * What `show --json` says of cases, with everything that is random replaced by its place of first appearance: ids, case
 * numbers and code names. Two runs of one story, on the command line and on the screens, come to the same text.
 */
export function normalShow(shown: readonly { number: string; codeName: string }[]): string {
  const ids = new Map<string, string>();
  const names = new Map(
    shown.flatMap(({ number, codeName }, index) => [
      [number, `number of case ${index + 1}`] as const,
      [codeName, `name of case ${index + 1}`] as const,
    ]),
  );
  const idName = (id: string): string => {
    const known = ids.get(id) ?? `id ${ids.size + 1}`;
    ids.set(id, known);
    return known;
  };
  const plain = (value: unknown): unknown => {
    if (typeof value === 'string') return names.get(value) ?? (isId.test(value) ? idName(value) : value);
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [isId.test(key) ? idName(key) : key, plain(inner)]),
    );
  };
  return `${JSON.stringify(ordered(plain(shown.map(ordered))), null, 2)}\n`;
}
