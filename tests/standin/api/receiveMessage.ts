import { makeCodec } from '../codec.ts';
import type { ToMain } from '../page/preloadWorld.ts';
import { say } from '../settings.ts';
import { handlerOf, ipcMain } from './ipcMain.ts';
import { pageOf } from './registry.ts';
import type { WebContents } from './webContents.ts';

const codec = makeCodec();

/**
 * Hands a page's message to the application: first to the frame's own receiver, then to the page's, then to the global
 * one. The first handler found answers; every listener is told.
 * @param context - The document that sent it, to which the answer goes.
 */
export async function receiveMessage(contents: WebContents, message: ToMain, context: number): Promise<void> {
  const frame = contents.mainFrame;
  const event = {
    type: 'frame',
    sender: contents,
    senderFrame: frame,
    processId: frame.processId,
    frameId: 1,
    ports: [],
  };
  if (message.type === 'preload-error') {
    contents.emit('preload-error', event, '', new Error(message.message));
    return;
  }
  const parameters = codec.decode(message.parameters) as unknown[];
  const receivers = [frame.ipc, contents.ipc, ipcMain];
  const { channel } = message;
  if (message.type === 'send') {
    contents.emit('ipc-message', event, channel, ...parameters);
    for (const receiver of receivers)
      if (receiver.listenerCount(channel) > 0) receiver.emit(channel, event, ...parameters);
    return;
  }
  const page = contents[pageOf];
  const { id } = message;
  try {
    const handler = receivers
      .map((receiver) => receiver[handlerOf](channel))
      .find((found) => found !== undefined);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    page.post({ type: 'value', id, value: codec.encode(await handler(event, ...parameters)) }, context);
  } catch (error) {
    say(`an error in the handler of '${channel}'`);
    page.post({ type: 'error', id, message: String(error) }, context);
  }
}
