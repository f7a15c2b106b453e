import { useParams, useSearch } from '@tanstack/react-router';

/** Where the address says we are: the case and the kind of its path, and what stands behind the question mark. */
export function usePlace(): { case: string; kind: string; search: Readonly<Record<string, string>> } {
  const params: Record<string, unknown> = useParams({ strict: false });
  const search: Record<string, unknown> = useSearch({ strict: false });
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    case: text(params['case']),
    kind: text(params['kind']),
    search: Object.fromEntries(
      Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ),
  };
}
