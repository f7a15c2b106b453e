import { join } from 'node:path';
import { app, clipboard, dialog, Menu, powerMonitor, protocol, session, shell } from 'electron';
import type { BrowserWindow } from 'electron';
import type { EventName, EventValue } from '@contract/events';
import { isOperationName, operations } from '@contract/operations';
import { appScheme } from './appOrigin';
import { createAppProtocolHandler } from './appProtocol';
import { eventChannel, invokeChannel } from '@contract/channels';
import { chooseBackupFolder, chooseDestination, chooseFolder } from './dialogs';
import { hardenEveryContents, hardenSession } from './hardening';
import { forkVault } from './forkVault';
import { createGuard } from './ipcGuard';
import { defaultFolder } from './locations';
import { defaultIdleMinutes, lockByItself, type WhyLocked } from './lock';
import { menuTemplate } from './menu';
import { createPathTokens } from './pathTokens';
import { readSettings, writeSettings } from './settings';
import { answerFromShell, createShellAnswers } from './shellAnswers';
import { vaultEnvironment } from './vaultEnvironment';
import { createVaultProcess } from './vaultProcess';
import { openWindow, placeOf, type WindowPlace } from './window';

/** Nothing of the page is written to disk: a partition without `persist:` lives in memory only. */
const partition = 'casekeep';

/**
 * Starts the app: first what Electron wants before it is ready, then session, vault process, window.
 *
 * @param built absolute folder of the built main files; pages and preload lie beside it
 */
export function startCasekeep(built: string): void {
  // What the app writes (settings, vault) is for this account of the computer alone.
  process.umask(0o077);
  // Every page is held by the operating system, also one that some mistake would open without it.
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  hardenEveryContents(app);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  void app.whenReady().then(() => run(built));
}

function run(built: string): void {
  const pages = session.fromPartition(partition);
  hardenSession(pages);
  pages.protocol.handle(appScheme, createAppProtocolHandler(join(built, '../renderer')));

  const preload = join(built, '../preload/index.cjs');
  const userData = app.getPath('userData');
  const settingsFile = join(userData, 'settings.json');
  const fallbackFolder = defaultFolder(userData);
  let settings = readSettings(settingsFile);
  const folder = () => settings.lastVaultFolder ?? fallbackFolder;

  const tokens = createPathTokens();
  let window: BrowserWindow | null = null;

  const tell = <Name extends EventName>(name: Name, value: EventValue<Name>) => {
    if (window !== null && !window.isDestroyed()) window.webContents.send(eventChannel, name, value);
  };

  const vault = createVaultProcess(
    () => forkVault(join(built, 'vault.js'), vaultEnvironment(process.env, userData)),
    tell,
    () => lock('ended'),
  );

  const answers = createShellAnswers({
    tokens,
    folder,
    defaultFolder: fallbackFolder,
    useFolder: (chosen) => {
      vault.kill();
      settings = { ...settings, lastVaultFolder: chosen };
      writeSettings(settingsFile, settings);
    },
    chooseFolder: async (purpose) =>
      window === null ? null : chooseFolder(dialog, window, purpose, app.getPath('documents')),
    chooseBackupFolder: async () =>
      window === null ? null : chooseBackupFolder(dialog, window, app.getPath('documents')),
    chooseDestination: async (request) =>
      window === null ? null : chooseDestination(dialog, window, request, app.getPath('documents')),
    lock: () => lock('asked'),
    clearClipboard: async () => {
      clipboard.clear();
    },
    showInFolder: (path) => shell.showItemInFolder(path),
  });

  const guard = createGuard(
    isOperationName,
    operations,
    () => window?.webContents.mainFrame,
    async (name, input) =>
      operations[name].route === 'shell'
        ? answerFromShell(answers, name, input)
        : vault.call(name, input, { folder: folder(), paths: tokens.all() }),
  );

  const open = (place: WindowPlace | null) => {
    const opened = openWindow({ session: pages, packaged: app.isPackaged, place, preload });
    // On this page's own channel, not on the app-wide one: no other page could ever reach the guard.
    opened.webContents.ipc.handle(invokeChannel, guard);
    opened.on('closed', () => {
      if (window === opened) window = null;
    });
    window = opened;
    return opened;
  };

  /**
   * Ends the process that held the keys and the page that held the text, then shows a fresh page. The old page's
   * process is killed outright: a page that merely navigates away may keep its memory for going back.
   */
  function lock(why: WhyLocked): void {
    vault.kill();
    tokens.clear();
    clipboard.clear();
    const old = window;
    if (old === null || old.isDestroyed()) return;
    const place = placeOf(old);
    old.webContents.forcefullyCrashRenderer();
    const opened = open(place);
    opened.webContents.once('did-finish-load', () => tell('locked', { why }));
    old.destroy();
  }

  lockByItself({
    monitor: powerMonitor,
    unlocked: () => vault.unlocked(),
    lock,
    idleMinutes: () => defaultIdleMinutes,
    setInterval,
  });

  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate(process.platform, { lock: () => lock('asked') })),
  );

  app.on('second-instance', () => {
    if (window === null) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => vault.kill());
  open(null);
}
