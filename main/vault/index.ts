import { randomInt } from 'node:crypto';
import type { EventName, VaultReply, VaultRequest } from '@contract/events';
import { createDispatcher } from './dispatch/createDispatcher';

/** The port Electron gives a utility process: the only way in and out. */
interface ParentPort {
  on(event: 'message', listener: (message: { data: VaultRequest }) => void): void;
  postMessage(message: VaultReply): void;
}

// Whoever started this process: what it writes is for this account of the computer alone.
process.umask(0o077);

const { parentPort } = process as unknown as { parentPort: ParentPort };

const dispatcher = createDispatcher({
  emit: (event: EventName, value: unknown) => parentPort.postMessage({ event, value }),
  random: (bound) => randomInt(bound),
  environment: process.env,
  ...(process.env['CASEKEEP_MEMORY_FOLDER'] === undefined
    ? {}
    : { memoryFolder: process.env['CASEKEEP_MEMORY_FOLDER'] }),
});

parentPort.on('message', ({ data }) => {
  void dispatcher.call(data.operation, data.input, data.context).then((result) => {
    parentPort.postMessage({ id: data.id, result });
  });
});

// A polite end closes the ledger and erases keys; a kill needs no help, since every act was durable when answered.
process.on('SIGTERM', () => {
  dispatcher.close();
  process.exit(0);
});
