import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder: every launcher works from here, wherever it was called. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** A path inside the project. @param {string[]} parts */
export const inProject = (...parts) => join(root, ...parts);

/** What the launchers remember between calls (ignored by git). @param {string[]} parts */
export const inCache = (...parts) => join(root, '.cache', ...parts);

/**
 * The Node the project runs on: the one it pins, once it is installed.
 *
 * The launchers themselves run on any Node from 20.19 on; the database driver and the stand-in want this one.
 */
export function projectNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const pinned = inProject('node_modules', 'node', 'bin', name);
  return existsSync(pinned) ? pinned : process.execPath;
}

/** An environment in which `node` and every tool of the project is found first. @param {NodeJS.ProcessEnv} [extra] @returns {NodeJS.ProcessEnv} */
export function projectEnvironment(extra = {}) {
  const path = [inProject('node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter);
  return { ...process.env, PATH: path, ...extra };
}

/**
 * The folder that relative paths of a command mean: where the person stood when they called npm.
 *
 * npm changes to the project's folder and keeps the first one in INIT_CWD; a launcher called by itself is left alone.
 * @param {string} current @param {string | undefined} initial @param {string} project
 */
export function callersFolder(current, initial, project) {
  return current === project && initial !== undefined && initial !== '' ? initial : current;
}
