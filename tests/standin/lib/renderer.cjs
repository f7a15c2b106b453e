'use strict';
// Source text injected into every page: a bridge half in the main world, a preload runtime in an isolated world.
const { makeCodec } = require('./codec.cjs');

// One half of contextBridge. Worlds share the DOM, and CustomEvent.detail is cloned across worlds, so dispatchEvent is a synchronous cross-world call.
function makePeer(name, own, other) {
  const dispatch = EventTarget.prototype.dispatchEvent.bind(document),
    CE = CustomEvent,
    clone = structuredClone;
  const fns = new Map(),
    fnIds = new WeakMap(),
    results = new Map(),
    settle = new Map();
  let n = 0;
  const handlers = {};
  const emit = (m) => dispatch(new CE(name + other, { detail: m }));
  function wrap(v, depth = 0) {
    if (depth > 1000)
      throw new TypeError(
        'Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.',
      );
    if (typeof v === 'function') {
      let id = fnIds.get(v);
      if (!id) {
        id = own + ++n;
        fnIds.set(v, id);
        fns.set(id, v);
      }
      return { k: 'f', id };
    }
    if (v === null || typeof v !== 'object') {
      if (typeof v === 'symbol') throw new Error('An object could not be cloned.');
      return { k: 'v', v };
    }
    if (v instanceof Promise) {
      const id = own + ++n;
      v.then(
        (x) => emit({ t: 'settle', id, ok: true, v: wrap(x) }),
        (e) => emit({ t: 'settle', id, ok: false, v: wrap(e) }),
      );
      return { k: 'p', id };
    }
    if (v instanceof Error) return { k: 'e', m: v.message };
    if (Array.isArray(v)) return { k: 'a', v: v.map((x) => wrap(x, depth + 1)) };
    if (Object.prototype.toString.call(v) !== '[object Object]') return { k: 'v', v: clone(v) };
    const o = {};
    for (const k of Object.keys(v)) o[k] = wrap(v[k], depth + 1);
    return { k: 'o', v: o };
  }
  const proxies = new Map();
  function unwrap(w) {
    switch (w.k) {
      case 'v':
        return w.v;
      case 'e':
        return new Error(w.m);
      case 'a':
        return w.v.map(unwrap);
      case 'o': {
        const o = {};
        for (const k of Object.keys(w.v)) o[k] = unwrap(w.v[k]);
        return o;
      }
      case 'p':
        return new Promise((resolve, reject) => settle.set(w.id, { resolve, reject }));
      case 'f': {
        if (!proxies.has(w.id))
          proxies.set(w.id, (...args) => request({ t: 'call', f: w.id, args: args.map((a) => wrap(a)) }));
        return proxies.get(w.id);
      }
    }
  }
  function request(m) {
    const id = own + ++n;
    emit({ ...m, id });
    const r = results.get(id);
    results.delete(id);
    if (!r) throw new Error('context bridge is gone');
    if (!r.ok) throw unwrap(r.v);
    return unwrap(r.v);
  }
  document.addEventListener(
    name + own,
    (ev) => {
      ev.stopImmediatePropagation();
      const m = ev.detail;
      if (!m) return;
      if (m.t === 'ret') return results.set(m.id, m);
      if (m.t === 'settle') {
        const p = settle.get(m.id);
        settle.delete(m.id);
        if (p) (m.ok ? p.resolve : p.reject)(unwrap(m.v));
        return;
      }
      let ret;
      try {
        const v = m.t === 'call' ? fns.get(m.f)(...m.args.map(unwrap)) : handlers[m.t](m);
        ret = { ok: true, v: wrap(v) };
      } catch (e) {
        ret = { ok: false, v: wrap(e instanceof Error ? e : new Error(String(e))) };
      }
      emit({ t: 'ret', id: m.id, ...ret });
    },
    true,
  );
  return { request, wrap, unwrap, handlers };
}

function mainWorld(makePeer, name) {
  if (window !== window.top) return;
  const peer = makePeer(name, 'm', 'i');
  const freeze = (v) => {
    if (
      v &&
      (typeof v === 'object' || typeof v === 'function') &&
      !Object.isFrozen(v) &&
      !ArrayBuffer.isView(v)
    ) {
      Object.freeze(v);
      for (const k of Object.keys(v)) freeze(v[k]);
    }
    return v;
  };
  const open = window.open;
  window.open = function (...a) {
    open.apply(window, a);
    return null;
  }; // a denied window.open returns null in Electron
  peer.handlers.expose = ({ key, v }) => {
    if (Object.prototype.hasOwnProperty.call(window, key))
      throw new Error('Cannot bind an API on top of an existing property on the window object');
    Object.defineProperty(window, key, { value: freeze(peer.unwrap(v)), enumerable: true });
  };
}

function isolatedWorld(makePeer, makeCodec, name, binding, info, preload) {
  if (window !== window.top) return;
  const peer = makePeer(name, 'i', 'm'),
    codec = makeCodec(),
    post = (m) => globalThis[binding](JSON.stringify(m));
  class EventEmitter {
    // minimal `events`
    #l = new Map();
    on(e, f) {
      if (!this.#l.has(e)) this.#l.set(e, []);
      this.#l.get(e).push(f);
      return this;
    }
    addListener(e, f) {
      return this.on(e, f);
    }
    once(e, f) {
      const g = (...a) => {
        this.off(e, g);
        f.apply(this, a);
      };
      g.listener = f;
      return this.on(e, g);
    }
    off(e, f) {
      const l = this.#l.get(e) || [];
      const i = l.findLastIndex((x) => x === f || x.listener === f);
      if (i >= 0) l.splice(i, 1);
      return this;
    }
    removeListener(e, f) {
      return this.off(e, f);
    }
    removeAllListeners(e) {
      e === undefined ? this.#l.clear() : this.#l.delete(e);
      return this;
    }
    emit(e, ...a) {
      const l = [...(this.#l.get(e) || [])];
      for (const f of l) f.apply(this, a);
      return l.length > 0;
    }
    listenerCount(e) {
      return (this.#l.get(e) || []).length;
    }
    listeners(e) {
      return [...(this.#l.get(e) || [])];
    }
  }
  const pending = new Map();
  let n = 0;
  class IpcRenderer extends EventEmitter {
    send(channel, ...args) {
      post({ t: 'send', channel, args: codec.encode(args) });
    }
    invoke(channel, ...args) {
      const id = ++n;
      const text = codec.encode(args);
      return new Promise((resolve, reject) => {
        pending.set(id, { resolve, reject, channel });
        post({ t: 'invoke', id, channel, args: text });
      });
    }
    sendSync() {
      throw new Error('stand-in: ipcRenderer.sendSync is not supported');
    }
    postMessage() {
      throw new Error('stand-in: ipcRenderer.postMessage is not supported');
    }
  }
  const ipcRenderer = new IpcRenderer();
  globalThis.__standinReceive = (text) => {
    const m = JSON.parse(text);
    if (m.t === 'event')
      return void ipcRenderer.emit(
        m.channel,
        { sender: ipcRenderer, senderId: 0, ports: [] },
        ...codec.decode(m.args),
      );
    const p = pending.get(m.id);
    pending.delete(m.id);
    if (!p) return;
    m.error === undefined
      ? p.resolve(codec.decode(m.value))
      : p.reject(new Error(`Error invoking remote method '${p.channel}': ${m.error}`));
  };
  const contextBridge = {
    exposeInMainWorld(key, api) {
      peer.request({ t: 'expose', key, v: peer.wrap(api) });
    },
    exposeInIsolatedWorld() {
      throw new Error('stand-in: exposeInIsolatedWorld is not supported');
    },
  };
  const electron = {
    contextBridge,
    ipcRenderer,
    webUtils: {
      getPathForFile() {
        throw new Error('stand-in: webUtils.getPathForFile is not supported');
      },
    },
    webFrame: { setZoomFactor() {}, setZoomLevel() {}, getZoomFactor: () => 1 },
    crashReporter: {},
    nativeImage: {},
  };
  const modules = {
    electron,
    'electron/renderer': electron,
    'electron/common': electron,
    events: Object.assign(EventEmitter, { EventEmitter }),
    timers: {
      setTimeout,
      clearTimeout,
      setInterval,
      clearInterval,
      setImmediate: (f, ...a) => setTimeout(f, 0, ...a),
    },
    url: { URL, URLSearchParams },
  };
  const require = (id) => {
    const m = modules[id.replace(/^node:/, '')];
    if (!m) throw new Error('module not found: ' + id);
    return m;
  };
  const process = Object.assign(new EventEmitter(), info, {
    nextTick: (f, ...a) => queueMicrotask(() => f(...a)),
    cwd: () => '/',
  });
  const module = { exports: {} };
  try {
    preload(require, module, module.exports, process, modules.timers.setImmediate, clearTimeout, globalThis);
  } catch (e) {
    console.error(`Unable to load preload script: ${info.preloadPath}`);
    console.error(e);
    post({ t: 'preload-error', message: String((e && e.stack) || e) });
  }
}

module.exports = {
  mainSource: (name) => `(${mainWorld})(${makePeer}, ${JSON.stringify(name)})`,
  // The preload is inlined (no eval), so the page's CSP cannot get in its way.
  isolatedSource: (name, binding, info, code) =>
    `(${isolatedWorld})(${makePeer}, ${makeCodec}, ${[name, binding, info].map((x) => JSON.stringify(x)).join(', ')}, function (require, module, exports, process, setImmediate, clearImmediate, global) {${code}\n})`,
};
