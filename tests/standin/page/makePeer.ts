/** A value on its way between the two worlds of a page. */
export type Wrapped =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'error'; readonly message: string }
  | { readonly kind: 'list'; readonly items: readonly Wrapped[] }
  | { readonly kind: 'object'; readonly members: Readonly<Record<string, Wrapped>> }
  | { readonly kind: 'promise' | 'function'; readonly id: string };

type Message =
  | {
      readonly type: 'call';
      readonly id: string;
      readonly called: string;
      readonly parameters: readonly Wrapped[];
    }
  | { readonly type: 'expose'; readonly id: string; readonly key: string; readonly value: Wrapped }
  | {
      readonly type: 'answer' | 'settle';
      readonly id: string;
      readonly fulfilled: boolean;
      readonly value: Wrapped;
    };

/** One world's half of the context bridge. */
export interface Peer {
  wrap(value: unknown): Wrapped;
  unwrap(wrapped: Wrapped): unknown;
  /** Asks the other world to show `value` to the page under `key`. */
  expose(key: string, value: Wrapped): void;
}

/**
 * Makes one half of the context bridge. Both worlds share the document, and the detail of a `CustomEvent` is cloned
 * from world to world, so dispatching an event whose name the page does not know is a synchronous call across.
 * Injected into pages as source text, hence it uses nothing outside itself.
 * @param name - The secret part of the events' names.
 * @param own - This world's letter.
 * @param other - The other world's letter.
 * @param onExpose - Shows something to the page; only the page's world has it.
 */
export function makePeer(
  name: string,
  own: string,
  other: string,
  onExpose?: (key: string, value: Wrapped) => void,
): Peer {
  type Callable = (...parameters: unknown[]) => unknown;
  interface Settle {
    resolve(value: unknown): void;
    reject(error: unknown): void;
  }
  // Taken before the page runs: it could replace them.
  const dispatch = EventTarget.prototype.dispatchEvent.bind(document);
  const Event = CustomEvent;
  const clone = structuredClone;
  const functions = new Map<string, Callable>();
  const identities = new WeakMap<Callable, string>();
  const proxies = new Map<string, Callable>();
  const answers = new Map<string, Message & { type: 'answer' | 'settle' }>();
  const settling = new Map<string, Settle>();
  let last = 0;
  const nextId = (): string => own + String(++last);
  const emit = (message: Message): void => void dispatch(new Event(name + other, { detail: message }));

  function wrap(value: unknown, depth = 0): Wrapped {
    if (depth > 1000)
      throw new TypeError(
        'Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.',
      );
    if (typeof value === 'symbol') throw new Error('An object could not be cloned.');
    if (typeof value === 'function') return { kind: 'function', id: identify(value as Callable) };
    if (value === null || typeof value !== 'object') return { kind: 'value', value };
    if (value instanceof Promise) return promise(value);
    if (value instanceof Error) return { kind: 'error', message: value.message };
    if (Array.isArray(value)) return { kind: 'list', items: value.map((item) => wrap(item, depth + 1)) };
    if (Object.prototype.toString.call(value) !== '[object Object]')
      return { kind: 'value', value: clone(value) };
    const members: Record<string, Wrapped> = {};
    for (const [key, item] of Object.entries(value)) members[key] = wrap(item, depth + 1);
    return { kind: 'object', members };
  }

  function identify(called: Callable): string {
    const known = identities.get(called) ?? nextId();
    identities.set(called, known);
    functions.set(known, called);
    return known;
  }

  function promise(value: Promise<unknown>): Wrapped {
    const id = nextId();
    value.then(
      (result) => emit({ type: 'settle', id, fulfilled: true, value: wrap(result) }),
      (error: unknown) => emit({ type: 'settle', id, fulfilled: false, value: wrap(error) }),
    );
    return { kind: 'promise', id };
  }

  function unwrap(wrapped: Wrapped): unknown {
    switch (wrapped.kind) {
      case 'value':
        return wrapped.value;
      case 'error':
        return new Error(wrapped.message);
      case 'list':
        return wrapped.items.map(unwrap);
      case 'object':
        return Object.fromEntries(Object.entries(wrapped.members).map(([key, item]) => [key, unwrap(item)]));
      case 'promise':
        return new Promise((resolve, reject) => settling.set(wrapped.id, { resolve, reject }));
      case 'function': {
        const called = wrapped.id;
        const known =
          proxies.get(called) ??
          ((...parameters: unknown[]): unknown =>
            request({
              type: 'call',
              id: nextId(),
              called,
              parameters: parameters.map((item) => wrap(item)),
            }));
        proxies.set(called, known);
        return known;
      }
    }
  }

  function request(message: Message): unknown {
    emit(message);
    const answer = answers.get(message.id);
    answers.delete(message.id);
    if (!answer) throw new Error('the context bridge is gone');
    if (!answer.fulfilled) throw unwrap(answer.value);
    return unwrap(answer.value);
  }

  function perform(message: Message): unknown {
    if (message.type === 'call') return functions.get(message.called)?.(...message.parameters.map(unwrap));
    if (message.type === 'expose') onExpose?.(message.key, message.value);
    return undefined;
  }

  function receive(message: Message): void {
    if (message.type === 'answer') {
      answers.set(message.id, message);
      return;
    }
    if (message.type === 'settle') {
      const settle = settling.get(message.id);
      settling.delete(message.id);
      if (message.fulfilled) settle?.resolve(unwrap(message.value));
      else settle?.reject(unwrap(message.value));
      return;
    }
    let outcome: { fulfilled: boolean; value: Wrapped };
    try {
      outcome = { fulfilled: true, value: wrap(perform(message)) };
    } catch (error) {
      outcome = { fulfilled: false, value: wrap(error instanceof Error ? error : new Error(String(error))) };
    }
    emit({ type: 'answer', id: message.id, ...outcome });
  }

  document.addEventListener(
    name + own,
    (event) => {
      event.stopImmediatePropagation();
      const { detail } = event as CustomEvent<Message | null>;
      if (detail) receive(detail);
    },
    true,
  );
  return { wrap, unwrap, expose: (key, value) => void request({ type: 'expose', id: nextId(), key, value }) };
}
