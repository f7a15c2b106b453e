import type { Missing } from '@contract/failures';
import type { Phase } from '@contract/phases';
import type { CaseFile } from '../assemble/caseFile';
import { phasesBetween } from '../phases';
import { consultationGate } from './consultationGate';
import { decisionGate } from './decisionGate';
import { closingGate, followUpGate } from './followUpGate';

/** What must be true to enter each phase; *intake* is where a case begins. */
const gates: Readonly<Record<Phase, (caseFile: CaseFile) => Missing[]>> = {
  intake: () => [],
  consultation: consultationGate,
  decision: decisionGate,
  'follow-up': followUpGate,
  closed: closingGate,
};

/**
 * What a case still misses to reach a phase. Moving over several phases asks for the missing of every gate between.
 * @param caseFile the case as it is.
 * @param to the phase to be entered.
 * @returns the missing things in the order of the gates, each with a sentence and the place that mends it; none when the
 *   gate is open. A phase that does not lie ahead has no gate.
 */
export function missingFor(caseFile: CaseFile, to: Phase): Missing[] {
  const missing = phasesBetween(caseFile.phase, to).flatMap((phase) => gates[phase](caseFile));
  const seen = new Set<string>();
  return missing.filter((item) => {
    const key = JSON.stringify([item.code, item.where]);
    return !seen.has(key) && seen.add(key);
  });
}
