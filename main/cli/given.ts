import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Failure } from '@contract/failures';
import { fieldProblems } from '../vault/dispatch/fieldProblems';
import type { InputReader } from './inputReader';
import type { Verb } from './verb';

/** `--late-reason` is `lateReason` in a line of `batch`; the long spelling is understood as well. */
function camelCase(name: string): string {
  return name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** The name under which an option's value is found: the long flag's. */
function nameOf(flags: string): string {
  return camelCase(/--([a-z-]+)/.exec(flags)?.[1] ?? '');
}

function pathNames(verb: Verb): Set<string> {
  return new Set([
    ...verb.arguments.filter(({ is }) => is === 'path').map(({ name }) => name),
    ...verb.options.filter(({ is }) => is === 'path').map(({ flags }) => nameOf(flags)),
  ]);
}

/**
 * Checks what a verb was given, by its schema; relative paths are from `cwd`.
 * @throws Failure `badInput` naming the words that are wrong.
 */
export function parseGiven(verb: Verb, given: Readonly<Record<string, unknown>>, cwd: string): unknown {
  const paths = pathNames(verb);
  const absolute = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(absolute) : typeof value === 'string' ? resolve(cwd, value) : value;
  const named = Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]): [string, unknown] => [camelCase(name), value])
    .map(([name, value]): [string, unknown] => [name, paths.has(name) ? absolute(value) : value]);
  const parsed = verb.input.safeParse(Object.fromEntries(named));
  if (!parsed.success) throw new Failure('badInput', { fields: fieldProblems(parsed.error) });
  return parsed.data;
}

/**
 * Puts the JSON a file or standard input holds in the place of its name.
 * @throws Failure `noSuchFile`, or `badInput` when it is not JSON.
 */
export async function readDocuments(
  verb: Verb,
  given: Readonly<Record<string, unknown>>,
  reader: InputReader,
  cwd: string,
): Promise<Record<string, unknown>> {
  const read: Record<string, unknown> = { ...given };
  for (const { flags, is } of verb.options) {
    const name = nameOf(flags);
    const source = given[name];
    if (is !== 'document' || typeof source !== 'string') continue;
    const text = source === '-' ? await reader.rest() : await readText(resolve(cwd, source));
    read[name] = parseJson(text, name);
  }
  return read;
}

/** @throws Failure `noSuchFile`. */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new Failure('noSuchFile');
  }
}

/** @throws Failure `badInput` naming `path`; the words themselves are not repeated. */
export function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Failure('badInput', { fields: [{ path, message: 'is not JSON' }] });
  }
}
