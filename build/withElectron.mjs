import { inProject, projectEnvironment, projectNode } from './project.mjs';
import { installedElectron } from './electronBinary.mjs';
import { findBrowser } from './findBrowser.mjs';

/** The folder of the stand-in, which takes the place of Electron's own `dist` folder. */
const standIn = () => inProject('tests', 'standin');

/**
 * The environment in which every tool (Playwright, electron-vite, the electron command) finds the same executable:
 * Electron's own, or the stand-in. No other place sets these variables.
 *
 * @param {{ standIn: boolean, browser?: string | undefined }} choice @param {NodeJS.ProcessEnv} [extra]
 * @returns {NodeJS.ProcessEnv}
 */
export function electronEnvironment(choice, extra = {}) {
  const env = projectEnvironment(extra);
  delete env['ELECTRON_RUN_AS_NODE'];
  if (!choice.standIn) return env;
  return {
    ...env,
    ELECTRON_OVERRIDE_DIST_PATH: standIn(),
    ELECTRON_EXEC_PATH: inProject('tests', 'standin', 'electron'),
    ELECTRON_STANDIN_NODE: projectNode(),
    ...(choice.browser === undefined ? {} : { ELECTRON_STANDIN_CHROMIUM: choice.browser }),
  };
}

/** The environment with what is here now: Electron where it can run, else the stand-in on an installed browser. */
export function presentElectronEnvironment() {
  const mayRun = installedElectron() !== undefined && process.getuid?.() !== 0;
  return electronEnvironment({ standIn: !mayRun, browser: findBrowser() });
}
