// A tiny Electron application, used only to try out the stand-in.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  nativeTheme,
  protocol,
  session,
  shell,
  utilityProcess,
} from 'electron';

const here = import.meta.dirname;
const policy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";
const files = { '/index.html': 'text/html', '/page.js': 'text/javascript' };

app.enableSandbox();
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
const first = app.requestSingleInstanceLock();
if (!first) app.quit();

/** Starts the helper process and answers requests of the page through it. */
function startHelper() {
  const helper = utilityProcess.fork(join(here, 'helper.mjs'), ['--greeting=hello'], {
    serviceName: 'fixture helper',
    stdio: 'inherit',
  });
  const waiting = new Map();
  let last = 0;
  helper.on('message', ({ id, value }) => {
    waiting.get(id)?.(value);
    waiting.delete(id);
  });
  return {
    helper,
    ask: (value) =>
      new Promise((resolve) => {
        waiting.set(++last, resolve);
        helper.postMessage({ id: last, value });
      }),
  };
}

function createWindow() {
  const memory = session.fromPartition('memory');
  const { helper, ask } = startHelper();
  memory.protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url);
    const type = host === 'bundle' ? files[pathname] : undefined;
    if (!type) return new Response('not here', { status: 404 });
    return new Response(await readFile(join(here, pathname)), {
      headers: { 'content-type': type, 'content-security-policy': policy },
    });
  });
  memory.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  memory.setPermissionCheckHandler(() => false);
  memory.setDevicePermissionHandler(() => false);
  memory.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !details.url.startsWith('app://bundle/') }),
  );
  memory.on('will-download', (event) => event.preventDefault());
  const window = new BrowserWindow({
    width: 900,
    height: 640,
    show: false,
    webPreferences: {
      preload: join(here, 'preload.cjs'),
      session: memory,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      devTools: false,
    },
  });
  const { webContents } = window;
  window.setContentProtection(true);
  window.once('ready-to-show', () => window.show());
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect'])
    webContents.on(name, (event) => event.preventDefault());
  const isOurs = (event) =>
    event.senderFrame === webContents.mainFrame && event.senderFrame.url.startsWith('app://bundle/');
  webContents.mainFrame.ipc.handle('ask', (event, value) => {
    if (!isOurs(event)) throw new Error('unknown sender');
    return ask(value);
  });
  webContents.ipc.handle('window:copy', async (_event, text) => {
    await clipboard.writeText(text);
    return clipboard.readText();
  });
  ipcMain.handle('save', async () => {
    const { canceled, filePath } = await dialog.showSaveDialog(window, { title: 'Save' });
    if (!canceled) shell.showItemInFolder(filePath);
    return canceled ? null : filePath;
  });
  ipcMain.handle('dark', () => {
    nativeTheme.themeSource = 'dark';
  });
  webContents.ipc.on('note', (_event, text) => webContents.send('noted', text));
  app.on('will-quit', () => helper.kill());
  void window.loadURL('app://bundle/index.html');
}

app.on('second-instance', () => BrowserWindow.getAllWindows()[0]?.focus());
app.on('window-all-closed', () => app.quit());
if (first) void app.whenReady().then(createWindow);
