'use strict';
// What require('electron') / import 'electron' gives the main process. Unimplemented modules throw on first use.
const { EventEmitter } = require('node:events'),
  fs = require('node:fs'),
  path = require('node:path'),
  crypto = require('node:crypto'),
  { fileURLToPath } = require('node:url');
const { browser, schemes, handlers } = require('./browser.cjs'),
  { BrowserWindow, WebContents, ipcMain, state, allContents } = require('./window.cjs'),
  { app } = require('./app.cjs');
const missing = (name) =>
  new Proxy(function () {}, {
    get: (_, k) => {
      if (typeof k === 'symbol' || k === 'then' || k === 'prototype') return undefined;
      throw new Error(`electron.${name}.${String(k)} is not implemented by the stand-in`);
    },
    construct() {
      throw new Error(`electron.${name} is not implemented by the stand-in`);
    },
    apply() {
      throw new Error(`electron.${name} is not implemented by the stand-in`);
    },
  });
const note = (m) => {
  if (process.env.ELECTRON_STANDIN_LOG) console.error('electron stand-in:', m);
};

const MIME = {
  html: 'text/html',
  js: 'text/javascript',
  mjs: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  ico: 'image/x-icon',
  woff: 'font/woff',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
  wasm: 'application/wasm',
  txt: 'text/plain',
  map: 'application/json',
  pdf: 'application/pdf',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
};
const net = {
  async fetch(input, init) {
    const url = typeof input === 'string' ? input : (input.url ?? String(input));
    if (url.startsWith('file:')) {
      const f = fileURLToPath(url.split(/[?#]/)[0]);
      try {
        return new Response(await fs.promises.readFile(f), {
          headers: {
            'content-type': MIME[path.extname(f).slice(1).toLowerCase()] || 'application/octet-stream',
          },
        });
      } catch {
        throw new Error('net::ERR_FILE_NOT_FOUND');
      }
    }
    if (process.env.ELECTRON_STANDIN_NETWORK !== '1' && !/^https?:\/\/(localhost|127\.0\.0\.1)[:/]/.test(url))
      throw new Error('net::ERR_NAME_NOT_RESOLVED');
    return fetch(input, init);
  },
  isOnline: () => false,
  get online() {
    return false;
  },
  request: () => {
    throw new Error('electron.net.request is not implemented by the stand-in');
  },
};
const protocol = {
  registerSchemesAsPrivileged(list) {
    if (state.ready)
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    schemes.clear();
    for (const { scheme, privileges = {} } of list) schemes.set(scheme, privileges);
  },
  handle(scheme, fn) {
    if (!state.ready) throw new Error('protocol.handle called before app is ready');
    if (!schemes.get(scheme)?.standard)
      throw new Error(`electron stand-in: scheme '${scheme}' must be registered as privileged and standard`);
    if (handlers.has(scheme)) throw new Error('Failed to register protocol: ' + scheme);
    handlers.set(scheme, fn);
  },
  unhandle(scheme) {
    handlers.delete(scheme);
  },
  isProtocolHandled: (s) => handlers.has(s),
};
const glob = (p) =>
  new RegExp(
    '^' + (p === '<all_urls>' ? '.*' : p.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')) + '$',
  );
const hook = (slot) => (filter, fn) => {
  if (typeof filter === 'function' || filter === null) {
    fn = filter;
    filter = { urls: ['<all_urls>'] };
  }
  const res = filter.urls.map(glob),
    no = (filter.excludeUrls || []).map(glob);
  browser.web[slot] = fn
    ? [{ fn, match: (u) => res.some((r) => r.test(u)) && !no.some((r) => r.test(u)) }]
    : [];
};
const ses = Object.assign(new EventEmitter(), {
  webRequest: {
    onBeforeRequest: hook('before'),
    onHeadersReceived: hook('headers'),
    onBeforeSendHeaders() {
      note('onBeforeSendHeaders ignored');
    },
    onCompleted() {},
    onErrorOccurred() {},
    onBeforeRedirect() {},
    onResponseStarted() {},
    onSendHeaders() {},
  },
  protocol,
  setPermissionRequestHandler(fn) {
    browser.onPermission = fn;
    this._perm = fn;
    browser.applyPermissions();
  },
  setPermissionCheckHandler(fn) {
    this._check = fn;
    if (fn && !this._perm) {
      browser.onPermission = (wc, p, cb) => cb(fn(wc, p, '', {}));
      browser.applyPermissions();
    }
  },
  setDevicePermissionHandler() {},
  setDisplayMediaRequestHandler() {},
  setBluetoothPairingHandler() {},
  setUSBProtectedClassesHandler() {},
  setCertificateVerifyProc() {},
  setSpellCheckerEnabled(v) {
    this._spell = v;
  },
  isSpellCheckerEnabled() {
    return !!this._spell;
  },
  setSpellCheckerLanguages() {},
  setSpellCheckerDictionaryDownloadURL() {},
  availableSpellCheckerLanguages: [],
  setProxy: async () => {},
  setUserAgent() {},
  getUserAgent: () => '',
  clearCache: async () => {},
  clearStorageData: async () => {},
  clearHostResolverCache: async () => {},
  closeAllConnections: async () => {},
  flushStorageData() {},
  disableNetworkEmulation() {},
  enableNetworkEmulation() {},
  getPath: () => app.getPath('userData'),
  isPersistent: () => true,
  getStoragePath: () => app.getPath('userData'),
  resolveProxy: async () => 'DIRECT',
  fetch: net.fetch,
  setDownloadPath() {},
  allowNTLMCredentialsForDomains() {},
  setPreloads() {},
  setCodeCachePath() {},
  setSSLConfig() {},
});
const session = {
  get defaultSession() {
    if (!state.ready) throw new Error('Session can only be received when app is ready');
    return ses;
  },
  fromPartition: (name) => {
    if (String(name).startsWith('persist:'))
      throw new Error('the stand-in does not offer persistent partitions');
    return session.defaultSession;
  },
};

const dialog = {
  // nothing can be clicked here: answers "cancelled"; tests replace these functions
  async showOpenDialog() {
    note('showOpenDialog cancelled');
    return { canceled: true, filePaths: [] };
  },
  showOpenDialogSync() {
    return undefined;
  },
  async showSaveDialog() {
    note('showSaveDialog cancelled');
    return { canceled: true, filePath: '' };
  },
  showSaveDialogSync() {
    return '';
  },
  async showMessageBox(...a) {
    const o = a.at(-1);
    console.error('[dialog]', o.message);
    return { response: o.cancelId ?? 0, checkboxChecked: false };
  },
  showMessageBoxSync(...a) {
    const o = a.at(-1);
    console.error('[dialog]', o.message);
    return o.cancelId ?? 0;
  },
  showErrorBox(t, c) {
    console.error(`[dialog] ${t}: ${c}`);
  },
  async showCertificateTrustDialog() {},
};
class MenuItem {
  constructor(o) {
    Object.assign(this, {
      id: o.id ?? '',
      label: o.label ?? o.role ?? '',
      type: o.type ?? (o.submenu ? 'submenu' : 'normal'),
      enabled: o.enabled ?? true,
      visible: o.visible ?? true,
      checked: o.checked ?? false,
      role: o.role,
      accelerator: o.accelerator,
      submenu: Array.isArray(o.submenu) ? Menu.buildFromTemplate(o.submenu) : (o.submenu ?? null),
    });
    this.click = (ev, win, wc) => {
      if (this.type === 'checkbox') this.checked = !this.checked;
      return o.click?.(this, win ?? BrowserWindow.getFocusedWindow(), ev ?? {});
    };
  }
}
class Menu extends EventEmitter {
  items = [];
  append(i) {
    this.items.push(i);
  }
  insert(n, i) {
    this.items.splice(n, 0, i);
  }
  popup() {
    this.emit('menu-will-show');
  }
  closePopup() {}
  getMenuItemById(id) {
    for (const i of this.items) {
      if (i.id === id) return i;
      const f = i.submenu?.getMenuItemById(id);
      if (f) return f;
    }
    return null;
  }
  static buildFromTemplate(t) {
    const m = new Menu();
    for (const o of t) m.append(o instanceof MenuItem ? o : new MenuItem(o));
    return m;
  }
  static setApplicationMenu(m) {
    app.applicationMenu = m;
  }
  static getApplicationMenu() {
    return app.applicationMenu;
  }
}
const nativeTheme = Object.assign(new EventEmitter(), {
  shouldUseHighContrastColors: false,
  shouldUseInvertedColorScheme: false,
  inForcedColorsMode: false,
  prefersReducedTransparency: false,
});
let theme = 'system';
Object.defineProperties(nativeTheme, {
  themeSource: {
    enumerable: true,
    get: () => theme,
    set(v) {
      if (!['system', 'light', 'dark'].includes(v))
        throw new TypeError(`Error processing argument at index 0, conversion failure from ${v}`);
      const old = nativeTheme.shouldUseDarkColors;
      theme = v;
      state.theme = v;
      for (const w of allContents.values()) w._theme(v);
      if (nativeTheme.shouldUseDarkColors !== old) nativeTheme.emit('updated');
    },
  },
  shouldUseDarkColors: { enumerable: true, get: () => theme === 'dark' },
});
const keyFile = () => path.join(app.getPath('userData'), 'standin-safe-storage.key'),
  key = () => {
    try {
      return fs.readFileSync(keyFile());
    } catch {
      const k = crypto.randomBytes(32);
      fs.writeFileSync(keyFile(), k, { mode: 0o600 });
      return k;
    }
  };
const safeStorage = {
  // NOT secure: the key sits next to the data
  isEncryptionAvailable: () => state.ready,
  isAsyncEncryptionAvailable: async () => true,
  encryptStringAsync: async (t) => safeStorage.encryptString(t),
  decryptStringAsync: async (b) => ({ result: safeStorage.decryptString(b), shouldReEncrypt: false }),
  getSelectedStorageBackend: () => 'basic_text',
  setUsePlainTextEncryption() {},
  encryptString(s) {
    const iv = crypto.randomBytes(12),
      c = crypto.createCipheriv('aes-256-gcm', key(), iv);
    return Buffer.concat([Buffer.from('v10'), iv, c.update(s, 'utf8'), c.final(), c.getAuthTag()]);
  },
  decryptString(b) {
    b = Buffer.from(b);
    if (b.subarray(0, 3).toString() !== 'v10')
      throw new Error(
        'Error while decrypting the ciphertext provided to safeStorage.decryptString. Ciphertext does not appear to be encrypted.',
      );
    const d = crypto.createDecipheriv('aes-256-gcm', key(), b.subarray(3, 15));
    d.setAuthTag(b.subarray(-16));
    return d.update(b.subarray(15, -16), undefined, 'utf8') + d.final('utf8');
  },
};
class ClipboardItem {
  constructor(items) {
    this._items = items;
  }
  get types() {
    return Object.keys(this._items);
  }
  async getType(t) {
    if (!(t in this._items)) throw new Error('NotFoundError');
    const v = await this._items[t];
    return typeof v === 'string' ? new Blob([v], { type: t }) : v;
  }
}
const makeClipboard = () => {
  let items = [];
  return {
    clear() {
      items = [];
    },
    has: async (t) => items.some((i) => i.types.includes(t)),
    read: async () => [...items],
    write: async (d) => {
      items = [...d];
    },
    writeText: async (t) => {
      items = [new ClipboardItem({ 'text/plain': String(t) })];
    },
    readText: async () => {
      const i = items.find((x) => x.types.includes('text/plain'));
      return i ? (await i.getType('text/plain')).text() : '';
    },
  };
}; // Electron >= 44: W3C-shaped, async
const clipboard = Object.assign(makeClipboard(), { selection: makeClipboard() });
const shell = {
  _opened: [],
  async openExternal(u) {
    shell._opened.push(u);
    note('openExternal ' + u);
  },
  async openPath(p) {
    shell._opened.push(p);
    return '';
  },
  showItemInFolder(p) {
    shell._opened.push(p);
  },
  beep() {},
  async trashItem(p) {
    fs.rmSync(p, { recursive: true });
  },
};
const powerMonitor = Object.assign(new EventEmitter(), {
  getSystemIdleTime: () => 0,
  getSystemIdleState: () => 'active',
  isOnBatteryPower: () => false,
  getCurrentThermalState: () => 'unknown',
  onBatteryPower: false,
});
const display = {
  id: 1,
  scaleFactor: 1,
  rotation: 0,
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  workArea: { x: 0, y: 0, width: 1920, height: 1080 },
  size: { width: 1920, height: 1080 },
  workAreaSize: { width: 1920, height: 1080 },
};
const screen = Object.assign(new EventEmitter(), {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getDisplayMatching: () => display,
  getDisplayNearestPoint: () => display,
  getCursorScreenPoint: () => ({ x: 0, y: 0 }),
});
const globalShortcut = {
  register: () => true,
  unregister() {},
  unregisterAll() {},
  isRegistered: () => false,
  registerAll() {},
};
const powerSaveBlocker = { start: () => 1, stop: () => true, isStarted: () => false };
const crashReporter = {
  start() {},
  getParameters: () => ({}),
  addExtraParameter() {},
  removeExtraParameter() {},
  getUploadToServer: () => false,
  setUploadToServer() {},
};
module.exports = {
  app,
  BrowserWindow,
  ipcMain,
  webContents: WebContents,
  protocol,
  session,
  net,
  dialog,
  Menu,
  MenuItem,
  nativeTheme,
  safeStorage,
  clipboard,
  ClipboardItem,
  shell,
  powerMonitor,
  screen,
  globalShortcut,
  powerSaveBlocker,
  crashReporter,
  utilityProcess: require('./utilityProcess.cjs').utilityProcess,
  ...Object.fromEntries(
    [
      'autoUpdater',
      'BaseWindow',
      'BrowserView',
      'contentTracing',
      'desktopCapturer',
      'inAppPurchase',
      'MessageChannelMain',
      'nativeImage',
      'netLog',
      'Notification',
      'pushNotifications',
      'systemPreferences',
      'Tray',
      'View',
      'webFrameMain',
      'WebContentsView',
      'ShareMenu',
      'TouchBar',
    ].map((n) => [n, missing(n)]),
  ),
};
