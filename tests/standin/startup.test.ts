import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'standin-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the stand-in with an application of one file; none of them gets as far as a window. */
function run(
  name: string,
  source: string,
  ...parameters: string[]
): { status: number | null; output: string } {
  const file = join(folder, name);
  writeFileSync(file, source);
  const { status, stdout, stderr } = spawnSync(
    join(import.meta.dirname, 'electron'),
    [file, `--user-data-dir=${join(folder, 'data')}`, ...parameters],
    { encoding: 'utf8', env: { ...process.env, ELECTRON_STANDIN_NODE: process.execPath } },
  );
  return { status, output: stdout + stderr };
}

test('its first line says what it is not', () => {
  const { status, output } = run('exit.mjs', "import { app } from 'electron'; app.exit(3);");
  expect(output.split('\n')[0]).toMatch(/^electron stand-in: for trying out, not for real cases/);
  expect(status).toBe(3);
});

test('waiting for ready at the top level is reported: Electron would hang', () => {
  const { status, output } = run('wait.mjs', "import { app } from 'electron'; await app.whenReady();");
  expect(output).toContain('does it wait for app.whenReady() at its top level?');
  expect(status).toBe(1);
});

const early = [
  ['a window', 'new electron.BrowserWindow()', 'Cannot create BrowserWindow before app is ready'],
  ['a session', 'electron.session.defaultSession', 'Session can only be received when app is ready'],
  [
    'a protocol handler',
    "electron.protocol.handle('app', () => {})",
    'protocol.handle called before app is ready',
  ],
  [
    'secure storage',
    "electron.safeStorage.encryptString('x')",
    'safeStorage cannot be used before app is ready',
  ],
  ['what is lacking', 'electron.Tray', 'the stand-in does not offer electron.Tray'],
] as const;

test.each(early)('%s before ready ends the start', (_name, statement, message) => {
  const { status, output } = run('early.cjs', `const electron = require('electron'); ${statement};`);
  expect(output).toContain(message);
  expect(status).toBe(1);
});

test('quitting before ready lets the rest of the module run, and ready never comes', () => {
  const { status, output } = run(
    'quit.mjs',
    `import electron, { app } from 'electron';
    app.whenReady().then(() => console.log('ready'));
    app.on('will-quit', () => console.log('will quit'));
    app.quit();
    console.log(process.type, electron.app === app, process.argv.at(-1));`,
    '--last',
  );
  expect(output).toContain('browser true --last\nwill quit\n');
  expect(output).not.toContain('\nready');
  expect(status).toBe(0);
});

test('the folder of the application is where the command line says', () => {
  const { output } = run(
    'paths.cjs',
    `const { app } = require('electron/main');
    console.log(JSON.stringify([app.getPath('userData'), app.getName(), app.isPackaged, app.requestSingleInstanceLock()]));
    app.exit();`,
  );
  expect(output).toContain(JSON.stringify([join(folder, 'data'), 'Electron', false, true]));
});

test('ELECTRON_RUN_AS_NODE makes it plain Node', () => {
  const { stdout } = spawnSync(join(import.meta.dirname, 'electron'), ['-p', 'process.type'], {
    encoding: 'utf8',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', ELECTRON_STANDIN_NODE: process.execPath },
  });
  expect(stdout).toBe('undefined\n');
});
