import { WhenSchema } from '@contract/moments';
import { formatWhen } from '@domain/time/formatWhen';
import type { TextStyle } from './textStyle';

/** `whenItWas` → `when it was`: fields are told by their own names. */
function words(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/**
 * Any record's data as lines: one field a line, what belongs together below it, people by code name.
 * @param names code names by the id of the person.
 * @param depth how far it stands in.
 */
export function dataText(
  data: object,
  names: ReadonlyMap<string, string>,
  style: TextStyle,
  depth = 1,
): string[] {
  const margin = '  '.repeat(depth);
  return Object.entries(data).flatMap(([name, value]: [string, unknown]) => {
    if (value === undefined) return [];
    const short = shortText(value, names, style);
    if (short !== undefined) return fieldText(`${margin}${words(name)}:`, short, margin);
    if (Array.isArray(value)) return listText(`${margin}${words(name)}:`, value, names, style, depth);
    return [`${margin}${words(name)}:`, ...dataText(value as object, names, style, depth + 1)];
  });
}

function listText(
  label: string,
  items: readonly unknown[],
  names: ReadonlyMap<string, string>,
  style: TextStyle,
  depth: number,
): string[] {
  if (items.length === 0) return [];
  const short = items.map((item) => shortText(item, names, style));
  if (short.every((item) => item !== undefined)) return [`${label} ${short.join(', ')}`];
  return [label, ...items.flatMap((item) => [...dataText(item as object, names, style, depth + 1)])];
}

/** What fits behind its name: a word, a number, a time. */
function shortText(value: unknown, names: ReadonlyMap<string, string>, style: TextStyle): string | undefined {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null) return '–';
  const when = WhenSchema.safeParse(value);
  return when.success ? formatWhen(when.data, style) : undefined;
}

/** Long or many-lined text goes below its name. */
function fieldText(label: string, text: string, margin: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.length === 1) return [`${label} ${text}`];
  return [label, ...lines.map((line) => `${margin}  ${line}`)];
}
