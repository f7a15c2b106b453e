import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt } from './ensureBuilt.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';
import { callersFolder, inProject, projectNode, root } from './project.mjs';
import { hand, say } from './run.mjs';
import { electronEnvironment } from './withElectron.mjs';

/**
 * Photographs every screen of the built app, headless, on a practice vault.
 *
 * The spec under tests/screens walks the route table; the pictures land in the folder, one a screen.
 *
 * @param {{ folder: string, browser: string }} options
 * @returns {Promise<number>} how many pictures were taken
 */
export async function takeScreenshots(options) {
  rmSync(options.folder, { recursive: true, force: true });
  mkdirSync(options.folder, { recursive: true });
  const code = await hand(
    projectNode(),
    [inProject('node_modules', '@playwright', 'test', 'cli.js'), 'test', '--reporter=dot'],
    {
      cwd: root,
      env: electronEnvironment(
        { standIn: true, browser: options.browser },
        { CASEKEEP_PICTURES: options.folder, ELECTRON_STANDIN_HEADLESS: '1', FORCE_COLOR: '0' },
      ),
    },
  );
  const pictures = readdirSync(options.folder).filter((name) => name.endsWith('.png'));
  if (code !== 0) say('Not every screen could be photographed; what is missing is named above.');
  return pictures.length;
}

/** `npm run screenshots [-- FOLDER]` */
async function main() {
  await ensureInstalled();
  await ensureBuilt();
  const browser = await ensureBrowser();
  if (browser === undefined) return 1;
  const folder = resolve(
    callersFolder(process.cwd(), process.env['INIT_CWD'], root),
    process.argv[2] ?? inProject('demo', 'screens'),
  );
  const count = await takeScreenshots({ folder, browser });
  say(`${count} pictures lie in ${folder}`);
  return count > 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    process.exitCode = await main();
  } catch (error) {
    say(/** @type {Error} */ (error).message);
    process.exitCode = 1;
  }
}
