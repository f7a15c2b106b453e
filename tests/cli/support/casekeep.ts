import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { run } from '../../../main/cli/run';

/** What one run of the command gave. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export const passphrase = 'correct horse battery staple';
export const staffPassphrase = 'quiet harbour seven lanterns';

/** What `init` asks for beside the director. */
export const withoutAlternate = ['--without-alternate', 'Nobody is left to ask in a test.'];

/** Runs the real command in this process: everything but the process around it. */
export async function casekeep(
  cwd: string,
  argv: readonly string[],
  stdin: string | readonly string[] = [passphrase],
  environment: Record<string, string> = {},
): Promise<Outcome> {
  const text = typeof stdin === 'string' ? stdin : stdin.map((line) => `${line}\n`).join('');
  let out = '';
  let err = '';
  const code = await run(argv, {
    stdin: Readable.from(text === '' ? [] : [Buffer.from(text)]),
    stdout: { write: (piece) => (out += piece) },
    stderr: { write: (piece) => (err += piece) },
    environment,
    cwd,
  });
  return { code, out, err };
}

/** A value whose shape the test itself looks at. */
export type Loose = ReturnType<typeof JSON.parse>;

/** The one document on standard output. */
export function json(outcome: Outcome): Loose {
  if (outcome.code !== 0) throw new Error(`exit ${outcome.code}: ${outcome.out}${outcome.err}`);
  return JSON.parse(outcome.out);
}

/** A folder of its own with a fresh practice vault `vault`; `remove` takes it away again. */
export async function practiceVault(): Promise<{ folder: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'casekeep-cli-'));
  const made = await casekeep(folder, [
    'init',
    'vault',
    '--director',
    'Dana Director',
    '--practice',
    ...withoutAlternate,
  ]);
  if (made.code !== 0) throw new Error(made.err);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
