'use strict';
const { EventEmitter } = require('node:events'),
  fs = require('node:fs'),
  path = require('node:path'),
  os = require('node:os'),
  { browser } = require('./browser.cjs'),
  { state, allWindows } = require('./window.cjs');
let readyResolve;
const readyP = new Promise((r) => {
  readyResolve = r;
});
let quitting = false,
  lockDir;
const cli = process.argv.slice(1),
  appended = new Map(),
  args = new Map(
    cli
      .filter((a) => a.startsWith('--'))
      .map((a) => {
        const i = a.indexOf('=');
        return i < 0 ? [a.slice(2), ''] : [a.slice(2, i), a.slice(i + 1)];
      }),
  );
class App extends EventEmitter {
  constructor() {
    super();
    this.setMaxListeners(0);
    this._name = 'Electron';
    this._version = process.versions.electron;
    this._paths = new Map();
    this.isPackaged = false;
    this.userAgentFallback = '';
    this.accessibilitySupportEnabled = false;
    this.applicationMenu = null;
    this.commandLine = {
      appendSwitch: (k, v = '') => {
        appended.set(k, v);
        args.set(k, v);
      },
      appendArgument() {},
      hasSwitch: (k) => args.has(k),
      getSwitchValue: (k) => args.get(k) ?? '',
      removeSwitch: (k) => {
        args.delete(k);
        appended.delete(k);
      },
    };
  }
  get name() {
    return this._name;
  }
  set name(n) {
    this._name = n;
  }
  getName() {
    return this._name;
  }
  setName(n) {
    this._name = n;
  }
  getVersion() {
    return this._version;
  }
  getAppPath() {
    return this._appPath;
  }
  getPath(n) {
    if (this._paths.has(n)) return this._paths.get(n);
    const h = os.homedir(),
      d = {
        home: h,
        appData: process.env.XDG_CONFIG_HOME || path.join(h, '.config'),
        temp: os.tmpdir(),
        exe: process.execPath,
        module: process.execPath,
        desktop: path.join(h, 'Desktop'),
        documents: path.join(h, 'Documents'),
        downloads: path.join(h, 'Downloads'),
        music: path.join(h, 'Music'),
        pictures: path.join(h, 'Pictures'),
        videos: path.join(h, 'Videos'),
      };
    if (n === 'userData' || n === 'sessionData') {
      const p =
        n === 'sessionData'
          ? this.getPath('userData')
          : args.get('user-data-dir') || path.join(this.getPath('appData'), this._name);
      fs.mkdirSync(p, { recursive: true });
      return p;
    }
    if (n === 'logs') return path.join(this.getPath('userData'), 'logs');
    if (n === 'crashDumps') return path.join(this.getPath('userData'), 'Crashpad');
    if (!d[n]) throw new Error(`Failed to get '${n}' path`);
    return d[n];
  }
  setPath(n, p) {
    if (!path.isAbsolute(p)) throw new Error('Path must be absolute');
    this._paths.set(n, p);
  }
  isReady() {
    return state.ready;
  }
  whenReady() {
    return readyP;
  }
  quit() {
    if (quitting) return;
    quitting = true;
    if (fire('before-quit')) {
      quitting = false;
      return;
    }
    for (const w of [...allWindows.values()])
      if (w._close(true) === false) {
        quitting = false;
        return;
      }
    if (!allWindows.size) finish();
  }
  exit(code = 0) {
    exit(code);
  }
  relaunch() {
    this._relaunch = true;
  }
  requestSingleInstanceLock(data = {}) {
    lockDir = path.join(this.getPath('userData'), 'standin-singleton');
    fs.mkdirSync(lockDir, { recursive: true });
    const lock = path.join(lockDir, 'pid');
    for (let i = 0; i < 2; i++)
      try {
        fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
        process.on('exit', () => {
          try {
            fs.unlinkSync(lock);
          } catch {}
        });
        fs.watch(lockDir, (_, f) => {
          if (!f?.endsWith('.json')) return;
          const p = path.join(lockDir, f);
          let m;
          try {
            m = JSON.parse(fs.readFileSync(p, 'utf8'));
            fs.unlinkSync(p);
          } catch {
            return;
          }
          this.emit('second-instance', {}, m.argv, m.cwd, m.data);
        }).unref();
        return true;
      } catch {
        const pid = Number(fs.readFileSync(lock, 'utf8'));
        try {
          process.kill(pid, 0);
        } catch {
          fs.rmSync(lock, { force: true });
          continue;
        }
        const tmp = path.join(lockDir, `${process.pid}.tmp`);
        fs.writeFileSync(tmp, JSON.stringify({ argv: process.argv, cwd: process.cwd(), data }));
        fs.renameSync(tmp, path.join(lockDir, `${process.pid}.json`));
        return false;
      }
    return false;
  }
  hasSingleInstanceLock() {
    return !!lockDir;
  }
  releaseSingleInstanceLock() {
    if (lockDir) fs.rmSync(path.join(lockDir, 'pid'), { force: true });
  }
  focus() {}
  hide() {}
  show() {}
  getLocale() {
    return args.get('lang') || 'en-US';
  }
  getSystemLocale() {
    return 'en-US';
  }
  getPreferredSystemLanguages() {
    return ['en-US'];
  }
  getLocaleCountryCode() {
    return 'US';
  }
  setAppUserModelId() {}
  setAboutPanelOptions() {}
  showAboutPanel() {}
  setLoginItemSettings() {}
  getLoginItemSettings() {
    return { openAtLogin: false };
  }
  disableHardwareAcceleration() {
    if (state.ready)
      throw new Error('app.disableHardwareAcceleration() can only be called before app is ready');
  }
  enableSandbox() {}
  setAsDefaultProtocolClient() {
    return true;
  }
  isDefaultProtocolClient() {
    return false;
  }
  removeAsDefaultProtocolClient() {
    return true;
  }
  getAppMetrics() {
    return [];
  }
  getGPUFeatureStatus() {
    return {};
  }
  setBadgeCount() {
    return false;
  }
  getBadgeCount() {
    return 0;
  }
  addRecentDocument() {}
  clearRecentDocuments() {}
  setUserTasks() {
    return true;
  }
  configureHostResolver() {}
  isEmojiPanelSupported() {
    return false;
  }
  setSecureKeyboardEntryEnabled() {}
}
const app = new App();
function fire(name, ...rest) {
  let stop = false;
  app.emit(
    name,
    {
      preventDefault() {
        stop = true;
      },
      get defaultPrevented() {
        return stop;
      },
    },
    ...rest,
  );
  return stop;
}
function finish() {
  if (fire('will-quit')) {
    quitting = false;
    return;
  }
  app.emit('quit', {}, 0);
  exit(0);
}
async function exit(code) {
  for (const w of [...allWindows.values()]) {
    w._dead = true;
    w.webContents._dead = true;
  }
  if (browser.conn) await browser.close();
  process.exit(code);
}
function allClosed() {
  if (quitting) return finish();
  if (app.listenerCount('window-all-closed')) app.emit('window-all-closed');
  else app.quit();
}
async function boot() {
  // after the app's entry module has fully evaluated (top-level await included), like Electron
  app.emit('will-finish-launching');
  await browser.start({
    userData: app.getPath('sessionData'),
    switches: [...appended]
      .filter(([k]) => k !== 'user-data-dir')
      .map(([k, v]) => (v === '' ? `--${k}` : `--${k}=${v}`))
      .concat(cli.filter((a) => /^--(lang|remote-debugging-port|force-[\w-]+)=?/.test(a))),
  });
  state.ready = true;
  readyResolve();
  app.emit('ready', {}, {});
}
for (const s of ['SIGTERM', 'SIGINT', 'SIGHUP'])
  process.on(s, () => {
    app.releaseSingleInstanceLock();
    app.quit();
  }); // electron-vite restarts at once: free the lock first
module.exports = { app, boot, allClosed };
