import { writeFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { test } from './fixtures';

test('what the stand-in lacks throws', async ({ application, page }) => {
  await expect(page).toHaveTitle('Fixture');
  const messages = await application.evaluate((electron) => {
    const attempts: (() => unknown)[] = [
      () => electron.Tray,
      () => electron.app.getAppMetrics(),
      () => electron.app.on('gpu-info-update', () => undefined),
      () => electron.BrowserWindow.getAllWindows()[0]?.setOpacity(1),
      () => electron.BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({}),
      () => electron.session.fromPartition('persist:kept'),
      () => electron.session.defaultSession.webRequest.onCompleted(() => undefined),
      () => new electron.BrowserWindow({ transparent: true }),
      () => new electron.BrowserWindow({ webPreferences: { sandbox: false } }),
      () => new electron.BrowserWindow({ webPreferences: { nodeIntegration: true } }),
      () => electron.utilityProcess.fork('module.mjs', [], { partition: 'x' }),
    ];
    return attempts.map((attempt) => {
      try {
        attempt();
        return 'nothing was thrown';
      } catch (error) {
        return (error as Error).message;
      }
    });
  });
  expect(messages).toEqual([
    'the stand-in does not offer electron.Tray',
    'the stand-in does not offer app.getAppMetrics',
    "the stand-in does not offer the event 'gpu-info-update' of app",
    'the stand-in does not offer BrowserWindow.setOpacity',
    'the stand-in does not offer webContents.printToPDF',
    'the stand-in does not offer partitions that are kept on disk',
    'the stand-in does not offer webRequest.onCompleted',
    'the stand-in does not offer the window option transparent',
    'the stand-in does not offer webPreferences sandbox: false',
    'the stand-in does not offer webPreferences nodeIntegration: true',
    'the stand-in does not offer the utilityProcess option partition',
  ]);
});

test('mistakes are answered as Electron answers them', async ({ application, page }) => {
  await expect(page).toHaveTitle('Fixture');
  const messages = await application.evaluate(
    async ({ app, BrowserWindow, ipcMain, protocol, net, session }) => {
      ipcMain.handle('twice', () => 1);
      session.defaultSession.protocol.handle('app', () => new Response(''));
      const outside = new BrowserWindow({ show: false });
      const attempts: (() => unknown)[] = [
        () => protocol.registerSchemesAsPrivileged([]),
        () => protocol.handle('app', () => new Response('')),
        () => ipcMain.handle('twice', () => 2),
        () => app.enableSandbox(),
        () => app.getPath('nowhere' as 'home'),
        () => net.fetch('https://example.com/'),
        () => outside.loadURL('https://example.com/'),
      ];
      const answers: string[] = [];
      for (const attempt of attempts) {
        try {
          await attempt();
          answers.push('nothing was thrown');
        } catch (error) {
          answers.push((error as Error).message);
        }
      }
      outside.destroy();
      return answers;
    },
  );
  expect(messages).toEqual([
    'protocol.registerSchemesAsPrivileged should be called before app is ready',
    'Failed to register protocol: app',
    "Attempted to register a second handler for 'twice'",
    'app.enableSandbox() can only be called before app is ready',
    "Failed to get 'nowhere' path",
    'net::ERR_NAME_NOT_RESOLVED',
    // A window that is born with its address learns no more than that it failed.
    expect.stringMatching(/^ERR_(NAME_NOT_RESOLVED|FAILED) \(-2\) loading/),
  ]);
});

const preloads = [
  ['reaches for the file system', "require('fs')", 'module not found: fs'],
  ['is an ES module', "import { app } from 'electron'", 'Cannot use import statement outside a module'],
  ['is not there', undefined, 'ENOENT'],
] as const;

for (const [name, text, message] of preloads)
  test(`a preload script that ${name} is reported`, async ({ application, page }, information) => {
    await expect(page).toHaveTitle('Fixture');
    const file = information.outputPath('preload.cjs');
    if (text !== undefined) writeFileSync(file, text);
    const told = await application.evaluate(async ({ BrowserWindow, session }, preload) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { preload, session: session.fromPartition('memory') },
      });
      const reported = new Promise<string>((resolve) => {
        window.webContents.once('preload-error', (_event, _path, error) => resolve(error.message));
      });
      await window.loadURL('app://bundle/index.html');
      const shown = (await window.webContents.executeJavaScript('typeof window.fixture')) as string;
      const what = await reported;
      window.destroy();
      return [what, shown];
    }, file);
    expect(told[0]).toContain(message);
    expect(told[1]).toBe('undefined');
  });
