import { ensureBuilt } from './ensureBuilt.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';
import { callersFolder, inProject, projectEnvironment, projectNode, root } from './project.mjs';
import { hand, say } from './run.mjs';

/** The `casekeep` command: built when stale, without a word on stdout, then run where the person stands. */
try {
  await ensureInstalled();
  await ensureBuilt({ quiet: true });
  process.exitCode = await hand(
    projectNode(),
    [inProject('out', 'main', 'cli.js'), ...process.argv.slice(2)],
    {
      cwd: callersFolder(process.cwd(), process.env['INIT_CWD'], root),
      env: projectEnvironment(),
    },
  );
} catch (error) {
  say(/** @type {Error} */ (error).message);
  process.exitCode = 1;
}
