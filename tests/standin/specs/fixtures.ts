import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';

// These specs are about the stand-in, also where Electron itself is installed.
process.env['ELECTRON_OVERRIDE_DIST_PATH'] = join(import.meta.dirname, '..');

type Launch = (options?: { userData?: string; parameters?: string[] }) => Promise<ElectronApplication>;

/** The bridge of the fixture's preload script. */
export interface FixtureBridge {
  ask(value: unknown): Promise<unknown>;
  copy(text: string): Promise<string>;
  save(): Promise<string | null>;
  dark(): Promise<void>;
  note(text: string): void;
  invoke(channel: string, ...parameters: unknown[]): Promise<unknown>;
  call(callback: (value: number) => number): Promise<unknown>;
  fail(): never;
  reject(): Promise<never>;
  readonly emitter: object;
}

/** Starts the fixture application, each time with a folder of its own, and ends it with the test. */
export const test = base.extend<{ launch: Launch; application: ElectronApplication; page: Page }>({
  launch: async ({ browserName: _browserName }, use, information) => {
    const running: ElectronApplication[] = [];
    await use(async ({ userData = information.outputPath('data'), parameters = [] } = {}) => {
      const folder = join(import.meta.dirname, '..', 'fixture-app');
      const application = await _electron.launch({
        args: [folder, `--user-data-dir=${userData}`, ...parameters],
      });
      running.push(application);
      return application;
    });
    await Promise.allSettled(running.map((application) => application.close()));
  },
  application: async ({ launch }, use) => use(await launch()),
  page: async ({ application }, use) => {
    const page = await application.firstWindow();
    await page.getByRole('button', { name: 'Ask', disabled: false }).waitFor();
    await use(page);
  },
});

/** Every file below a folder, with its content as text. */
export function filesBelow(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path, readFileSync(path, 'latin1')];
    }),
  );
}
