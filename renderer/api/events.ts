import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { type EventName, events, type EventValue } from '@contract/events';

/**
 * Hears what the app reports by itself.
 *
 * @param name the event
 * @param listener receives its value, checked against the contract
 * @returns the function that ends it
 */
export function listen<Name extends EventName>(
  name: Name,
  listener: (value: EventValue<Name>) => void,
): () => void {
  return window.casekeep.onEvent(name, (value) => {
    const parsed = events[name].safeParse(value);
    if (parsed.success) listener(parsed.data as EventValue<Name>);
  });
}

/** The same for as long as a component is shown. */
export function useEvent<Name extends EventName>(
  name: Name,
  listener: (value: EventValue<Name>) => void,
): void {
  const current = useEffectEvent(listener);
  useEffect(() => listen(name, (value) => current(value)), [name]);
}

type WhyLocked = EventValue<'locked'>['why'];

let lockedWhy: WhyLocked | null = null;
const heard = new Set<() => void>();

/** Remembers why the page was replaced; told once, right after it was loaded, before or after the first screen. */
export function rememberWhyLocked(): void {
  listen('locked', ({ why }) => {
    lockedWhy = why;
    for (const tell of heard) tell();
  });
}

function hear(tell: () => void): () => void {
  heard.add(tell);
  return () => void heard.delete(tell);
}

/** Why Casekeep locked just now, if it did. */
export function useWhyLocked(): WhyLocked | null {
  return useSyncExternalStore(hear, () => lockedWhy);
}
