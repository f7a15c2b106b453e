import type { PageData } from '../../../../domain/plan/pageData';
import { prepareText, type Coverage } from './preflight';

/** @returns `value` with every string in it prepared, and how many characters were numbered in all. */
function prepareValue<Value>(value: Value, prepare: (text: string) => string): Value {
  if (typeof value === 'string') return prepare(value) as Value;
  if (Array.isArray(value)) return value.map((item: unknown) => prepareValue(item, prepare)) as Value;
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, prepareValue<unknown>(item, prepare)]),
    ) as Value;
  return value;
}

/** Prepares every string of a document for printing; the data handed in stays as it is. */
export function preparePages(pageData: PageData, coverage: Coverage): { pageData: PageData; marked: number } {
  let marked = 0;
  const prepared = prepareValue(pageData, (text) => {
    const result = prepareText(text, coverage);
    marked += result.marked;
    return result.text;
  });
  return { pageData: prepared, marked };
}
