import { StrictEmitter } from '../offered.ts';

type Handler = (event: unknown, ...parameters: unknown[]) => unknown;

/** Gives the handler of an `IpcMain` for a channel; `undefined` when it has none. */
export const handlerOf = Symbol('handler of a channel');

/** Receives messages of pages: the global `ipcMain`, `webContents.ipc` and `webContents.mainFrame.ipc`. */
export class IpcMain extends StrictEmitter {
  readonly #handlers = new Map<string, Handler>();

  /** @throws When the channel has a handler already. */
  handle(channel: string, handler: Handler): void {
    if (typeof handler !== 'function') throw new TypeError('Expected handler to be a function');
    if (this.#handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...parameters) => {
      this.removeHandler(channel);
      return handler(event, ...parameters);
    });
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  [handlerOf](channel: string): Handler | undefined {
    return this.#handlers.get(channel);
  }
}

export const ipcMain = new IpcMain('ipcMain');
