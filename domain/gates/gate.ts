import type { Missing } from '@contract/failures';
import type { Phase } from '@contract/phases';
import type { CaseFile } from '../assemble/caseFile';

/** One thing a gate asks for. */
export interface GateRule {
  /** Stable name; `missing` items of this rule carry it. */
  readonly code: string;
  /** The phase that is not entered without it. */
  readonly phase: Phase;
  /** Edition of the rules it came with; a case is held to the edition it was opened under. */
  readonly since: 1 | 2;
  /** Where the demand comes from, for the table of gates. */
  readonly source: string;
  /** What it asks for, in a sentence, for the table of gates. */
  readonly asks: string;
  /** What a case lacks of it, each with a sentence and the place that mends it. */
  readonly missing: (caseFile: CaseFile) => readonly Lack[];
}

/** One lacking thing; its code is the rule's. */
export type Lack = Omit<Missing, 'code'>;

/** A single thing that is there or is not. */
export function unless(fulfilled: boolean, message: string, where: Missing['where']): Lack[] {
  return fulfilled ? [] : [{ message, where }];
}
