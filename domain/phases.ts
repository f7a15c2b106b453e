import { type Phase, phases } from '@contract/phases';
import type { Right } from '@contract/roles';

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

/** The phases a case can be taken back to, nearest last; from *closed* this is called reopening. */
export function phasesBefore(phase: Phase): Phase[] {
  return phases.slice(0, phases.indexOf(phase));
}

/** Whether a change of phase leads backwards: taken back or, from *closed*, reopened. */
export function isReturn(from: Phase, to: Phase): boolean {
  return phases.indexOf(to) < phases.indexOf(from);
}

/**
 * Every change of phase there may be: one step forward, or back to any earlier phase with a reason.
 * @returns the right it asks for, or nothing when there is no such change.
 */
export function rightToMove(from: Phase, to: Phase, reason: string | undefined): Right | undefined {
  if (to === nextPhase(from)) return to === 'closed' ? 'case.close' : 'case.advance';
  if (!phasesBefore(from).includes(to) || reason === undefined) return undefined;
  return from === 'closed' ? 'case.close' : 'case.advance';
}
