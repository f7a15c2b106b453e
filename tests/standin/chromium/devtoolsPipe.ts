import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Protocol } from '../../../node_modules/playwright-core/types/protocol.d.ts';
import { settings } from '../settings.ts';

export type { Protocol };
type Parameters = Protocol.CommandParameters;
type Results = Protocol.CommandReturnValues;

interface Waiting {
  readonly method: string;
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

interface Incoming {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
}

/** One conversation in Chromium's DevTools protocol: with the browser itself, or with one page. */
export class DevtoolsSession {
  readonly #pipe: DevtoolsPipe;
  readonly #id: string | undefined;
  readonly #events = new EventEmitter().setMaxListeners(0);

  constructor(pipe: DevtoolsPipe, id?: string) {
    this.#pipe = pipe;
    this.#id = id;
  }

  /** Sends a command. @throws When Chromium refuses it or has ended. */
  send<M extends keyof Parameters>(method: M, parameters?: Parameters[M]): Promise<Results[M]> {
    return this.#pipe.send(method, parameters as Parameters[M], this.#id);
  }

  /** Sends a command whose failure does not matter, because the page may be gone by then. */
  async post<M extends keyof Parameters>(method: M, parameters?: Parameters[M]): Promise<void> {
    await this.send(method, parameters).catch(() => undefined);
  }

  on<E extends keyof Protocol.Events>(event: E, listener: (payload: Protocol.Events[E]) => void): this {
    this.#events.on(event, listener);
    return this;
  }

  /** Hands an event of the protocol to the listeners. */
  deliver(event: string, payload: unknown): void {
    this.#events.emit(event, payload);
  }
}

/** Chromium's DevTools protocol over its two pipes (texts ended by NUL): nothing listens on a port. */
export class DevtoolsPipe {
  readonly browser = new DevtoolsSession(this);
  readonly #output: Writable;
  readonly #waiting = new Map<number, Waiting>();
  readonly #sessions = new Map<string, DevtoolsSession>();
  #last = 0;
  #closed = false;

  constructor(output: Writable, input: Readable) {
    this.#output = output;
    output.on('error', () => this.#close());
    let pieces: Buffer[] = [];
    input.on('data', (data: Buffer) => {
      let start = 0;
      for (let end = data.indexOf(0); end !== -1; end = data.indexOf(0, start)) {
        pieces.push(data.subarray(start, end));
        start = end + 1;
        const text = Buffer.concat(pieces).toString('utf8');
        pieces = [];
        this.#receive(JSON.parse(text) as Incoming);
      }
      if (start < data.length) pieces.push(Buffer.from(data.subarray(start)));
    });
    input.on('close', () => this.#close());
  }

  send<M extends keyof Parameters>(
    method: M,
    params: Parameters[M],
    sessionId?: string,
  ): Promise<Results[M]> {
    return new Promise((resolve, reject) => {
      if (this.#closed) {
        reject(new Error('Chromium has ended'));
        return;
      }
      const id = ++this.#last;
      this.#waiting.set(id, { method, resolve, reject });
      this.#output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  /** The conversation with one page, by the id that Chromium gave it. */
  session(id: string): DevtoolsSession {
    const known = this.#sessions.get(id) ?? new DevtoolsSession(this, id);
    this.#sessions.set(id, known);
    return known;
  }

  forget(id: string): void {
    this.#sessions.delete(id);
  }

  #receive(message: Incoming): void {
    if (message.id !== undefined) {
      const waiting = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`));
      else waiting?.resolve(message.result as never);
      return;
    }
    if (!message.method) return;
    if (settings.log === 'protocol') process.stderr.write(`[devtools] ${message.method}\n`);
    const session = message.sessionId ? this.session(message.sessionId) : this.browser;
    session.deliver(message.method, message.params);
  }

  #close(): void {
    this.#closed = true;
    for (const { reject } of this.#waiting.values()) reject(new Error('Chromium has ended'));
    this.#waiting.clear();
  }
}
