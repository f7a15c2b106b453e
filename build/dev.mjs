import { watch } from 'node:fs';
import { ensureBrowser } from './browser.mjs';
import { ensureElectron } from './electronBinary.mjs';
import { ensureBuilt } from './ensureBuilt.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';
import { inProject, root } from './project.mjs';
import { run, say } from './run.mjs';
import { electronEnvironment } from './withElectron.mjs';

const watched = ['contract', 'domain', 'main', 'preload', 'renderer'];

/** Resolves at the next change of a source, once the editor has finished writing. @returns {Promise<void>} */
function nextChange() {
  return new Promise((resolve) => {
    /** @type {NodeJS.Timeout | undefined} */
    let settled;
    const watchers = watched.map((folder) =>
      watch(inProject(folder), { recursive: true }, () => {
        clearTimeout(settled);
        settled = setTimeout(() => {
          for (const watcher of watchers) watcher.close();
          resolve();
        }, 200);
      }),
    );
  });
}

/** Builds and shows the app, and does so again after each change of a source; ends when the app is closed. */
async function develop() {
  await ensureInstalled();
  const electron = await ensureElectron({ fetch: process.argv.includes('--fetch') });
  const standIn = electron === undefined || process.getuid?.() === 0;
  const browser = standIn ? await ensureBrowser() : undefined;
  if (standIn && browser === undefined)
    throw new Error('Neither Electron nor a browser is here, so nothing can be shown.');
  const executable = standIn ? inProject('tests', 'standin', 'electron') : electron;
  const env = electronEnvironment({ standIn, browser });
  for (;;) {
    const built = await ensureBuilt().then(
      () => true,
      (/** @type {Error} */ error) => {
        say(error.message);
        return false;
      },
    );
    const change = nextChange();
    if (!built) {
      await change;
      continue;
    }
    const end = new AbortController();
    const app = run(executable, [root], {
      cwd: root,
      env,
      signal: end.signal,
      onText: (text) => process.stderr.write(text),
    });
    const closed = await Promise.race([app.then(() => true), change.then(() => false)]);
    if (closed) return 0;
    end.abort();
    await app;
  }
}

try {
  process.exit(await develop());
} catch (error) {
  say(/** @type {Error} */ (error).message);
  process.exit(1);
}
