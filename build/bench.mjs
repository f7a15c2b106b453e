import { ensureInstalled } from './ensureInstalled.mjs';
import { inProject, projectEnvironment, projectNode, root } from './project.mjs';
import { hand, say } from './run.mjs';

/**
 * `npm run bench`: how long the vault takes, beside what somebody would use in its place, in one and the same run.
 * It judges nothing: it prints medians.
 */
try {
  await ensureInstalled();
  process.exitCode = await hand(projectNode(), [inProject('tests', 'bench', 'run.mjs')], {
    cwd: root,
    env: projectEnvironment(),
  });
} catch (error) {
  say(/** @type {Error} */ (error).message);
  process.exitCode = 1;
}
