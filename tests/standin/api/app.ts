import { mkdirSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { chromium } from '../chromium/chromium.ts';
import { preventable, StrictEmitter } from '../offered.ts';
import { makeCommandLine } from './commandLine.ts';
import { commonFolder } from './commonFolder.ts';
import { registry } from './registry.ts';
import { SingleInstance } from './singleInstance.ts';

/** Where the application lies and what it is called, as its package.json says. */
export interface ApplicationPackage {
  readonly path: string;
  readonly name: string;
  readonly version: string;
}

/** Tells the application object what it runs; only the stand-in's start does. */
export const describeApplication = Symbol('describe the application');
/** Starts Chromium and says `ready`; only the stand-in's start does. */
export const becomeReady = Symbol('become ready');
/** Says that a window stays open, so that the application does not quit. */
export const stayOpen = Symbol('stay open');
/** Says that the last window is gone. */
export const lastWindowClosed = Symbol('last window closed');

const events = [
  'activate',
  'before-quit',
  'browser-window-created',
  'browser-window-focus',
  'certificate-error',
  'child-process-gone',
  'login',
  'open-file',
  'open-url',
  'quit',
  'ready',
  'render-process-gone',
  'second-instance',
  'select-client-certificate',
  'web-contents-created',
  'will-finish-launching',
  'will-quit',
  'window-all-closed',
] as const;
/** Playwright removes its own arguments later on. */
const commandLine = process.argv.slice(1);

/** The application: Electron's `app`. */
class App extends StrictEmitter {
  readonly isPackaged = false;
  readonly #appended = new Map<string, string>();
  readonly commandLine = makeCommandLine(commandLine, this.#appended);
  readonly #paths = new Map<string, string>();
  readonly #instance = new SingleInstance();
  readonly #ready = Promise.withResolvers<undefined>();
  #package: ApplicationPackage = { path: process.cwd(), name: 'Electron', version: '0.0.0' };
  #quitting = false;

  constructor() {
    super('app', events);
  }

  get name(): string {
    return this.#package.name;
  }

  set name(name: string) {
    this.setName(name);
  }

  getName(): string {
    return this.#package.name;
  }

  setName(name: string): void {
    this.#package = { ...this.#package, name };
  }

  getVersion(): string {
    return this.#package.version;
  }

  getAppPath(): string {
    return this.#package.path;
  }

  getLocale(): string {
    return this.commandLine.getSwitchValue('lang') || 'en-US';
  }

  getSystemLocale(): string {
    return this.getLocale();
  }

  getPreferredSystemLanguages(): string[] {
    return [this.getLocale()];
  }

  /** @throws For names that Electron does not know either. */
  getPath(name: string): string {
    const set = this.#paths.get(name);
    if (set) return set;
    const folder = commonFolder(name);
    if (folder) return folder;
    if (name === 'logs') return join(this.getPath('userData'), 'logs');
    if (name === 'crashDumps') return join(this.getPath('userData'), 'Crashpad');
    if (name === 'sessionData') return this.getPath('userData');
    if (name !== 'userData') throw new Error(`Failed to get '${name}' path`);
    const userData =
      this.commandLine.getSwitchValue('user-data-dir') || join(this.getPath('appData'), this.name);
    mkdirSync(userData, { recursive: true });
    return userData;
  }

  setPath(name: string, path: string): void {
    if (!isAbsolute(path)) throw new Error('Path must be absolute');
    this.#paths.set(name, path);
  }

  isReady(): boolean {
    return registry.ready;
  }

  whenReady(): Promise<undefined> {
    return this.#ready.promise;
  }

  requestSingleInstanceLock(additionalData: unknown = {}): boolean {
    return this.#instance.request(this.getPath('userData'), additionalData, (second) => {
      this.emit('second-instance', {}, second.argv, second.workingDirectory, second.additionalData);
    });
  }

  hasSingleInstanceLock(): boolean {
    return this.#instance.held;
  }

  releaseSingleInstanceLock(): void {
    this.#instance.release();
  }

  /** Every page is sandboxed here anyway. */
  enableSandbox(): void {
    if (registry.ready) throw new Error('app.enableSandbox() can only be called before app is ready');
  }

  disableHardwareAcceleration(): void {
    if (registry.ready)
      throw new Error('app.disableHardwareAcceleration() can only be called before app is ready');
  }

  setAppUserModelId(_id: string): void {
    // Only Windows uses it.
  }

  setAboutPanelOptions(_options: object): void {
    // The panel is never shown.
  }

  focus(): void {
    for (const window of registry.windows.values()) window.focus();
  }

  /** Before `ready`, only remembered: the application's own code runs on, as in Electron. */
  quit(): void {
    if (this.#quitting) return;
    this.#quitting = true;
    if (!registry.ready) return;
    if (this.#isPrevented('before-quit')) {
      this.#quitting = false;
      return;
    }
    for (const window of [...registry.windows.values()]) window.close();
    if (registry.windows.size === 0) this.#finish();
  }

  /** Ends at once, without asking windows. */
  exit(code = 0): void {
    void this.#end(code);
  }

  /** A window stays open, so the application does too. */
  [stayOpen](): void {
    this.#quitting = false;
  }

  [describeApplication](description: ApplicationPackage): void {
    this.#package = description;
  }

  async [becomeReady](): Promise<void> {
    this.emit('will-finish-launching');
    if (this.#quitting) {
      this.#finish();
      return;
    }
    await chromium.start(this.getPath('sessionData'), this.#appended, commandLine);
    Object.defineProperty(process.versions, 'chrome', { value: chromium.version, enumerable: true });
    registry.ready = true;
    this.#ready.resolve(undefined);
    this.emit('ready', {}, {});
  }

  [lastWindowClosed](): void {
    if (this.#quitting) this.#finish();
    else if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
    else this.quit();
  }

  #isPrevented(event: string): boolean {
    const details = preventable({});
    this.emit(event, details);
    return details.defaultPrevented;
  }

  #finish(): void {
    if (this.#isPrevented('will-quit')) {
      this.#quitting = false;
      return;
    }
    void this.#end(0);
  }

  async #end(code: number): Promise<void> {
    this.#quitting = true;
    this.emit('quit', {}, code);
    if (chromium.running) await chromium.close();
    process.exit(code);
  }
}

export const app = new App();

// Whoever restarts the application does so at once: the lock is freed first.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
  process.on(signal, () => {
    app.releaseSingleInstanceLock();
    if (registry.ready) app.quit();
    else app.exit();
  });
