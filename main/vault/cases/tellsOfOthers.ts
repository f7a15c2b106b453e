import type { OpenedEntry } from '../session';

/**
 * Whether an entry of one case tells of another one that the reader does not have: a tie to it, or that it was opened as
 * an earlier case. Such an entry is left out of what they are shown.
 * @param known the cases the reader has and may open.
 */
export function tellsOfOthers(
  { kind, data }: Pick<OpenedEntry, 'kind' | 'data'>,
  known: ReadonlyMap<string, unknown>,
): boolean {
  if (kind !== 'link' && kind !== 'earlier') return false;
  const { case: one, cases } = (data ?? {}) as { case?: unknown; cases?: unknown };
  const others: unknown[] = Array.isArray(cases) ? cases : [one];
  return !others.every((other) => known.has(String(other)));
}
