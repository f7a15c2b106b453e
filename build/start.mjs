import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureElectron, whyElectronCannotLaunch } from './electronBinary.mjs';
import { ensureBuilt } from './ensureBuilt.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';
import { inProject, projectEnvironment, projectNode, root } from './project.mjs';
import { hand, run, say } from './run.mjs';
import { chooseWay, hasDisplay, readStartArguments, refusal } from './startPlan.mjs';
import { electronEnvironment } from './withElectron.mjs';

/** Runs Electron and watches its first words. @param {string} executable @param {string[]} forApp */
async function startElectron(executable, forApp) {
  const outcome = await run(executable, [root, ...forApp], {
    cwd: root,
    env: electronEnvironment({ standIn: false }),
    onText: (text) => process.stderr.write(text),
  });
  return { code: outcome.code, cannotLaunch: whyElectronCannotLaunch(outcome) };
}

/** Shows the unmodified app in an installed browser. @param {string} browser @param {import('./startPlan.mjs').Start} start */
async function startStandIn(browser, start) {
  if (!start.allowReal) say('It opens practice vaults only (`npm start -- --allow-real` lifts that).');
  const began = Date.now();
  const outcome = await run(inProject('tests', 'standin', 'electron'), [root, ...start.forApp], {
    cwd: root,
    env: electronEnvironment(
      { standIn: true, browser },
      { ELECTRON_STANDIN_HEADLESS: '0', ...(start.allowReal ? {} : { CASEKEEP_PRACTICE_ONLY: '1' }) },
    ),
    onText: (text) => process.stderr.write(text),
  });
  return { code: outcome.code, endedAtOnce: outcome.code !== 0 && Date.now() - began < 15_000 };
}

/** The first folder demo/<n> that is not there yet. */
function nextDemoFolder() {
  const parent = inProject('demo');
  mkdirSync(parent, { recursive: true });
  const numbers = readdirSync(parent).map(Number).filter(Number.isInteger);
  return join(parent, String(Math.max(0, ...numbers) + 1));
}

/** Without a window: the main job told step by step, its document, and a picture of every screen. @param {string | undefined} browser */
async function demonstrate(browser) {
  const folder = nextDemoFolder();
  say(
    'So the demonstration runs instead: the main job, from a report to the document for counsel, without a window.\n',
  );
  const code = await hand(projectNode(), [inProject('out', 'main', 'cli.js'), 'demo', folder], {
    cwd: root,
    env: projectEnvironment(),
  });
  if (code !== 0) return code;
  const pictures = join(folder, 'screens');
  let photographed = false;
  if (browser !== undefined) {
    say('\nPhotographing every screen of the built app…');
    const { takeScreenshots } = await import('./screenshots.mjs');
    photographed = (await takeScreenshots({ folder: pictures, browser })) > 0;
  }
  const files = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
  say('');
  for (const file of files) say(`The document:  ${join(folder, file)}`);
  say(
    photographed
      ? `The pictures:  ${pictures}`
      : 'There are no pictures: they need an installed Chromium, Chrome or Edge.',
  );
  return 0;
}

/**
 * Shows the app in Electron, where that is here and can launch.
 *
 * @param {import('./startPlan.mjs').Start} start
 * @returns {Promise<number | undefined>} its exit code; undefined when it could not be shown so, which is told
 */
async function showInElectron(start) {
  const electron = await ensureElectron({ fetch: start.fetch });
  if (electron === undefined) return undefined;
  const refused = refusal({ root: process.getuid?.() === 0, platform: process.platform });
  const { code, cannotLaunch } =
    refused === undefined ? await startElectron(electron, start.forApp) : { code: 1, cannotLaunch: refused };
  if (cannotLaunch === undefined) return code;
  say(`Electron cannot launch: ${cannotLaunch}.`);
  return undefined;
}

async function main() {
  const start = readStartArguments(process.argv.slice(2));
  await ensureInstalled();
  await ensureBuilt();
  const display = hasDisplay(process.platform, process.env);
  if (display) {
    const code = await showInElectron(start);
    if (code !== undefined) return code;
  }
  const browser = await ensureBrowser();
  const choice = chooseWay({ display, browser: browser !== undefined, platform: process.platform });
  say(choice.says);
  if (choice.way === 'standIn' && browser !== undefined) {
    const { code, endedAtOnce } = await startStandIn(browser, start);
    if (!endedAtOnce) return code;
    say('The browser could not show the window here.');
  }
  return demonstrate(browser);
}

try {
  process.exitCode = await main();
} catch (error) {
  say(/** @type {Error} */ (error).message);
  process.exitCode = 1;
}
