import { readFileSync } from 'node:fs';
import { findBrowser } from './findBrowser.mjs';
import { run, say } from './run.mjs';

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
