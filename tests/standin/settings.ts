import { createRequire } from 'node:module';
import { join } from 'node:path';
import { hasDisplay } from '../../build/startPlan.mjs';

const wanted = process.env['ELECTRON_STANDIN_HEADLESS'];

/** What the environment says of this run; see README.md for the variables. */
export const settings = {
  /** Without a display nothing can be shown; `ELECTRON_STANDIN_HEADLESS` overrides that. */
  headless: wanted ? wanted !== '0' : !hasDisplay(process.platform, process.env),
  /** `1` shows what Chromium writes, `protocol` also the names (never the contents) of the messages exchanged with it. */
  log: process.env['ELECTRON_STANDIN_LOG'] ?? '',
  /** A development server's address; only then the renderer may reach this computer's own ports. */
  developmentServer: process.env['ELECTRON_RENDERER_URL'],
};

/** Writes one line to the terminal. Never case text: only what the stand-in itself does. */
export function say(line: string): void {
  process.stderr.write(`electron stand-in: ${line}\n`);
}

/** Writes one line to the terminal when `ELECTRON_STANDIN_LOG` is set. */
export function note(line: string): void {
  if (settings.log) say(line);
}

/** The version of the electron package that the application declares: the interface it is written for, not a binary. */
export function electronVersion(): string {
  for (const base of [join(process.cwd(), 'package.json'), import.meta.filename]) {
    try {
      return (createRequire(base)('electron/package.json') as { version: string }).version;
    } catch {
      // Not installed there: look from the next place.
    }
  }
  throw new Error('the electron package is not installed');
}
