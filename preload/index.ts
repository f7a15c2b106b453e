import { contextBridge, ipcRenderer } from 'electron';
import { eventChannel, invokeChannel } from '@contract/channels';

/**
 * All the page gets: two frozen functions. The event object never crosses (it carries Electron's own API), nor
 * anything of `process`. Names and inputs are judged by the guard in the shell, not here.
 */
contextBridge.exposeInMainWorld(
  'casekeep',
  Object.freeze({
    /** Asks for one operation of the contract; answers `{ok:true,value}` or `{ok:false,failure}`. */
    invoke: (name: string, input: unknown): Promise<unknown> =>
      ipcRenderer.invoke(invokeChannel, name, input),
    /** Tells `callback` whenever the app reports `name`; returns the function that ends it. */
    onEvent: (name: string, callback: (value: unknown) => void): (() => void) => {
      const listener = (_event: unknown, told: unknown, value: unknown) => {
        if (told === name) callback(value);
      };
      ipcRenderer.on(eventChannel, listener);
      return () => {
        ipcRenderer.removeListener(eventChannel, listener);
      };
    },
  }),
);
