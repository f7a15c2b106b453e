import { describe, expect, test } from 'vitest';
import { browserCommand, isDebian } from '../../build/browser.mjs';
import { browserPlaces } from '../../build/findBrowser.mjs';
import { fetchIsDue, whyElectronCannotLaunch, whyFetchFailed } from '../../build/electronBinary.mjs';
import { chooseWay, hasDisplay, readStartArguments, refusal } from '../../build/startPlan.mjs';

describe('how the app is shown where Electron cannot', () => {
  const everything = { display: true, browser: true, platform: 'linux' } as const;

  test.each([
    [{}, 'standIn', 'browser instead'],
    [{ display: false }, 'demonstration', 'no display'],
    [{ browser: false }, 'demonstration', 'no window can be opened'],
    [{ platform: 'win32' }, 'demonstration', 'no window can be opened'],
  ] as const)('%o', (change, way, says) => {
    const choice = chooseWay({ ...everything, ...change });
    expect(choice.way).toBe(way);
    expect(choice.says).toContain(says);
  });

  test.each([
    [true, 'linux', 'it does not run as root'],
    [false, 'linux', undefined],
    [true, 'darwin', undefined],
  ] as const)('root: %s on %s', (root, platform, reason) => {
    expect(refusal({ root, platform })).toBe(reason);
  });
});

describe('whether there is a display', () => {
  const sockets = new Set(['/tmp/.X11-unix/X7', '/run/user/1000/wayland-0']);
  const exists = (path: string): boolean => sockets.has(path);

  test.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: '' }, false],
    ['linux', { DISPLAY: ':7' }, true],
    ['linux', { DISPLAY: ':7.0' }, true],
    ['linux', { DISPLAY: ':8' }, false],
    ['linux', { DISPLAY: 'localhost:10.0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0', XDG_RUNTIME_DIR: '/run/user/1000' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-9', XDG_RUNTIME_DIR: '/run/user/1000' }, false],
    ['linux', { WAYLAND_DISPLAY: 'wayland-9', XDG_RUNTIME_DIR: '/run/user/1000', DISPLAY: ':7' }, true],
    ['darwin', {}, true],
    ['win32', {}, true],
  ] as const)('%s %o', (platform, env, display) => {
    expect(hasDisplay(platform, env, exists)).toBe(display);
  });
});

test('the launcher keeps its own arguments and passes the others on', () => {
  expect(readStartArguments(['--fetch', '--user-data-dir=x', '--allow-real'])).toEqual({
    fetch: true,
    allowReal: true,
    forApp: ['--user-data-dir=x'],
  });
  expect(readStartArguments([])).toEqual({ fetch: false, allowReal: false, forApp: [] });
});

describe('why Electron cannot launch', () => {
  const ended = { code: 1, signal: null, output: '', seconds: 0.4 };

  test.each([
    [
      {
        code: 127,
        output: 'electron: error while loading shared libraries: libnss3.so: cannot open shared object file',
      },
      'the system library libnss3.so is missing',
    ],
    [
      { output: '[1:ERROR:zygote] Running as root without --no-sandbox is not supported.' },
      'it does not run as root',
    ],
    [
      {
        signal: 'SIGTRAP',
        output:
          'FATAL:setuid_sandbox_host.cc The SUID sandbox helper binary was found, but is not configured correctly',
      },
      'its sandbox is not allowed on this system',
    ],
    [{ output: 'ERROR:ozone_platform_x11.cc Missing X server or $DISPLAY' }, 'it cannot reach the display'],
    [{ code: 127, output: 'spawn EACCES' }, 'its executable does not run on this system'],
    [{ signal: 'SIGSEGV' }, 'it ended at once'],
  ] as const)('%o', (change, reason) => {
    expect(whyElectronCannotLaunch({ ...ended, ...change })).toBe(reason);
  });

  test.each([
    [{ code: 0 }],
    [{ code: 0, seconds: 3600 }],
    [{ code: 1, output: 'the app itself failed' }],
    [{ code: 1, signal: 'SIGKILL', seconds: 600 }],
  ] as const)('%o is no reason to show it another way', (change) => {
    expect(whyElectronCannotLaunch({ ...ended, ...change })).toBeUndefined();
  });
});

describe('fetching Electron', () => {
  test.each([
    [undefined, false, true],
    [{ version: '45.4.1' }, false, false],
    [{ version: '45.4.1' }, true, true],
    [{ version: '45.4.0' }, false, true],
  ])('last attempt %o, asked for: %s', (last, asked, due) => {
    expect(fetchIsDue(last, '45.4.1', asked)).toBe(due);
  });

  test.each([
    [{ timedOut: true, output: '' }, 'within 15 seconds'],
    [{ timedOut: false, output: 'Error: getaddrinfo ENOTFOUND example.org\n  at x' }, 'ENOTFOUND'],
    [{ timedOut: false, output: 'TypeError: fetch failed\n  at x' }, 'cannot be reached'],
    [{ timedOut: false, output: 'something else' }, 'did not answer as expected'],
  ])('%o', (outcome, reason) => {
    expect(whyFetchFailed(outcome)).toContain(reason);
  });
});

describe('finding a browser', () => {
  test('a chosen one comes first', () => {
    expect(browserPlaces('linux', { ELECTRON_STANDIN_CHROMIUM: '/opt/b', PATH: '/usr/bin' })[0]).toBe(
      '/opt/b',
    );
  });

  test('Chromium before Chrome before Edge, on the path', () => {
    const places = browserPlaces('linux', { PATH: '/opt/tools' });
    const at = (name: string): number => places.indexOf(`/opt/tools/${name}`);
    expect(at('chromium')).toBeGreaterThanOrEqual(0);
    expect(at('google-chrome')).toBeGreaterThan(at('chromium'));
    expect(at('microsoft-edge')).toBeGreaterThan(at('google-chrome'));
  });

  test.each([
    ['ID=debian\nVERSION_ID="12"', true],
    ['ID=ubuntu\nID_LIKE=debian', false],
    ['', false],
  ])('%j', (release, debian) => {
    expect(isDebian(release)).toBe(debian);
  });

  test.each([
    ['darwin', '', 'brew'],
    ['win32', '', 'winget'],
    ['linux', 'ID=debian', 'apt-get install chromium'],
    ['linux', 'ID=ubuntu\nID_LIKE=debian', 'snap'],
    ['linux', 'ID=fedora', 'dnf'],
    ['linux', 'ID=rocky\nID_LIKE="rhel centos fedora"', 'dnf'],
    ['linux', 'ID=arch', 'pacman'],
  ] as const)('the one command on %s %j', (platform, release, command) => {
    expect(browserCommand(platform, release)).toContain(command);
  });
});
