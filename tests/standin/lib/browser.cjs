'use strict';
// Owns the Chromium process: launch, target bookkeeping, request interception, custom scheme <-> https mapping, permissions.
const { EventEmitter } = require('node:events'),
  fs = require('node:fs'),
  path = require('node:path'),
  { spawn } = require('node:child_process');
const { launch } = require('./cdp.cjs');

const schemes = new Map(); // scheme -> privileges
const handlers = new Map(); // scheme -> protocol.handle handler
const PERMS = {
  geolocation: ['geolocation'],
  notifications: ['notifications'],
  media: ['camera', 'microphone'],
  midi: ['midi'],
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
  'storage-access': ['storage-access'],
  'local-fonts': ['local-fonts'],
  'screen-wake-lock': ['screen-wake-lock'],
  'idle-detection': ['idle-detection'],
};

// app://bundle/x <-> https://bundle.app.localhost/x  (secure context, real origin, resolves to loopback if ever missed)
function toChromium(url) {
  const m = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url);
  if (!m || !schemes.get(m[1].toLowerCase())?.standard) return url;
  return `https://${m[2] ? m[2] + '.' : ''}${m[1].toLowerCase()}.localhost${/^[/]/.test(m[3]) ? m[3] : '/' + m[3]}`;
}
function fromChromium(url) {
  const m = /^https:\/\/(?:(.*)\.)?([a-z][a-z0-9+-]*)\.localhost(\/.*)?$/i.exec(url);
  return m && schemes.has(m[2]) ? `${m[2]}://${m[1] || ''}${m[3] || ''}` : url;
}
const csp = (text) => {
  for (const s of schemes.keys())
    text = text
      .replace(new RegExp(`(?<![\\w.-])${s}://([\\w.*-]+)`, 'g'), (_, h) => `https://${h}.${s}.localhost`)
      .replace(new RegExp(`(?<![\\w.-])${s}:(?!/)`, 'g'), `https://*.${s}.localhost`);
  return text;
};

class Browser extends EventEmitter {
  constructor() {
    super();
    this.setMaxListeners(0);
    this.targets = new Map();
    this.web = { before: [], headers: [] };
    this.byFrame = new Map();
    this.creating = new Set();
    this.created = new Set();
    this.denied = new Set();
    this.queue = Promise.resolve();
    this.helpers = new Set();
  }
  async start({ userData, switches }) {
    this.headless = process.env.ELECTRON_STANDIN_HEADLESS
      ? process.env.ELECTRON_STANDIN_HEADLESS !== '0'
      : !process.env.DISPLAY;
    const dir = path.join(userData, 'standin-chromium');
    fs.mkdirSync(dir, { recursive: true });
    for (let i = 0; i < 100; i++) {
      let pid;
      try {
        pid = Number(fs.readlinkSync(path.join(dir, 'SingletonLock')).split('-').pop());
        process.kill(pid, 0);
      } catch {
        break;
      }
      await new Promise((r) => setTimeout(r, 50));
    } // a predecessor is still shutting down
    this.bin = process.env.ELECTRON_STANDIN_CHROMIUM || '/usr/bin/chromium';
    this.base = [
      '--user-data-dir=' + dir,
      '--no-sandbox',
      '--test-type',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-popup-blocking',
      '--password-store=basic',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
    ];
    const args = [
      ...this.base,
      ...switches,
      '--remote-debugging-pipe',
      '--no-startup-window',
      ...(this.headless ? ['--headless=new', '--hide-scrollbars=false'] : []),
    ];
    const { child, conn } = launch(this.bin, args, process.env);
    this.child = child;
    this.conn = conn;
    process.on('exit', () => {
      child.kill('SIGKILL');
      for (const c of this.helpers) c.kill('SIGKILL');
    });
    let buf = '';
    child.stderr.on('data', (d) => {
      buf += d;
      const lines = buf.split('\n');
      buf = lines.pop();
      for (const l of lines)
        if (process.env.ELECTRON_STANDIN_LOG || l.startsWith('DevTools listening on'))
          process.stderr.write(l + '\n');
    });
    child.on('exit', (code, sig) => {
      if (!this.closing) {
        console.error(`electron stand-in: chromium exited (${code ?? sig})`);
        process.exit(1);
      }
    });
    conn.on('Target.attachedToTarget', (e) => {
      const s = conn.session(e.sessionId),
        t = { id: e.targetInfo.targetId, info: e.targetInfo, session: s };
      if (e.targetInfo.type !== 'page') {
        s.post('Runtime.runIfWaitingForDebugger');
        return;
      }
      this.targets.set(t.id, t);
      this.emit('page', t);
    });
    conn.on('Target.detachedFromTarget', (e) => {
      for (const t of this.targets.values())
        if (t.session.id === e.sessionId) {
          this.targets.delete(t.id);
          this.emit('gone', t.id);
        }
    });
    conn.on('Fetch.requestPaused', (e) =>
      this.intercept(e).catch((err) => {
        if (/Invalid InterceptionId|browser closed/.test(err.message)) return;
        console.error('electron stand-in: request failed', e.request.url, err);
        conn.post('Fetch.failRequest', { requestId: e.requestId, errorReason: 'Failed' });
      }),
    );
    this.product = (await conn.send('Browser.getVersion')).product;
    Object.defineProperty(process.versions, 'chrome', {
      value: this.product.split('/')[1],
      enumerable: true,
    });
    await conn.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }); // browser-wide: no window can race it
    await conn.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
    });
    await this.applyPermissions();
  }
  // A page target, still paused. Headless: a bare target. Under X: a chromeless --app window whose first URL must be same-origin with what it will show.
  async createTarget(win, firstUrl) {
    if (this.headless) {
      const created = this.conn.send('Target.createTarget', {
        url: 'about:blank',
        newWindow: true,
        width: win.width,
        height: win.height,
      });
      this.creating.add(created);
      const { targetId } = await created;
      this.created.add(targetId);
      this.creating.delete(created);
      let t = this.targets.get(targetId);
      if (!t)
        t = await new Promise((r) => {
          const f = (x) => {
            if (x.id === targetId) {
              this.off('page', f);
              r(x);
            }
          };
          this.on('page', f);
        });
      return t;
    }
    const opened = this.queue.then(
      () =>
        new Promise((r) => {
          // one at a time: the next opener-less page is ours
          const f = (x) => {
            if (x.info.openerId) return;
            this.off('page', f);
            this.created.add(x.id);
            r(x);
          };
          this.prependListener('page', f);
          const c = spawn(this.bin, [...this.base, `--app=${toChromium(firstUrl)}`], { stdio: 'ignore' }); // hands its URL to our browser and exits; if ours is gone it would become a browser itself
          this.helpers.add(c);
          c.once('exit', () => this.helpers.delete(c));
        }),
    );
    this.queue = opened.catch(() => {});
    return opened;
  }
  async isOurs(t) {
    await Promise.allSettled([...this.creating]);
    return this.created.has(t.id);
  }
  async intercept(e) {
    const { requestId, request, frameId, resourceType } = e,
      wc = this.byFrame.get(frameId);
    if (this.denied.has(frameId))
      return this.conn.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
    if (resourceType === 'Other' && request.url.endsWith('/favicon.ico'))
      return this.conn.send('Fetch.fulfillRequest', { requestId, responseCode: 204 }); // Electron never asks for one
    const url = fromChromium(request.url) + (request.urlFragment || ''),
      fail = (errorReason) => this.conn.send('Fetch.failRequest', { requestId, errorReason });
    const details = {
      id: requestId,
      url,
      method: request.method,
      resourceType:
        { Document: wc && wc.targetId === frameId ? 'mainFrame' : 'subFrame', XHR: 'xhr', Fetch: 'xhr' }[
          resourceType
        ] || resourceType.toLowerCase(),
      webContents: wc,
      webContentsId: wc?.id,
      frame: wc?.mainFrame,
      referrer: request.headers.Referer || '',
      timestamp: Date.now(),
    };
    if (e.responseStatusCode !== undefined) {
      // response stage, only asked for when onHeadersReceived is set
      const responseHeaders = {};
      for (const h of e.responseHeaders || []) (responseHeaders[h.name] ||= []).push(h.value);
      const r = await new Promise((res) =>
        this.web.headers[0].fn(
          {
            ...details,
            statusCode: e.responseStatusCode,
            statusLine: `HTTP/1.1 ${e.responseStatusCode}`,
            responseHeaders,
          },
          (x = {}) => res(x),
        ),
      );
      if (r.cancel) return fail('BlockedByClient');
      return this.conn.send(
        'Fetch.continueResponse',
        r.responseHeaders
          ? {
              requestId,
              responseCode: e.responseStatusCode,
              responseHeaders: Object.entries(r.responseHeaders).flatMap(([name, v]) =>
                []
                  .concat(v)
                  .map((value) => ({
                    name,
                    value: /^content-security-policy/i.test(name) ? csp(value) : value,
                  })),
              ),
            }
          : { requestId },
      );
    }
    if (details.resourceType === 'mainFrame' && wc && (await wc._fromRenderer(request.url))) {
      let stop = false;
      wc.emit(
        'will-navigate',
        {
          preventDefault() {
            stop = true;
          },
          url,
          isMainFrame: true,
          isSameDocument: false,
          initiator: null,
        },
        url,
      );
      if (stop) return fail('Aborted');
    }
    const hook = this.web.before.find((h) => h.match(url));
    if (hook) {
      const r = await new Promise((res) => hook.fn(details, (x = {}) => res(x)));
      if (r.cancel) return fail('BlockedByClient');
      if (r.redirectURL)
        return this.conn.send('Fetch.fulfillRequest', {
          requestId,
          responseCode: 307,
          responseHeaders: [{ name: 'location', value: toChromium(r.redirectURL) }],
        });
    }
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1];
    if (!schemes.has(scheme))
      return this.conn.send('Fetch.continueRequest', {
        requestId,
        interceptResponse: this.web.headers.length > 0,
      });
    if (resourceType === 'Fetch' && !schemes.get(scheme).supportFetchAPI) return fail('Failed');
    const handler = handlers.get(scheme);
    if (!handler) return fail('NameNotResolved');
    const body = request.postDataEntries?.length
      ? Buffer.concat(request.postDataEntries.map((p) => Buffer.from(p.bytes || '', 'base64')))
      : undefined;
    let res;
    try {
      res = await handler(
        new Request(url, { method: request.method, headers: request.headers, body, referrer: '' }),
      );
      if (!(res instanceof Response)) throw new Error('protocol.handle: handler did not return a Response');
    } catch (err) {
      console.error(`Error in protocol handler for ${url}`, err);
      return fail('Failed');
    }
    if (res.type === 'error') return fail('Failed');
    const responseHeaders = [...res.headers].map(([name, value]) => ({
      name,
      value: name.startsWith('content-security-policy') ? csp(value) : value,
    }));
    return this.conn.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: res.status,
      responseHeaders,
      body: Buffer.from(await res.arrayBuffer()).toString('base64'),
    });
  }
  // Chromium cannot ask a handler at request time over CDP: evaluate the handlers once per permission and store the answers.
  async applyPermissions() {
    if (!this.conn) return;
    for (const [name, cdp] of Object.entries(PERMS)) {
      let granted = true;
      const wc = { getURL: () => '', id: 0 };
      if (this.onPermission)
        granted = await new Promise((r) => {
          try {
            this.onPermission(wc, name, r, { requestingUrl: '', isMainFrame: true });
          } catch {
            r(false);
          }
        });
      for (const p of cdp)
        await this.conn.post('Browser.setPermission', {
          permission: { name: p },
          setting: granted ? 'granted' : 'denied',
        });
    }
  }
  async close() {
    this.closing = true;
    await Promise.race([
      Promise.all([new Promise((r) => this.child.once('exit', r)), this.conn.post('Browser.close')]),
      new Promise((r) => setTimeout(r, 3000)),
    ]);
  }
}
module.exports = { browser: new Browser(), schemes, handlers, toChromium, fromChromium };
