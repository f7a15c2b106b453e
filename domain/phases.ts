import { type Phase, phases } from '@contract/phases';

/**
 * The phases entered on the way from one phase to another, in order, the target last.
 * @returns an empty list when the way does not lead forward (going back and reopening are acts of their own).
 */
export function phasesBetween(from: Phase, to: Phase): Phase[] {
  return phases.slice(phases.indexOf(from) + 1, phases.indexOf(to) + 1);
}

/** @returns the phase after `phase`, or nothing after *closed*. */
export function nextPhase(phase: Phase): Phase | undefined {
  return phases[phases.indexOf(phase) + 1];
}
