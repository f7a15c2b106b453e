import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, say } from './run.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/**
 * Where a Chromium, Chrome or Edge may lie, the best place first.
 *
 * @param {NodeJS.Platform} platform @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
export function browserPlaces(platform, env) {
  const chosen = env['ELECTRON_STANDIN_CHROMIUM'];
  const named = chosen === undefined || chosen === '' ? [] : [chosen];
  if (platform === 'darwin')
    return [
      ...named,
      ...['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
        (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
      ),
    ];
  if (platform === 'win32')
    return [
      ...named,
      ...[env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']]
        .filter((folder) => folder !== undefined)
        .flatMap((folder) => [
          join(folder, 'Chromium', 'Application', 'chrome.exe'),
          join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ]),
    ];
  const folders = [...(env['PATH'] ?? '').split(delimiter), '/usr/bin', '/snap/bin', '/usr/local/bin'].filter(
    Boolean,
  );
  return [...named, ...names.flatMap((name) => folders.map((folder) => join(folder, name)))];
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** An installed browser, or undefined. */
export const findBrowser = () => browserPlaces(process.platform, process.env).find(isExecutable);

/** @param {string} text the system's os-release file */
export function isDebian(text) {
  return /^ID=debian\s*$/m.test(text);
}

/** What this machine lets us do about a missing package. */
export function packageRights() {
  let release = '';
  try {
    release = readFileSync('/etc/os-release', 'utf8');
  } catch {
    // Not a Linux system, or one that does not name itself.
  }
  return { root: process.getuid?.() === 0, debian: isDebian(release), release };
}

/**
 * The one command that brings a browser here, for the person to run.
 *
 * @param {NodeJS.Platform} platform @param {string} release the system's os-release file
 */
export function browserCommand(platform, release) {
  if (platform === 'darwin') return 'brew install --cask chromium';
  if (platform === 'win32') return 'winget install Google.Chrome';
  if (/^ID=ubuntu\s*$/m.test(release)) return 'sudo snap install chromium';
  if (/^ID(_LIKE)?=.*(fedora|rhel)/m.test(release)) return 'sudo dnf install chromium';
  if (/^ID(_LIKE)?=.*arch/m.test(release)) return 'sudo pacman -S chromium';
  return 'sudo apt-get install chromium';
}

/**
 * Installs a Debian package, where we are root on Debian; says so before.
 *
 * @param {string} name @param {string} why
 * @returns {Promise<boolean>} whether it is installed now
 */
export async function installDebianPackage(name, why) {
  say(`Installing ${name} with apt-get: ${why}…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = () =>
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], { env, limitSeconds: 400 });
  let outcome = await install();
  if (outcome.code !== 0) {
    await run('apt-get', ['update', '-q'], { env, limitSeconds: 120 });
    outcome = await install();
  }
  say(
    outcome.code === 0
      ? `Installed ${name} in ${Math.round(outcome.seconds)} s.`
      : `${name} could not be installed.`,
  );
  return outcome.code === 0;
}

/**
 * A browser for the stand-in: the installed one; as root on Debian it is installed; otherwise the command is told.
 *
 * @returns {Promise<string | undefined>}
 */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found !== undefined) return found;
  const rights = packageRights();
  if (rights.root && rights.debian && (await installDebianPackage('chromium', 'the app is shown in it')))
    return findBrowser();
  say(
    `No Chromium, Chrome or Edge was found. This brings one: ${browserCommand(process.platform, rights.release)}`,
  );
  return undefined;
}
