import { spawnSync } from 'node:child_process';
import type { Places } from './places';

/** The built command on the vault of a test, in a process of its own. */
export function casekeep(
  places: Places,
  verb: string,
  options: { secrets: readonly string[]; parameters?: readonly string[]; data?: string },
): { code: number | null; out: string; err: string } {
  const { secrets, parameters = [], data = '' } = options;
  const run = spawnSync(process.execPath, ['out/main/cli.js', verb, places.vault, ...parameters], {
    input: secrets.map((secret) => `${secret}\n`).join('') + data,
    encoding: 'utf8',
    env: places.environment,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

/** The same, for preparing a test: anything but success is an error. */
export function prepare(...call: Parameters<typeof casekeep>): string {
  const { code, out, err } = casekeep(...call);
  if (code !== 0) throw new Error(`casekeep ${call[1]} ended with ${code}: ${err}${out}`);
  return out;
}

/** Makes the practice vault of a test, which has no alternate. */
export function prepareVault(places: Places, director: string, secrets: readonly string[]): void {
  const parameters = ['--director', director, '--practice', '--without-alternate', 'Nobody is left to ask.'];
  prepare(places, 'init', { secrets, parameters });
}
