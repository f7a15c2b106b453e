import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { Script } from 'node:vm';
import type { WebPreferences } from 'electron';
import { refuse } from '../offered.ts';
import type { PreloadScript } from '../page/page.ts';

/** Preferences that may be given with one value only: sandboxed, isolated pages are all that the stand-in offers. */
const fixed: Readonly<Record<string, boolean>> = {
  allowRunningInsecureContent: false,
  contextIsolation: true,
  experimentalFeatures: false,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  plugins: false,
  sandbox: true,
  webSecurity: true,
  webviewTag: false,
};
/** Preferences that are used, or that only take comfort from a person. */
const free = new Set([
  'additionalArguments',
  'autoplayPolicy',
  'backgroundThrottling',
  'devTools',
  'disableDialogs',
  'navigateOnDragDrop',
  'partition',
  'preload',
  'safeDialogs',
  'session',
  'spellcheck',
  'v8CacheOptions',
  'webgl',
]);

/** @throws For a preference with which the page would not be what the stand-in shows. */
export function checkWebPreferences(preferences: WebPreferences): void {
  for (const [key, value] of Object.entries(preferences)) {
    if (free.has(key)) continue;
    if (fixed[key] !== value) refuse(`webPreferences ${key}: ${String(value)}`);
  }
}

/**
 * Reads a preload script and checks that it can run: it must be one CommonJS file with an absolute path.
 * @throws What Electron reports as `preload-error`.
 */
export function readPreload({ preload, additionalArguments }: WebPreferences): PreloadScript | undefined {
  if (!preload) return undefined;
  if (!isAbsolute(preload)) throw new Error(`preload script must have absolute path: ${preload}`);
  const text = readFileSync(preload, 'utf8');
  // Only parsed here, to see a mistake before the page does.
  new Script(`(function(){${text}\n})`, { filename: preload });
  return {
    path: preload,
    text,
    process: {
      type: 'renderer',
      sandboxed: true,
      contextIsolated: true,
      platform: process.platform,
      arch: process.arch,
      versions: { ...process.versions },
      argv: [process.execPath, '--type=renderer', ...(additionalArguments ?? [])],
    },
  };
}
