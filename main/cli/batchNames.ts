import { Failure } from '@contract/failures';

/** Answers of earlier lines of one batch, by the name their line gave them with `as`. */
export type BatchNames = ReadonlyMap<string, unknown>;

/** What a reference to a whole answer means: the record it wrote, else the case. */
function idOf(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null) return answer;
  const { record, case: stream } = answer as { record?: unknown; case?: unknown };
  return record ?? stream;
}

function lookUp(reference: string, names: BatchNames): unknown {
  const [name = '', ...path] = reference.split('.');
  let found = names.get(name);
  for (const step of path)
    found =
      typeof found === 'object' && found !== null && Object.hasOwn(found, step)
        ? (found as Record<string, unknown>)[step]
        : undefined;
  const value = path.length === 0 ? idOf(found) : found;
  if (value === undefined)
    throw new Failure('badInput', {
      fields: [{ path: '$', message: `nothing before is called ${reference}` }],
    });
  return value;
}

/**
 * Puts what earlier lines answered in the place of every `{"$": "name"}` of a value: the id of the record that line
 * wrote, else of its case; `{"$": "name.path.to.value"}` takes exactly that value. A text is never taken for a reference.
 * @throws Failure `badInput` where no earlier line had that name, or its answer has no such value.
 */
export function withNames(value: unknown, names: BatchNames): unknown {
  if (Array.isArray(value)) return value.map((item) => withNames(item, names));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [only] = entries;
  if (entries.length === 1 && only?.[0] === '$' && typeof only[1] === 'string') return lookUp(only[1], names);
  return Object.fromEntries(entries.map(([key, inner]) => [key, withNames(inner, names)]));
}
