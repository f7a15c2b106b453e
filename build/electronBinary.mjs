import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inCache, inProject, projectNode, root } from './project.mjs';
import { run, say } from './run.mjs';

const fetchSeconds = 15;

const electronFolder = () => inProject('node_modules', 'electron');
const attemptFile = () => inCache('electron-attempt.json');

/** @param {string} file @returns {string | undefined} */
function textOf(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}

/** Electron's own executable, where it has been fetched. @param {string} [folder] @returns {string | undefined} */
export function installedElectron(folder = electronFolder()) {
  const name = textOf(join(folder, 'path.txt'));
  if (name === undefined || name === '') return undefined;
  const executable = join(folder, 'dist', name);
  return existsSync(executable) ? executable : undefined;
}

/** @returns {string} */
function electronVersion() {
  return JSON.parse(readFileSync(join(electronFolder(), 'package.json'), 'utf8')).version;
}

/**
 * Whether an attempt to fetch is due: never tried for this version, or asked for.
 *
 * @param {{ version?: string } | undefined} lastAttempt @param {string} version @param {boolean} askedFor
 */
export function fetchIsDue(lastAttempt, version, askedFor) {
  return askedFor || lastAttempt?.version !== version;
}

/** @returns {{ version?: string } | undefined} */
function lastAttempt() {
  try {
    return JSON.parse(readFileSync(attemptFile(), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Why a fetch failed, in a few words. @param {{ timedOut: boolean, output: string }} outcome */
export function whyFetchFailed(outcome) {
  if (outcome.timedOut) return `it did not arrive within ${fetchSeconds} seconds`;
  if (/fetch failed/.test(outcome.output)) return 'its place of download cannot be reached from here';
  const code =
    /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EACCES|ENOSPC|CERT_[A-Z_]+|HTTPError[^\n]*)/.exec(
      outcome.output,
    )?.[1];
  return code === undefined
    ? 'its place of download did not answer as expected'
    : `the download ended with ${code}`;
}

/**
 * Electron's executable: the one that is here, or else one bounded attempt to fetch it.
 *
 * A failed attempt is told in one line and remembered, so that the next start does not wait for it again.
 *
 * @param {{ fetch: boolean }} options `fetch`: try again although it has failed before
 * @returns {Promise<string | undefined>}
 */
export async function ensureElectron(options) {
  const present = installedElectron();
  if (present !== undefined) return present;
  const version = electronVersion();
  if (!fetchIsDue(lastAttempt(), version, options.fetch)) {
    say('Electron itself is not here and could not be fetched before (`npm start -- --fetch` tries again).');
    return undefined;
  }
  say(`Fetching Electron ${version} (at most ${fetchSeconds} seconds)…`);
  const outcome = await run(projectNode(), [join(electronFolder(), 'install.js')], {
    cwd: root,
    limitSeconds: fetchSeconds,
  });
  const fetched = installedElectron();
  if (fetched !== undefined) return fetched;
  mkdirSync(inCache(), { recursive: true });
  writeFileSync(attemptFile(), JSON.stringify({ version, at: new Date().toISOString() }));
  say(`Electron could not be fetched: ${whyFetchFailed(outcome)}.`);
  return undefined;
}

/**
 * Why Electron ended at once, from its exit and its own words; undefined where it ended for another reason.
 *
 * @param {{ code: number, signal: NodeJS.Signals | null, output: string, seconds: number }} outcome
 * @returns {string | undefined}
 */
export function whyElectronCannotLaunch(outcome) {
  if (outcome.code === 0 && outcome.signal === null) return undefined;
  const library = /error while loading shared libraries: ([^:\s]+)/.exec(outcome.output)?.[1];
  if (library !== undefined) return `the system library ${library} is missing`;
  if (/Running as root without --no-sandbox/.test(outcome.output)) return 'it does not run as root';
  if (
    /SUID sandbox helper|No usable sandbox|setuid_sandbox|namespace sandbox|zygote_host_impl/i.test(
      outcome.output,
    )
  )
    return 'its sandbox is not allowed on this system';
  if (
    /Missing X server|cannot open display|Failed to connect to (?:Wayland|the bus.*display)|ozone_platform/i.test(
      outcome.output,
    )
  )
    return 'it cannot reach the display';
  if (/Exec format error|ENOEXEC|EACCES/.test(outcome.output))
    return 'its executable does not run on this system';
  if (outcome.seconds < 5 && (outcome.signal !== null || outcome.code >= 126)) return 'it ended at once';
  return undefined;
}
