import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WebPreferences } from 'electron';
import { chromium } from '../chromium/chromium.ts';
import { fromChromium } from '../chromium/schemes.ts';
import { makeCodec } from '../codec.ts';
import { preventable, refuse, StrictEmitter } from '../offered.ts';
import { Page } from '../page/page.ts';
import { app } from './app.ts';
import { contentsEvents } from './contentsEvents.ts';
import { IpcMain } from './ipcMain.ts';
import { receiveMessage } from './receiveMessage.ts';
import { ownerOf, pageOf, registry } from './registry.ts';
import { session, type Session } from './session.ts';
import { WebFrameMain } from './webFrameMain.ts';
import { checkWebPreferences } from './webPreferences.ts';

/** Asks the application about a window that a page wants; the only answer here is no. */
export const askToOpen = Symbol('ask to open a window');

const codec = makeCodec();
let lastId = 0;

/** What a `WebContents` needs of the window that shows it. */
export interface ContentsOwner {
  /** Opens the page if it is not open yet. @returns Whether it was opened for this address. */
  need(url: string): boolean;
  close(askPage: boolean): void;
  /** Tells the window that Chromium closed its page. */
  gone(): void;
}

type OpenHandler = (details: object) => { action: 'allow' | 'deny' };

/** The page of a window: Electron's `WebContents` over a page of Chromium's. */
export class WebContents extends StrictEmitter {
  readonly id = ++lastId;
  readonly ipc = new IpcMain('webContents.ipc');
  readonly mainFrame: WebFrameMain;
  readonly session: Session;
  readonly [pageOf] = new Page();
  readonly [ownerOf]: ContentsOwner;
  #destroyed = false;
  #title = '';
  #openHandler: OpenHandler | undefined;

  constructor(owner: ContentsOwner, preferences: WebPreferences) {
    super('webContents', contentsEvents);
    checkWebPreferences(preferences);
    this[ownerOf] = owner;
    this.session =
      (preferences.session as unknown as Session | undefined) ??
      session.fromPartition(preferences.partition ?? '');
    this.mainFrame = new WebFrameMain(this, this.id);
    registry.contents.set(this.id, this);
    this.#reportPage();
    this.once('destroyed', () => {
      this.#destroyed = true;
      registry.contents.delete(this.id);
    });
  }

  #reportPage(): void {
    const page = this[pageOf];
    page.on('message', (message, context) => void receiveMessage(this, message, context));
    page.on('start-loading', () => this.emit('did-start-loading'));
    page.on('navigated', () => this.emit('did-navigate', {}, page.url, 200, ''));
    page.on('navigated-in-page', () => this.emit('did-navigate-in-page', {}, page.url, true));
    page.on('dom-ready', () => {
      this.emit('dom-ready', {});
      this.mainFrame.emit('dom-ready');
    });
    page.on('loaded', () => {
      void this.#readTitle();
      this.emit('did-finish-load');
      this.emit('did-stop-loading');
    });
    page.on('console', ({ type, args }) => {
      const level = type === 'error' || type === 'warning' || type === 'debug' ? type : 'info';
      const message = args.map(({ value, description }) => String(value ?? description)).join(' ');
      this.emit('console-message', { level, message, frame: this.mainFrame });
    });
    page.on('crashed', () => {
      const details = { reason: 'crashed', exitCode: 1 };
      this.emit('render-process-gone', {}, details);
      app.emit('render-process-gone', {}, this, details);
    });
    page.on('unload-question', (answer) => {
      const event = preventable({});
      this.emit('will-prevent-unload', event);
      answer(event.defaultPrevented);
    });
    page.on('download', ({ url, suggestedFilename }) => this.#download(url, suggestedFilename));
  }

  async #readTitle(): Promise<void> {
    this.#title = String(await this.executeJavaScript('document.title').catch(() => this.#title));
  }

  #download(url: string, fileName: string): void {
    const event = preventable({});
    const item = {
      getURL: () => fromChromium(url),
      getFilename: () => fileName,
      cancel: () => event.preventDefault(),
    };
    this.session.emit('will-download', event, item, this);
    // Chromium has refused it already.
    if (!event.defaultPrevented) refuse('downloads that are not prevented');
  }

  /** @throws When the address cannot be loaded, with Chromium's reason. */
  async loadURL(url: string): Promise<void> {
    const bornWith = this[ownerOf].need(url);
    try {
      await this[pageOf].load(url, bornWith);
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'ERR_FAILED';
      if (!this.#destroyed) this.emit('did-fail-load', {}, -2, reason, url, true, this.id, 1);
      throw Object.assign(new Error(`${reason} (-2) loading '${url}'`), { code: reason, errno: -2, url });
    }
  }

  loadFile(path: string, options: { query?: Record<string, string>; hash?: string } = {}): Promise<void> {
    const url = pathToFileURL(resolve(app.getAppPath(), path));
    for (const [name, value] of Object.entries(options.query ?? {})) url.searchParams.set(name, value);
    if (options.hash) url.hash = options.hash;
    return this.loadURL(url.href);
  }

  getURL(): string {
    return this[pageOf].url;
  }

  getTitle(): string {
    return this.#title;
  }

  getType(): string {
    return 'window';
  }

  isLoading(): boolean {
    return this[pageOf].loading;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  isCrashed(): boolean {
    return this[pageOf].crashed;
  }

  isDevToolsOpened(): boolean {
    return false;
  }

  getOSProcessId(): number {
    return chromium.processId;
  }

  /** Sends a message to the page's preload script. @throws When it cannot be cloned. */
  send(channel: string, ...parameters: unknown[]): void {
    const text = codec.encode(parameters);
    if (!this.#destroyed) this[pageOf].post({ type: 'event', channel, parameters: text });
  }

  reload(): void {
    this[pageOf].command('Page.reload');
  }

  /** Ends the page's process and whatever is in its memory, as `render-process-gone` then says. */
  forcefullyCrashRenderer(): void {
    // Not `Page.crash`: that would write the page's memory to a crash report.
    this[pageOf].command('Page.navigate', { url: 'chrome://kill' });
  }

  focus(): void {
    this[pageOf].command('Page.bringToFront');
  }

  close(options?: { waitForBeforeUnload?: boolean }): void {
    this[ownerOf].close(options?.waitForBeforeUnload ?? false);
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  /** Development tools would open in a window of their own, which the stand-in lacks. */
  closeDevTools(): void {
    // They are never open.
  }

  setIgnoreMenuShortcuts(_ignore: boolean): void {
    // No menu has shortcuts.
  }

  setVisualZoomLevelLimits(minimum: number, maximum: number): Promise<void> {
    return minimum === 1 && maximum === 1 ? Promise.resolve() : refuse('zooming by touch');
  }

  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    const page = await this[pageOf].attached;
    const { result, exceptionDetails } = await page.send('Runtime.evaluate', {
      expression: code,
      userGesture,
      awaitPromise: true,
      returnByValue: true,
      allowUnsafeEvalBlockedByCSP: false,
    });
    if (exceptionDetails)
      throw new Error(
        exceptionDetails.exception?.description ?? exceptionDetails.exception?.value ?? 'failed',
      );
    return result.value;
  }

  /** Asks the application about a window that the page wants. @throws When it is not denied. */
  [askToOpen](details: object): void {
    const answer = this.#openHandler?.(details);
    if (answer?.action !== 'deny') refuse('windows that pages open');
  }
}
