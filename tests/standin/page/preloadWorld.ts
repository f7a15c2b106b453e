import type { makeCodec } from '../codec.ts';
import type { makePeer } from './makePeer.ts';

/** What the main process hands to a page's preload world. */
export interface PreloadSettings {
  /** The secret part of the bridge's event names. */
  readonly name: string;
  /** The name of the function that carries messages to the main process; the page's own world does not have it. */
  readonly binding: string;
  /** The preload script's path, for messages. */
  readonly path: string;
  /** What `process` shows to a sandboxed preload script. */
  readonly process: Readonly<Record<string, unknown>>;
}

/** A message from a page to the main process; `parameters` is written by the codec. */
export type ToMain =
  | { readonly type: 'send'; readonly channel: string; readonly parameters: string }
  | { readonly type: 'invoke'; readonly id: number; readonly channel: string; readonly parameters: string }
  | { readonly type: 'preload-error'; readonly message: string };

/** A message from the main process to a page. */
export type ToPage =
  | { readonly type: 'event'; readonly channel: string; readonly parameters: string }
  | { readonly type: 'value'; readonly id: number; readonly value: string }
  | { readonly type: 'error'; readonly id: number; readonly message: string };

type Preload = (
  require: (id: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
  process: object,
  setImmediate: unknown,
  clearImmediate: unknown,
  global: unknown,
) => void;

/**
 * Runs a preload script in its isolated world with what Electron gives a sandboxed one. Injected as source text.
 * @param peerMaker - `makePeer`.
 * @param codecMaker - `makeCodec`.
 * @param preload - The script as a function: written into the source, so that the page's policy does not apply to it.
 */
export function preloadWorld(
  peerMaker: typeof makePeer,
  codecMaker: typeof makeCodec,
  settings: PreloadSettings,
  preload: Preload,
): void {
  if (window !== window.top) return;
  type Listener = ((...parameters: unknown[]) => void) & { original?: Listener };
  const world = globalThis as unknown as Record<string, (text: string) => void>;
  const peer = peerMaker(settings.name, 'i', 'p');
  const codec = codecMaker();
  const post = (message: ToMain): void => world[settings.binding]?.(JSON.stringify(message));
  const refuse = (what: string): never => {
    throw new Error(`the stand-in does not offer ${what}`);
  };
  const strict = <T extends object>(target: T, name: string): T =>
    new Proxy(target, {
      get: (object, key, receiver): unknown =>
        typeof key === 'string' && !(key in object) && key !== 'then' && key !== 'toJSON'
          ? refuse(`${name}.${key}`)
          : Reflect.get(object, key, receiver),
    });

  // Not a private field: the emitter is used through a wrapper.
  const lists = Symbol('listeners');
  class EventEmitter {
    readonly [lists] = new Map<string, Listener[]>();
    on(event: string, listener: Listener): this {
      this[lists].set(event, [...this.listeners(event), listener]);
      return this;
    }
    addListener(event: string, listener: Listener): this {
      return this.on(event, listener);
    }
    once(event: string, listener: Listener): this {
      const wrapped: Listener = (...parameters) => {
        this.off(event, wrapped);
        listener(...parameters);
      };
      wrapped.original = listener;
      return this.on(event, wrapped);
    }
    off(event: string, listener: Listener): this {
      const list = this.listeners(event);
      const place = list.findLastIndex((known) => known === listener || known.original === listener);
      if (place >= 0) list.splice(place, 1);
      this[lists].set(event, list);
      return this;
    }
    removeListener(event: string, listener: Listener): this {
      return this.off(event, listener);
    }
    removeAllListeners(event?: string): this {
      if (event === undefined) this[lists].clear();
      else this[lists].delete(event);
      return this;
    }
    emit(event: string, ...parameters: unknown[]): boolean {
      const list = this.listeners(event);
      for (const listener of list) listener.apply(this, parameters);
      return list.length > 0;
    }
    listenerCount(event: string): number {
      return this.listeners(event).length;
    }
    listeners(event: string): Listener[] {
      return [...(this[lists].get(event) ?? [])];
    }
  }

  interface Waiting {
    readonly channel: string;
    resolve(value: unknown): void;
    reject(error: Error): void;
  }
  const waiting = new Map<number, Waiting>();
  let last = 0;
  class IpcRenderer extends EventEmitter {
    send(channel: string, ...parameters: unknown[]): void {
      post({ type: 'send', channel, parameters: codec.encode(parameters) });
    }
    invoke(channel: string, ...parameters: unknown[]): Promise<unknown> {
      const text = codec.encode(parameters);
      return new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { channel, resolve, reject });
        post({ type: 'invoke', id, channel, parameters: text });
      });
    }
  }
  const ipcRenderer = strict(new IpcRenderer(), 'ipcRenderer');

  const receive = (message: ToPage): void => {
    if (message.type === 'event') {
      const event = { sender: ipcRenderer, ports: [] };
      ipcRenderer.emit(message.channel, event, ...(codec.decode(message.parameters) as unknown[]));
      return;
    }
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === 'value') asked?.resolve(codec.decode(message.value));
    else asked?.reject(new Error(`Error invoking remote method '${asked.channel}': ${message.message}`));
  };
  Object.defineProperty(world, 'standinReceive', {
    value: (text: string) => receive(JSON.parse(text) as ToPage),
  });

  const electron = strict(
    {
      contextBridge: strict(
        { exposeInMainWorld: (key: string, value: unknown) => peer.expose(key, peer.wrap(value)) },
        'contextBridge',
      ),
      ipcRenderer,
    },
    'electron (in a preload script)',
  );
  const setImmediate = (call: Listener, ...parameters: unknown[]): unknown =>
    setTimeout(call, 0, ...parameters);
  const modules: Record<string, unknown> = {
    electron,
    'electron/renderer': electron,
    events: Object.assign(EventEmitter, { EventEmitter }),
    timers: {
      setTimeout,
      clearTimeout,
      setInterval,
      clearInterval,
      setImmediate,
      clearImmediate: clearTimeout,
    },
    url: { URL, URLSearchParams },
  };
  const require = (id: string): unknown => {
    const name = id.replace(/^node:/, '');
    if (!Object.hasOwn(modules, name)) throw new Error(`module not found: ${id}`);
    return modules[name];
  };
  const process = Object.assign(new EventEmitter(), settings.process);
  const module = { exports: {} };
  try {
    preload(require, module, module.exports, process, setImmediate, clearTimeout, globalThis);
  } catch (error) {
    console.error(`Unable to load preload script: ${settings.path}`);
    console.error(error);
    post({
      type: 'preload-error',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
}
