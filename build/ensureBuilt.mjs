import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { alone } from './lock.mjs';
import { inProject, projectEnvironment, projectNode, root } from './project.mjs';
import { run, say } from './run.mjs';

/** Everything that the built app is made from. */
const sources = [
  'contract',
  'domain',
  'main',
  'preload',
  'renderer',
  'build/aliases.ts',
  'build/layers.mjs',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
];

/** What has to be there for a build to count as whole. */
const results = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'];

const stamp = () => inProject('out', 'sources.sha256');

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) =>
        entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)],
      );
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOTDIR') return [path];
    throw error;
  }
}

/**
 * One hash over names and contents of all sources: the same sources give the same hash wherever and whenever they lie.
 *
 * @param {string} project @param {string[]} [paths]
 */
export function hashOfSources(project, paths = sources) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesUnder(join(project, path)))) {
    const content = readFileSync(file);
    hash.update(`${relative(project, file).replaceAll('\\', '/')}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** @param {string} wanted */
function isBuilt(wanted) {
  if (!results.every((file) => existsSync(inProject(file))) || !existsSync(stamp())) return false;
  return readFileSync(stamp(), 'utf8') === wanted;
}

/**
 * Builds the app where its sources have changed since the last build; quick where they have not.
 *
 * @param {{ quiet?: boolean }} [options] `quiet`: not a word unless the build fails
 * @returns {Promise<boolean>} whether it had to be built
 */
export async function ensureBuilt(options = {}) {
  if (isBuilt(hashOfSources(root))) return false;
  return alone('build', async () => {
    const wanted = hashOfSources(root);
    if (isBuilt(wanted)) return false;
    if (options.quiet !== true) say('Building the app…');
    const outcome = await run(
      projectNode(),
      [inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build'],
      {
        cwd: root,
        env: projectEnvironment(),
        limitSeconds: 300,
      },
    );
    if (outcome.code !== 0) {
      say(stripVTControlCharacters(outcome.output).trim().split('\n').slice(-40).join('\n'));
      throw new Error('The app could not be built; the reason stands above.');
    }
    mkdirSync(inProject('out'), { recursive: true });
    writeFileSync(stamp(), wanted);
    if (options.quiet !== true) say(`Built in ${outcome.seconds.toFixed(1)} s.`);
    return true;
  });
}
