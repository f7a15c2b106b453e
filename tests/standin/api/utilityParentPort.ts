/** Loaded in a utility process before the application's own module: gives it `process.parentPort`. */
import { EventEmitter } from 'node:events';
import { registerHooks } from 'node:module';

/** The way to the application. Messages wait until somebody listens, as in Electron. */
class ParentPort extends EventEmitter {
  #waiting: unknown[] | undefined = [];

  constructor() {
    super();
    process.on('message', ({ copy }: { copy: unknown }) => {
      if (this.#waiting) this.#waiting.push(copy);
      else this.emit('message', { data: copy, ports: [] });
    });
    this.on('newListener', (event) => {
      if (event === 'message' && this.#waiting) setImmediate(() => this.#deliver());
    });
  }

  #deliver(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = undefined;
    for (const copy of waiting) this.emit('message', { data: copy, ports: [] });
  }

  /** @throws When the message cannot be cloned. */
  postMessage(message: unknown): void {
    const copy: unknown = structuredClone(message);
    if (process.connected) process.send?.({ copy }, undefined, undefined, () => undefined);
  }
}

registerHooks({
  resolve(specifier, context, next) {
    if (/^electron($|\/)/.test(specifier))
      throw new Error('the stand-in does not offer electron in a utility process');
    return next(specifier, context);
  },
});
Object.defineProperty(process, 'parentPort', { value: new ParentPort() });
Object.defineProperty(process, 'type', { value: 'utility' });
// Without its application there is nothing left to do.
process.on('disconnect', () => process.exit(0));
