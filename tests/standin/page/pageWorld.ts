import type { makePeer, Wrapped } from './makePeer.ts';

/**
 * Prepares the world in which the page's own scripts run. Injected as source text before any of them.
 * @param peerMaker - `makePeer`.
 * @param name - The secret part of the bridge's event names.
 */
export function pageWorld(peerMaker: typeof makePeer, name: string): void {
  // Frames inside the page get no preload script, as in Electron.
  if (window !== window.top) return;

  function freeze(value: unknown): unknown {
    if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return value;
    if (Object.isFrozen(value) || ArrayBuffer.isView(value)) return value;
    Object.freeze(value);
    for (const item of Object.values(value)) freeze(item);
    return value;
  }

  // A denied window.open gives null in Electron.
  const open = window.open;
  window.open = (...parameters) => {
    open.apply(window, parameters);
    return null;
  };

  const show = (key: string, value: Wrapped): void => {
    if (Object.hasOwn(window, key))
      throw new Error('Cannot bind an API on top of an existing property on the window object');
    Object.defineProperty(window, key, { value: freeze(peer.unwrap(value)), enumerable: true });
  };
  const peer = peerMaker(name, 'p', 'i', show);
}
