import { StrictEmitter } from '../offered.ts';
import { IpcMain } from './ipcMain.ts';
import type { WebContents } from './webContents.ts';

/** The main frame of a page. It stays the same object as long as its `WebContents` lives. */
export class WebFrameMain extends StrictEmitter {
  readonly ipc = new IpcMain('webFrameMain.ipc');
  readonly parent = null;
  readonly name = '';
  readonly frames: readonly never[] = [];
  readonly detached = false;
  readonly routingId = 1;
  readonly processId: number;
  readonly frameTreeNodeId: number;
  readonly #contents: WebContents;

  constructor(contents: WebContents, id: number) {
    super('webFrameMain', ['dom-ready']);
    this.#contents = contents;
    this.processId = id;
    this.frameTreeNodeId = id;
  }

  get url(): string {
    return this.#contents.getURL();
  }

  /** The address up to the host, or `'null'` where there is none, as Electron gives it. */
  get origin(): string {
    if (!URL.canParse(this.url)) return '';
    const { origin, protocol, host } = new URL(this.url);
    return origin === 'null' && host ? `${protocol}//${host}` : origin;
  }

  get top(): this {
    return this;
  }

  get framesInSubtree(): readonly this[] {
    return [this];
  }

  isDestroyed(): boolean {
    return this.#contents.isDestroyed();
  }

  send(channel: string, ...parameters: unknown[]): void {
    this.#contents.send(channel, ...parameters);
  }

  executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    return this.#contents.executeJavaScript(code, userGesture);
  }

  reload(): boolean {
    this.#contents.reload();
    return true;
  }
}
