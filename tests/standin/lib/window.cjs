'use strict';
// BrowserWindow, WebContents and ipcMain on CDP page targets.
const { EventEmitter } = require('node:events'),
  fs = require('node:fs'),
  vm = require('node:vm'),
  path = require('node:path'),
  { pathToFileURL } = require('node:url'),
  crypto = require('node:crypto');
const { browser, toChromium, fromChromium } = require('./browser.cjs'),
  { makeCodec } = require('./codec.cjs'),
  R = require('./renderer.cjs');
const codec = makeCodec(),
  WORLD = 'Electron Isolated Context',
  state = { ready: false, theme: null };

class IpcMain extends EventEmitter {
  #h = new Map();
  handle(ch, fn) {
    if (this.#h.has(ch)) throw new Error(`Attempted to register a second handler for '${ch}'`);
    this.#h.set(ch, fn);
  }
  handleOnce(ch, fn) {
    this.handle(ch, (...a) => {
      this.removeHandler(ch);
      return fn(...a);
    });
  }
  removeHandler(ch) {
    this.#h.delete(ch);
  }
  _has(ch) {
    return this.#h.has(ch);
  }
  async _invoke(ch, ev, args) {
    const fn = this.#h.get(ch);
    if (!fn) throw new Error(`No handler registered for '${ch}'`);
    return fn(ev, ...args);
  }
}
const ipcMain = new IpcMain();
ipcMain.on('error', () => {});

let ids = 0;
const allContents = new Map(),
  allWindows = new Map();
class WebContents extends EventEmitter {
  constructor(win, opts) {
    super();
    this.setMaxListeners(0);
    this.id = ++ids;
    allContents.set(this.id, this);
    this._win = win;
    this.prefs = opts.webPreferences || {};
    this.targetId = null;
    this._url = '';
    this._title = '';
    this._loading = false;
    this._dead = false;
    this._requested = new Set();
    this._opens = [];
    const bad = Object.entries({
      sandbox: false,
      contextIsolation: false,
      webSecurity: false,
      nodeIntegration: true,
      nodeIntegrationInWorker: true,
      nodeIntegrationInSubFrames: true,
      webviewTag: true,
      allowRunningInsecureContent: true,
      enableBlinkFeatures: 'x',
    })
      .filter(([k, v]) => (v === 'x' ? this.prefs[k] : this.prefs[k] === v))
      .map(([k]) => k);
    if (bad.length)
      throw new Error(
        `electron stand-in: webPreferences ${bad.join(', ')} not supported (only sandboxed, isolated renderers run here)`,
      );
    const self = this;
    this.mainFrame = {
      get url() {
        return self._url;
      },
      get origin() {
        try {
          const u = new URL(self._url);
          return u.origin === 'null' && u.host ? `${u.protocol}//${u.host}` : u.origin;
        } catch {
          return '';
        }
      },
      parent: null,
      get top() {
        return this;
      },
      routingId: 1,
      processId: 1,
      frameTreeNodeId: 1,
      frames: [],
      framesInSubtree: [],
      detached: false,
      isDestroyed: () => self._dead,
      ipc: new IpcMain(),
      send: (...a) => self.send(...a),
      executeJavaScript: (c) => self.executeJavaScript(c),
    };
    this.ipc = new IpcMain();
    this._attached = new Promise((r) => {
      this._resolveAttached = r;
    });
  }
  async _attach(t) {
    this._t = t;
    this.s = t.session;
    this.targetId = t.id;
    browser.byFrame.set(t.id, this);
    const s = this.s,
      token = crypto.randomUUID(),
      binding = 'standin' + token.replaceAll('-', '');
    this._ctx = null;
    s.on('Runtime.executionContextCreated', ({ context: c }) => {
      if (c.name === WORLD && c.auxData?.frameId === this.targetId) {
        this._ctx = c.id;
      }
    });
    s.on('Runtime.executionContextsCleared', () => {
      this._ctx = null;
    });
    s.on('Runtime.executionContextDestroyed', (e) => {
      if (e.executionContextId === this._ctx) this._ctx = null;
    });
    s.on('Runtime.bindingCalled', (e) => {
      if (e.name === binding) this._message(JSON.parse(e.payload), e.executionContextId);
    });
    s.on('Runtime.consoleAPICalled', (e) =>
      this.emit('console-message', {
        level: e.type === 'error' ? 'error' : e.type === 'warning' ? 'warning' : 'info',
        message: e.args.map((a) => a.value ?? a.description ?? a.type).join(' '),
      }),
    );
    s.on('Page.frameAttached', (e) => browser.byFrame.set(e.frameId, this));
    s.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId) return;
      if (frame.unreachableUrl) return this.emit('_failed', 'ERR_FAILED');
      this._url =
        frame.url === 'about:blank' && !this._url
          ? this._url
          : fromChromium(frame.url + (frame.urlFragment || ''));
      this.emit('did-navigate', {}, this._url, 200, '');
    });
    s.on('Page.navigatedWithinDocument', (e) => {
      if (e.frameId !== this.targetId) return;
      this._url = fromChromium(e.url);
      this.emit('did-navigate-in-page', {}, this._url, true);
    });
    s.on('Page.lifecycleEvent', (e) => {
      if (e.frameId !== this.targetId || !this._url) return;
      if (e.name === 'init' || e.name === 'commit') {
        if (!this._loading) {
          this._loading = true;
          this.emit('did-start-loading');
        }
      }
      if (e.name === 'DOMContentLoaded') this.emit('dom-ready', {});
      if (e.name === 'load') {
        this._loading = false;
        this.emit('did-finish-load', {});
        this.emit('did-stop-loading', {});
      }
      if (e.name === 'firstPaint' || e.name === 'load') this._win?._paint();
    });
    s.on('Page.frameRequestedNavigation', (e) => {
      if (e.frameId === this.targetId && e.disposition === 'currentTab')
        this._requested.add(e.url.split('#')[0]);
    });
    s.on('Page.windowOpen', (e) => this._opens.push(e));
    s.on('Inspector.targetCrashed', () =>
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }),
    );
    s.on('Page.javascriptDialogOpening', (e) => {
      if (e.type === 'beforeunload') {
        let stay = true;
        clearTimeout(this._win._closing);
        this.emit('will-prevent-unload', {
          preventDefault() {
            stay = false;
          },
        });
        s.post('Page.handleJavaScriptDialog', { accept: !stay });
      }
    });
    const name = '__b' + token,
      jobs = [
        s.send('Page.enable'),
        s.send('Runtime.enable'),
        s.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      ];
    jobs.push(s.send('Page.addScriptToEvaluateOnNewDocument', { source: R.mainSource(name) }));
    if (this.prefs.preload) {
      const file = this.prefs.preload;
      let code = '';
      try {
        if (!path.isAbsolute(file)) throw new Error('preload script must have absolute path: ' + file);
        code = fs.readFileSync(file, 'utf8');
        new vm.Script(`(function(){${code}\n})`, { filename: file });
      } catch (e) {
        code = '';
        console.error(`Unable to load preload script: ${file}\n${e.stack}`);
        setImmediate(() => this.emit('preload-error', {}, file, e));
      }
      const info = {
        type: 'renderer',
        sandboxed: true,
        contextIsolated: true,
        platform: process.platform,
        arch: process.arch,
        versions: { ...process.versions },
        env: { ...process.env },
        argv: [process.execPath, '--type=renderer', ...(this.prefs.additionalArguments || [])],
        preloadPath: file,
        pid: 0,
      };
      jobs.push(s.send('Runtime.addBinding', { name: binding, executionContextName: WORLD }));
      jobs.push(
        s.send('Page.addScriptToEvaluateOnNewDocument', {
          source: R.isolatedSource(name, binding, info, code),
          worldName: WORLD,
        }),
      );
    }
    if (state.theme) jobs.push(this._theme(state.theme));
    jobs.push(
      s
        .send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true })
        .catch(() => {}),
    );
    const run = s.post('Runtime.runIfWaitingForDebugger');
    await Promise.all(jobs);
    await run;
    this._resolveAttached();
  }
  _theme(v) {
    return this.s?.post('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: v === 'system' ? '' : v }],
    });
  }
  // will-navigate is for renderer-initiated navigations only; the two CDP events come over different channels, hence the grace period
  async _fromRenderer(url) {
    if (this._requested.has(url)) return this._requested.delete(url);
    await new Promise((r) => setTimeout(r, 25));
    return this._requested.delete(url);
  }
  async _message(m, ctx) {
    const reply = (o) => this._post({ ...o, id: m.id }, ctx);
    const event = {
      type: 'frame',
      sender: this,
      senderFrame: this.mainFrame,
      processId: 1,
      frameId: 1,
      ports: [],
      defaultPrevented: false,
      preventDefault() {},
      reply: (ch, ...a) => this.send(ch, ...a),
    };
    if (m.t === 'preload-error')
      return this.emit('preload-error', event, this.prefs.preload, new Error(m.message));
    const args = codec.decode(m.args);
    if (m.t === 'send') {
      this.emit('ipc-message', event, m.channel, ...args);
      if (m.channel !== 'error')
        for (const ipc of [this.mainFrame.ipc, this.ipc, ipcMain]) ipc.emit(m.channel, event, ...args);
      return;
    }
    let out;
    try {
      out = {
        t: 'reply',
        value: codec.encode(
          await ([this.mainFrame.ipc, this.ipc].find((ipc) => ipc._has(m.channel)) ?? ipcMain)._invoke(
            m.channel,
            event,
            args,
          ),
        ),
      };
    } catch (e) {
      console.error(`Error occurred in handler for '${m.channel}':`, e);
      out = { t: 'reply', error: e instanceof Error ? e.toString() : String(e) };
    }
    reply(out);
  }
  _post(m, ctx = this._ctx) {
    if (ctx)
      return this.s.post('Runtime.evaluate', {
        expression: `globalThis.__standinReceive && __standinReceive(${JSON.stringify(JSON.stringify(m))})`,
        contextId: ctx,
      });
  }
  send(channel, ...args) {
    const text = codec.encode(args);
    if (!this._dead) this._post({ t: 'event', channel, args: text });
  }
  async loadURL(url) {
    this._loading = true;
    this._url = url;
    const first = this._win._need(url); // an --app window is born navigating to its first URL
    const done = new Promise((r) => this.once('did-stop-loading', () => r())),
      fail = new Promise((r) => this.once('_failed', r));
    await this._attached;
    const res =
      first && !browser.headless
        ? { loaderId: 'first', errorText: await Promise.race([done, fail]) }
        : await this.s.send('Page.navigate', { url: toChromium(url) });
    if (res.errorText) {
      this._loading = false;
      this.emit('did-fail-load', {}, -2, res.errorText, url, true);
      throw Object.assign(new Error(`${res.errorText.replace('net::', '')} (-2) loading '${url}'`), {
        code: res.errorText.replace('net::', ''),
        url,
      });
    }
    if (res.loaderId && res.loaderId !== 'first') await Promise.race([done, fail]);
    if (!this._cleared) {
      this._cleared = true;
      await this.s.post('Page.resetNavigationHistory');
    }
  }
  loadFile(file, o = {}) {
    const u = pathToFileURL(path.resolve(require('./app.cjs').app.getAppPath(), file));
    if (o.query) for (const [k, v] of Object.entries(o.query)) u.searchParams.set(k, v);
    if (o.hash) u.hash = o.hash;
    return this.loadURL(u.href);
  }
  getURL() {
    return this._url;
  }
  getTitle() {
    return this._title;
  }
  isLoading() {
    return this._loading;
  }
  isDestroyed() {
    return this._dead;
  }
  getType() {
    return 'window';
  }
  get session() {
    return require('./electron.cjs').session.defaultSession;
  }
  forcefullyCrashRenderer() {
    this.s?.post('Page.crash');
  }
  reload() {
    this.s?.post('Page.reload');
  }
  reloadIgnoringCache() {
    this.reload();
  }
  setWindowOpenHandler(fn) {
    this._openHandler = fn;
  }
  async executeJavaScript(code) {
    await this._attached;
    const r = await this.s.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
      allowUnsafeEvalBlockedByCSP: false,
    });
    if (r.exceptionDetails)
      throw new Error(r.exceptionDetails.exception?.description || r.exceptionDetails.text);
    return r.result.value;
  }
  async capturePage() {
    const { data } = await this.s.send('Page.captureScreenshot', { format: 'png' });
    const png = Buffer.from(data, 'base64');
    return {
      toPNG: () => png,
      isEmpty: () => !png.length,
      toDataURL: () => 'data:image/png;base64,' + data,
      getSize: () => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }),
    };
  }
  async printToPDF(o = {}) {
    const { data } = await this.s.send('Page.printToPDF', {
      printBackground: !!o.printBackground,
      landscape: !!o.landscape,
      preferCSSPageSize: !!o.preferCSSPageSize,
    });
    return Buffer.from(data, 'base64');
  }
  close(o) {
    this._win ? this._win._close(o?.waitForBeforeUnload !== false) : this.s.post('Page.close');
  }
  openDevTools() {}
  closeDevTools() {}
  isDevToolsOpened() {
    return false;
  }
  toggleDevTools() {}
  focus() {}
  setZoomFactor() {}
  setZoomLevel() {}
  getZoomFactor() {
    return 1;
  }
  setVisualZoomLevelLimits() {
    return Promise.resolve();
  }
  setBackgroundThrottling() {}
  setUserAgent() {}
  getUserAgent() {
    return '';
  }
  isCrashed() {
    return false;
  }
  getOSProcessId() {
    return browser.child.pid;
  }
  static getAllWebContents() {
    return [...allContents.values()];
  }
  static fromId(id) {
    return allContents.get(id);
  }
  static getFocusedWebContents() {
    return [...allContents.values()].at(-1) || null;
  }
  static fromDevToolsTargetId(id) {
    return [...allContents.values()].find((w) => w.targetId === id);
  }
}

// A page nobody asked for: window.open / target=_blank. The target is paused: ask the handler, then adopt or close it.
browser.on('page', async (t) => {
  if (await browser.isOurs(t)) return; // BrowserWindow attaches it
  const all = [...allContents.values()],
    opener = all.find((w) => w.targetId === t.info.openerId) || all.find((w) => w._opens.length); // noopener links carry no openerId
  const o = opener?._opens.shift(),
    asked = o?.url ?? t.info.url;
  const r = opener?._openHandler?.({
    url: fromChromium(asked),
    frameName: o?.windowName || '',
    features: (o?.windowFeatures || []).join(','),
    disposition: 'new-window',
    referrer: { url: opener?._url || '', policy: '' },
  }) || { action: opener?._openHandler ? 'deny' : 'allow' };
  if (r.action === 'allow') {
    const w = new BrowserWindow({ ...(r.overrideBrowserWindowOptions || {}), _target: t });
    opener?.emit('did-create-window', w, { url: asked });
  } else {
    browser.denied.add(t.id);
    t.session.post('Runtime.runIfWaitingForDebugger');
    browser.conn.post('Target.closeTarget', { targetId: t.id });
  } // must be resumed: it shares the opener's main thread
});
browser.on('gone', (id) => {
  const wc = [...allContents.values()].find((w) => w.targetId === id);
  if (wc) wc._win._gone();
});

class BrowserWindow extends EventEmitter {
  constructor(opts = {}) {
    super();
    if (!state.ready) throw new Error('Cannot create BrowserWindow before app is ready');
    this.setMaxListeners(0);
    this.opts = opts;
    this.width = opts.width || 800;
    this.height = opts.height || 600;
    this.webContents = new WebContents(this, opts);
    this.id = this.webContents.id;
    allWindows.set(this.id, this);
    this._title = opts.title || '';
    this._visible = opts.show !== false;
    this._min = false;
    this._protected = false;
    require('./app.cjs').app.emit('web-contents-created', {}, this.webContents);
    if (opts._target) this._adopt(Promise.resolve(opts._target));
    else if (browser.headless) this._need('about:blank');
    require('./app.cjs').app.emit('browser-window-created', {}, this);
  }
  _need(url) {
    if (this._adopted) return false;
    this._adopt(browser.createTarget(this, url));
    return true;
  }
  _adopt(target) {
    this._adopted = true;
    target
      .then(async (t) => {
        await this.webContents._attach(t);
        this._size(this.opts.useContentSize);
      })
      .catch((e) => {
        if (!this._dead) console.error('electron stand-in: window', e);
      });
  }
  async _size(content) {
    const s = this.webContents.s,
      { windowId } = await s.send('Browser.getWindowForTarget', { targetId: this.webContents.targetId });
    this._wid = windowId;
    let dw = 0,
      dh = 0;
    if (content || browser.headless) {
      const r = (
        await s.send('Runtime.evaluate', {
          expression: '[outerWidth-innerWidth,outerHeight-innerHeight]',
          returnByValue: true,
        })
      ).result.value;
      [dw, dh] = r;
    }
    await s.post('Browser.setWindowBounds', {
      windowId,
      bounds: { width: this.width + dw, height: this.height + dh },
    });
  }
  _paint() {
    if (this._painted) return;
    this._painted = true;
    if (!browser.headless) this._size(this.opts.useContentSize);
    this.emit('ready-to-show');
  }
  close() {
    this._close(true);
  }
  _close(beforeUnload) {
    if (this._dead) return;
    let stop = false;
    this.emit('close', {
      preventDefault() {
        stop = true;
      },
      get defaultPrevented() {
        return stop;
      },
    });
    if (stop) return false;
    if (!beforeUnload || !this.webContents.s) {
      this.destroy();
      return true;
    }
    this.webContents.s.post('Page.close');
    this._closing = setTimeout(() => this.destroy(), 1500);
    return true; // Page.close gets lost while a cross-process navigation commits
  }
  destroy() {
    if (this._dead) return;
    const id = this.webContents.targetId;
    this._gone();
    if (id) browser.conn.post('Target.closeTarget', { targetId: id });
  }
  _gone() {
    if (this._dead) return;
    clearTimeout(this._closing);
    this._dead = true;
    this.webContents._dead = true;
    allWindows.delete(this.id);
    allContents.delete(this.id);
    this.webContents.emit('destroyed');
    this.emit('closed');
    if (!allWindows.size) require('./app.cjs').allClosed();
  }
  loadURL(u) {
    return this.webContents.loadURL(u);
  }
  loadFile(f, o) {
    return this.webContents.loadFile(f, o);
  }
  reload() {
    this.webContents.reload();
  }
  isDestroyed() {
    return !!this._dead;
  }
  async _state(windowState) {
    await this.webContents._attached;
    if (!browser.headless && this._wid)
      await this.webContents.s.post('Browser.setWindowBounds', {
        windowId: this._wid,
        bounds: { windowState },
      });
  }
  show() {
    if (!this._visible) {
      this._visible = true;
      this._state('normal');
      this.emit('show');
    }
    this.focus();
  }
  showInactive() {
    this.show();
  }
  hide() {
    if (this._visible) {
      this._visible = false;
      this._state('minimized');
      this.emit('hide');
    }
  }
  isVisible() {
    return this._visible && !this._min;
  }
  focus() {
    if (!browser.headless) this.webContents.s?.post('Page.bringToFront');
    this.emit('focus');
    require('./app.cjs').app.emit('browser-window-focus', {}, this);
  }
  blur() {
    this.emit('blur');
  }
  isFocused() {
    return this._visible;
  }
  minimize() {
    this._min = true;
    this._state('minimized');
    this.emit('minimize');
  }
  isMinimized() {
    return this._min;
  }
  restore() {
    this._min = false;
    this._state('normal');
    this.emit('restore');
  }
  maximize() {
    this._max = true;
    this._state('maximized');
    this.emit('maximize');
  }
  unmaximize() {
    this._max = false;
    this._state('normal');
    this.emit('unmaximize');
  }
  isMaximized() {
    return !!this._max;
  }
  setFullScreen(f) {
    this._fs = f;
    this.emit(f ? 'enter-full-screen' : 'leave-full-screen');
  }
  isFullScreen() {
    return !!this._fs;
  }
  setContentProtection(v) {
    this._protected = v;
  }
  isContentProtected() {
    return this._protected;
  }
  getBounds() {
    return { x: 0, y: 0, width: this.width, height: this.height };
  }
  getContentBounds() {
    return this.getBounds();
  }
  getSize() {
    return [this.width, this.height];
  }
  getContentSize() {
    return this.getSize();
  }
  getPosition() {
    return [0, 0];
  }
  getNormalBounds() {
    return this.getBounds();
  }
  setBounds(b) {
    Object.assign(this, b.width ? { width: b.width } : {}, b.height ? { height: b.height } : {});
    this.webContents._attached.then(() => this._size(true));
    this.emit('resize');
  }
  setSize(width, height) {
    this.setBounds({ width, height });
  }
  setContentSize(w, h) {
    this.setSize(w, h);
  }
  getTitle() {
    return this._title;
  }
  setTitle(t) {
    this._title = t;
  }
  setMenu() {}
  removeMenu() {}
  setMenuBarVisibility() {}
  setAutoHideMenuBar() {}
  setBackgroundColor() {}
  setMinimumSize() {}
  setIcon() {}
  center() {}
  setAlwaysOnTop() {}
  setSkipTaskbar() {}
  setProgressBar() {}
  setOverlayIcon() {}
  setTitleBarOverlay() {}
  setResizable() {}
  setPosition() {}
  moveTop() {}
  flashFrame() {}
  isEnabled() {
    return true;
  }
  getMediaSourceId() {
    return '';
  }
  capturePage() {
    return this.webContents.capturePage();
  }
  static getAllWindows() {
    return [...allWindows.values()];
  }
  static fromId(id) {
    return allWindows.get(id) || null;
  }
  static fromWebContents(wc) {
    return wc?._win || null;
  }
  static getFocusedWindow() {
    return [...allWindows.values()].at(-1) || null;
  }
}
module.exports = { BrowserWindow, WebContents, ipcMain, state, allWindows, allContents };
