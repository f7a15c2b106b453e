import { existsSync, readFileSync } from 'node:fs';
import { alone } from './lock.mjs';
import { npm, npmEnvironment } from './npm.mjs';
import { inProject, projectNode, root } from './project.mjs';
import { run, say } from './run.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean,
 *   os?: string[], cpu?: string[], libc?: string[] }} Locked
 * @typedef {{ packages?: Record<string, Locked> }} Lock
 */

/** @param {string} file @returns {Lock | undefined} */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Which packages of the lock are missing or of another version, by npm's own record of what it installed.
 *
 * Packages that are optional may be missing: another system's binaries, and one whose compile failed.
 * npm writes its record last, so an install that was interrupted counts as missing altogether.
 *
 * @param {Lock | undefined} wanted the project's package-lock.json
 * @param {Lock | undefined} installed node_modules/.package-lock.json
 * @returns {string[]} their folders
 */
export function missingPackages(wanted, installed) {
  const present = installed?.packages ?? {};
  return Object.entries(wanted?.packages ?? {})
    .filter(([folder, locked]) => {
      if (folder === '' || locked.link === true) return false;
      const found = present[folder];
      if (found === undefined) return locked.optional !== true && locked.devOptional !== true;
      return found.version !== locked.version || found.integrity !== locked.integrity;
    })
    .map(([folder]) => folder);
}

function missingNow() {
  return missingPackages(
    readLock(inProject('package-lock.json')),
    readLock(inProject('node_modules', '.package-lock.json')),
  );
}

/** The packages of the lock that this system gets. @param {Lock | undefined} lock */
function foldersHere(lock) {
  return Object.entries(lock?.packages ?? {})
    .filter(([folder, { os, cpu, libc }]) => {
      const here =
        (os ?? [process.platform]).includes(process.platform) &&
        (cpu ?? [process.arch]).includes(process.arch);
      return folder !== '' && here && libc?.includes('musl') !== true;
    })
    .map(([folder]) => folder);
}

/** How far an install has come, in words. @param {string[]} folders */
function progressOf(folders) {
  const arrived = folders.filter((folder) => existsSync(inProject(folder, 'package.json'))).length;
  // A few of them are for another C library and never come.
  return arrived < folders.length * 0.98
    ? `${arrived} of ${folders.length} packages are here`
    : 'all packages are here; npm is finishing';
}

async function install() {
  const folders = foldersHere(readLock(inProject('package-lock.json')));
  const began = Date.now();
  say(`Installing ${folders.length} packages (the first time takes about a minute)…`);
  const progress = setInterval(() => {
    const seconds = Math.round((Date.now() - began) / 1000);
    say(`  ${seconds} s: ${progressOf(folders)}`);
  }, 10_000);
  // No package runs a script of its own while it is installed: the one that has to (`node`) is called by name below.
  const [command, arguments_] = npm([
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  const outcome = await run(command, arguments_, { cwd: root, env: npmEnvironment(), limitSeconds: 1200 });
  clearInterval(progress);
  if (outcome.code !== 0) {
    say(outcome.output.trim().split('\n').slice(-20).join('\n'));
    throw new Error(
      'The packages could not be installed; npm’s own words stand above. Nothing else was changed.',
    );
  }
  say(`Installed in ${Math.round(outcome.seconds)} s.`);
}

/** The Node that the project pins comes by its package's own install script. */
async function ensureNode() {
  if (projectNode() !== process.execPath) return;
  const [command, arguments_] = npm(['rebuild', 'node', '--ignore-scripts=false', '--foreground-scripts']);
  await run(command, arguments_, { cwd: root, env: npmEnvironment(), limitSeconds: 300 });
  if (Number(process.versions.node.split('.')[0]) >= 24) return;
  if (projectNode() === process.execPath)
    throw new Error(
      'The Node 24 that this project runs on was not installed, because npm is set not to run install scripts. ' +
        'Run `npm ci --ignore-scripts=false`, or use Node 24 itself.',
    );
}

/**
 * Makes sure that everything the lock names is installed; quick where it is.
 *
 * @returns {Promise<boolean>} whether something had to be installed
 */
export async function ensureInstalled() {
  if (missingNow().length === 0) {
    await ensureNode();
    return false;
  }
  return alone('install', async () => {
    const missing = missingNow().length > 0;
    if (missing) await install();
    await ensureNode();
    return missing;
  });
}
