import { join } from 'node:path';

/** The part of a process's environment that is passed on. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The environment of the vault process: ours, and where it remembers the newest head it saw of each vault, so that an
 * older copy put in a vault's place is noticed. The notes are sealed; neither a name nor a word of a case is in them.
 *
 * @param environment of this process
 * @param userData the app's own data folder
 */
export function vaultEnvironment(environment: Environment, userData: string): Record<string, string> {
  const set = Object.entries(environment).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { CASEKEEP_MEMORY_FOLDER: join(userData, 'heads'), ...Object.fromEntries(set) };
}
