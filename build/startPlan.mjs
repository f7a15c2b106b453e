import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether a window can be shown here.
 *
 * A local X display counts only when its socket is there: the variable often outlives the server.
 *
 * @param {NodeJS.Platform} platform @param {NodeJS.ProcessEnv} env
 * @param {(path: string) => boolean} [exists]
 */
export function hasDisplay(platform, env, exists = existsSync) {
  if (platform === 'darwin' || platform === 'win32') return true;
  const wayland = env['WAYLAND_DISPLAY'];
  if (wayland !== undefined && wayland !== '') {
    const socket = wayland.startsWith('/') ? wayland : join(env['XDG_RUNTIME_DIR'] ?? '/run/user', wayland);
    if (exists(socket)) return true;
  }
  const display = env['DISPLAY'];
  if (display === undefined || display === '') return false;
  const local = /^(?:unix)?:(\d+)(?:\.\d+)?$/.exec(display)?.[1];
  return local === undefined || exists(`/tmp/.X11-unix/X${local}`);
}

/**
 * @typedef {object} Start
 * @property {boolean} fetch try again to fetch Electron
 * @property {boolean} allowReal let the stand-in open vaults that are no practice vaults
 * @property {string[]} forApp what is passed on to the app
 */

/** @param {string[]} arguments_ @returns {Start} */
export function readStartArguments(arguments_) {
  const own = ['--fetch', '--allow-real'];
  return {
    fetch: arguments_.includes('--fetch'),
    allowReal: arguments_.includes('--allow-real'),
    forApp: arguments_.filter((argument) => !own.includes(argument)),
  };
}

/**
 * The way the app is shown where Electron cannot show it, and what is said about that.
 *
 * @param {{ display: boolean, browser: boolean, platform: NodeJS.Platform }} facts
 * @returns {{ way: 'standIn' | 'demonstration', says: string }}
 */
export function chooseWay(facts) {
  if (!facts.display)
    return { way: 'demonstration', says: 'There is no display here, so no window can be opened.' };
  // The stand-in is started by a shell script.
  if (facts.browser && facts.platform !== 'win32')
    return { way: 'standIn', says: 'The same app opens in the installed browser instead.' };
  return { way: 'demonstration', says: 'Without Electron or a browser no window can be opened.' };
}

/** Why Electron would refuse before it is started: Linux has it refuse root. @param {{ root: boolean, platform: NodeJS.Platform }} facts */
export function refusal(facts) {
  return facts.root && facts.platform === 'linux' ? 'it does not run as root' : undefined;
}
