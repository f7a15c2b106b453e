import { ensureBuilt } from '../ensureBuilt.mjs';
import { inProject, projectNode, root } from '../project.mjs';
import { run } from '../run.mjs';
import { presentElectronEnvironment } from '../withElectron.mjs';

/**
 * Runs the named test files of this copy of the project: specs by Playwright on the built app, the others by vitest.
 *
 * `node build/sabotage/runTests.mjs FILE…` ends with 0 when all of them pass.
 */
const files = process.argv.slice(2);
const specs = files.filter((file) => file.endsWith('.spec.ts'));
const others = files.filter((file) => !file.endsWith('.spec.ts'));
const env = presentElectronEnvironment();

/** @param {string[]} command */
async function passes(command) {
  const outcome = await run(projectNode(), command, { cwd: root, env, limitSeconds: 240 });
  process.stdout.write(outcome.output);
  return outcome.code === 0;
}

/** Files that look at the built app. */
const needBuild = specs.length > 0 || others.some((file) => /^tests\/(cli|interop|faults)\//.test(file));
try {
  if (needBuild) await ensureBuilt({ quiet: true });
  const green =
    (others.length === 0 ||
      (await passes([inProject('node_modules', 'vitest', 'vitest.mjs'), 'run', ...others]))) &&
    (specs.length === 0 ||
      (await passes([
        inProject('node_modules', '@playwright', 'test', 'cli.js'),
        'test',
        '--max-failures=1',
        ...specs,
      ])));
  process.exitCode = green ? 0 : 1;
} catch (error) {
  console.log(/** @type {Error} */ (error).message);
  process.exitCode = 1;
}
