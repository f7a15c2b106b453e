import type { Missing } from '@contract/failures';
import type { Phase } from '@contract/phases';
import type { CaseFile } from '../assemble/caseFile';
import { mergedInto } from '../links';
import { phasesBetween } from '../phases';
import { closingGate } from './closingGate';
import { consultationGate } from './consultationGate';
import { decisionGate } from './decisionGate';
import { followUpGate } from './followUpGate';
import type { GateRule } from './gate';

/** Every demand of every gate, in the order in which they are told. *Intake* is where a case begins and has no gate. */
export const gateRules: readonly GateRule[] = [
  ...consultationGate,
  ...decisionGate,
  ...followUpGate,
  ...closingGate,
];

/** What a case that went on in another one is still asked for itself: nobody who is owed an answer is forgotten. */
const ownDuties = ['harassedUnknown', 'followUp'];

/**
 * What a case still misses to reach a phase. Moving over several phases asks for the missing of every gate between.
 * A case is held to the edition of the rules it was opened under.
 * @param caseFile the case as it is.
 * @param to the phase to be entered.
 * @returns the missing things in the order of the gates, each with a sentence and the place that mends it; none when the
 *   gate is open. A phase that does not lie ahead has no gate.
 */
export function missingFor(caseFile: CaseFile, to: Phase): Missing[] {
  const between = phasesBetween(caseFile.phase, to);
  const merged = mergedInto(caseFile) !== undefined;
  const missing = gateRules
    .filter(({ phase, since, code }) => {
      return between.includes(phase) && since <= caseFile.rules && (!merged || ownDuties.includes(code));
    })
    .flatMap((rule) => rule.missing(caseFile).map((lack): Missing => ({ code: rule.code, ...lack })));
  const seen = new Set<string>();
  return missing.filter((item) => {
    const key = JSON.stringify([item.code, item.where]);
    return !seen.has(key) && seen.add(key);
  });
}
