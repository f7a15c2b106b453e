import type { ConductCode } from './conductCode';
import { eventsCode } from './eventsCode';

/** Every version of every code the product ships; old versions stay, because cases are bound to them. */
export const conductCodes: readonly ConductCode[] = [eventsCode];

/** The code a case's allegation names, or nothing when the product does not know it. */
export function conductCode(reference: { code: string; version: string }): ConductCode | undefined {
  return conductCodes.find((code) => code.id === reference.code && code.version === reference.version);
}

/** The label of a behaviour in its code version; the id itself when the version does not list it. */
export function behaviourLabel(reference: { code: string; version: string }, behaviour: string): string {
  const listed = conductCode(reference)?.behaviours.find(({ id }) => id === behaviour);
  return listed?.label ?? behaviour;
}

/** The label of a ground in its code version; the id itself when the version does not list it. */
export function groundLabel(reference: { code: string; version: string }, ground: string): string {
  return conductCode(reference)?.grounds.find(({ id }) => id === ground)?.label ?? ground;
}
