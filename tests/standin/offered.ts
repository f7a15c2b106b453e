import { EventEmitter } from 'node:events';

/** Names that the language, Node and debuggers look for on any object; a missing one is no mistake of the application. */
const askedOfAnything = new Set([
  '$$typeof',
  'asymmetricMatch',
  'constructor',
  'domain',
  'inspect',
  'length',
  'nodeType',
  'prototype',
  'then',
  'toJSON',
]);

/**
 * Stops the application where it asks for something that the stand-in lacks, so that no test passes by accident.
 * @param what - What was asked for, in Electron's words.
 * @throws Always.
 */
export function refuse(what: string): never {
  throw new Error(`the stand-in does not offer ${what}`);
}

/**
 * Wraps an object of the interface so that reading a member which it lacks throws instead of giving `undefined`.
 * @param target - The object or class.
 * @param name - Its name in Electron's documentation.
 */
export function strict<T extends object>(target: T, name: string): T {
  return new Proxy(target, {
    get(object, key, receiver): unknown {
      if (typeof key === 'string' && !(key in object) && !askedOfAnything.has(key)) refuse(`${name}.${key}`);
      return Reflect.get(object, key, receiver);
    },
  });
}

/** Refuses every key of `options` that is not in `allowed`, so that no option is ignored in silence. */
export function onlyOptions(options: object, allowed: readonly string[], what: string): void {
  for (const key of Object.keys(options)) if (!allowed.includes(key)) refuse(`${what} ${key}`);
}

/** Under this symbol an emitter keeps which events may be listened for; without such a list, any may. */
export const offeredEvents = Symbol('offered events');
type Listener = Parameters<EventEmitter['on']>[1];

/** An event emitter that refuses to listen for events which the stand-in never emits, and to read members it lacks. */
export class StrictEmitter extends EventEmitter {
  readonly [offeredEvents]: { readonly name: string; readonly events: ReadonlySet<string> | undefined };

  /**
   * @param name - The object's name in Electron's documentation.
   * @param events - The events that may be listened for; without them, any.
   */
  constructor(name: string, events?: readonly string[]) {
    super();
    this.setMaxListeners(0);
    this[offeredEvents] = { name, events: events && new Set([...events, 'newListener', 'removeListener']) };
    return strict(this, name);
  }

  override on(event: string | symbol, listener: Listener): this {
    refuseUnknownEvent(this[offeredEvents], event);
    return super.on(event, listener);
  }

  override addListener(event: string | symbol, listener: Listener): this {
    return this.on(event, listener);
  }

  override prependListener(event: string | symbol, listener: Listener): this {
    refuseUnknownEvent(this[offeredEvents], event);
    return super.prependListener(event, listener);
  }
}

function refuseUnknownEvent(offered: StrictEmitter[typeof offeredEvents], event: string | symbol): void {
  if (typeof event === 'string' && offered.events?.has(event) === false)
    refuse(`the event '${event}' of ${offered.name}`);
}

/** The part of Electron's event object that a listener uses to stop what is about to happen. */
export interface Preventable {
  preventDefault(): void;
  readonly defaultPrevented: boolean;
}

/** Makes the event object of an event that listeners can prevent. */
export function preventable<T extends object>(details: T): T & Preventable {
  let prevented = false;
  return Object.defineProperties(details, {
    preventDefault: { enumerable: true, value: () => (prevented = true) },
    defaultPrevented: { enumerable: true, get: () => prevented },
  }) as T & Preventable;
}
