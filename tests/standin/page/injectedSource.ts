import { makeCodec } from '../codec.ts';
import { makePeer } from './makePeer.ts';
import { pageWorld } from './pageWorld.ts';
import { preloadWorld, type PreloadSettings } from './preloadWorld.ts';

/** The text that prepares the page's own world. */
export function pageWorldSource(name: string): string {
  return `(${String(pageWorld)})(${String(makePeer)}, ${JSON.stringify(name)})`;
}

/** The text that runs a preload script in its isolated world. */
export function preloadWorldSource(settings: PreloadSettings, script: string): string {
  const preload = `function (require, module, exports, process, setImmediate, clearImmediate, global) {${script}\n}`;
  return `(${String(preloadWorld)})(${String(makePeer)}, ${String(makeCodec)}, ${JSON.stringify(settings)}, ${preload})`;
}
