import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inProject } from './project.mjs';

/**
 * @typedef {{ version?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[],
 *   optionalDependencies?: Record<string, string> }} Locked
 */

const systems = ['android', 'darwin', 'freebsd', 'linux', 'win32', 'openharmony'];
const processors = ['arm64', 'arm', 'x64', 'ia32', 'riscv64', 'ppc64', 's390x', 'loong64'];

/**
 * Optional packages that another one names and the lock does not: binaries for other systems, which a registry that
 * does not carry them keeps npm from writing down. `npm ci` refuses such a lock.
 *
 * @param {Record<string, Locked>} packages
 * @returns {{ name: string, version: string }[]}
 */
export function missingSystems(packages) {
  const present = new Set(Object.keys(packages).map((folder) => folder.replace(/^.*node_modules\//, '')));
  const missing = new Map();
  for (const locked of Object.values(packages))
    for (const [name, version] of Object.entries(locked.optionalDependencies ?? {}))
      if (!present.has(name)) missing.set(name, version);
  return [...missing].map(([name, version]) => ({ name, version }));
}

/**
 * The entry of a package for one system, told by its name; npm skips it everywhere else.
 *
 * @param {{ name: string, version: string }} missing
 * @returns {Locked | undefined} undefined where the name tells no system
 */
export function entryFor(missing) {
  const words = missing.name
    .split(/[/-]/)
    .map((word) => (word === 'gnueabihf' || word === 'eabi' ? '' : word));
  const os = systems.find((name) => words.includes(name));
  const cpu = processors.find((name) => words.includes(name));
  if (os === undefined || cpu === undefined || !/^\d+\.\d+\.\d+$/.test(missing.version)) return undefined;
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : undefined;
  return {
    version: missing.version,
    cpu: [cpu],
    ...(libc === undefined ? {} : { libc }),
    optional: true,
    os: [os],
  };
}

/** `node build/completeLock.mjs`: run after `npm install` where the registry lacks other systems' binaries. */
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const file = inProject('package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingSystems(lock.packages);
  for (const one of missing) {
    const entry = entryFor(one);
    if (entry === undefined) console.error(`${one.name} tells no system: add it by hand`);
    else lock.packages[`node_modules/${one.name}`] = entry;
  }
  const byFolder = (/** @type {[string, unknown]} */ [a], /** @type {[string, unknown]} */ [b]) =>
    a.localeCompare(b, 'en');
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(byFolder));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${missing.length} added`);
}
