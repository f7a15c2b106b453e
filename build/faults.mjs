import { ensureInstalled } from './ensureInstalled.mjs';
import { inProject, projectEnvironment, projectNode, root } from './project.mjs';
import { hand, say } from './run.mjs';

/**
 * `npm run faults -- --count 2000 --seed words`: what `npm test` does a few times, thousands of times: processes that are
 * killed, and disks that take no more, at places the seed chooses.
 */

/** @param {string} name @param {string} otherwise */
function given(name, otherwise) {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
}

try {
  const count = Number(given('--count', '2000'));
  if (!Number.isInteger(count) || count < 2) throw new Error('--count is a number of lives, at least 2.');
  await ensureInstalled();
  const vitest = inProject('node_modules', 'vitest', 'vitest.mjs');
  process.exitCode = await hand(projectNode(), [vitest, 'run', '--project', 'vault', 'tests/faults'], {
    cwd: root,
    env: projectEnvironment({
      CASEKEEP_FAULTS_COUNT: String(count),
      CASEKEEP_FAULTS_SEED: given('--seed', String(Date.now())),
    }),
  });
} catch (error) {
  say(/** @type {Error} */ (error).message);
  process.exitCode = 1;
}
