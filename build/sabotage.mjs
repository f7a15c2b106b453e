import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './ensureInstalled.mjs';
import { inProject, projectNode, root } from './project.mjs';
import { run, say } from './run.mjs';
import { breaks } from './sabotage/breaks.mjs';

/**
 * `npm run sabotage [-- NAME…]`: proves that the tests can fail.
 *
 * Works on a copy of the project. Each break of build/sabotage/breaks.mjs takes one promise away in one line; the tests
 * that guard it have to turn red. They run once unbroken before, so that red means the break and nothing else.
 */

/** @typedef {import('./sabotage/breaks.mjs').Break} Break */

/**
 * The text of a file with the break in it.
 *
 * @param {string} text @param {Break} one
 * @throws {Error} when the text to break is not there, or is there more than once
 */
export function broken(text, one) {
  const found = text.split(one.find).length - 1;
  if (found !== 1) throw new Error(`${one.name}: its text stands ${found} times in ${one.file}, not once`);
  if (one.find === one.replace) throw new Error(`${one.name}: it changes nothing`);
  return text.replace(one.find, () => one.replace);
}

/** Copies what git knows or would add. @param {string} to */
async function copyProject(to) {
  const listed = await run('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root });
  if (listed.code !== 0) throw new Error('The project is not a git checkout, so it cannot be copied.');
  for (const file of listed.output.split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    try {
      copyFileSync(inProject(file), join(to, file));
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error;
    }
  }
  symlinkSync(inProject('node_modules'), join(to, 'node_modules'), 'junction');
}

/** @param {string} copy @param {string[]} files */
const runTests = (copy, files) =>
  run(projectNode(), [join(copy, 'build', 'sabotage', 'runTests.mjs'), ...files], {
    cwd: copy,
    limitSeconds: 400,
  });

/** @param {Break[]} chosen @param {string} copy @returns {Promise<string[]>} what went wrong */
async function sabotage(chosen, copy) {
  const wrong = [];
  /** @type {Map<string, boolean>} */
  const greenBefore = new Map();
  for (const one of chosen) {
    const key = one.tests.join(' ');
    if (!greenBefore.has(key)) {
      const before = await runTests(copy, one.tests);
      greenBefore.set(key, before.code === 0);
      if (before.code !== 0) say(before.output.trim().split('\n').slice(-40).join('\n'));
    }
    if (greenBefore.get(key) !== true) {
      wrong.push(`${one.name}: its tests are red without the break`);
      console.log(`${one.name}: its tests are red without the break`);
      continue;
    }
    const file = join(copy, one.file);
    const text = readFileSync(file, 'utf8');
    try {
      writeFileSync(file, broken(text, one));
      const after = await runTests(copy, one.tests);
      if (after.code === 0) wrong.push(`${one.name}: no test noticed`);
      console.log(
        `${one.name}: ${after.code === 0 ? 'NOT NOTICED' : 'noticed'} (${after.seconds.toFixed(1)} s)`,
      );
    } catch (error) {
      wrong.push(/** @type {Error} */ (error).message);
      console.log(/** @type {Error} */ (error).message);
    } finally {
      writeFileSync(file, text);
    }
  }
  return wrong;
}

async function main() {
  const names = process.argv.slice(2);
  const chosen =
    names.length === 0 ? breaks : breaks.filter((one) => names.some((name) => one.name.includes(name)));
  if (chosen.length === 0) throw new Error('There is no break of that name.');
  await ensureInstalled();
  const copy = mkdtempSync(join(tmpdir(), 'casekeep-sabotage-'));
  try {
    await copyProject(copy);
    const wrong = await sabotage(chosen, copy);
    console.log(`${chosen.length - wrong.length} of ${chosen.length} breaks were noticed.`);
    for (const line of wrong) say(line);
    return wrong.length === 0 ? 0 : 1;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    process.exitCode = await main();
  } catch (error) {
    say(/** @type {Error} */ (error).message);
    process.exitCode = 1;
  }
}
