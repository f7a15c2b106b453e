import type { LadderStep } from '@contract/conductCode';
import { type CaseFile, type CaseRecord, recordsOf } from './assemble/caseFile';
import { conductCode, knownCodes } from './conductCodes/conductCodes';

type Case = Pick<CaseFile, 'records' | 'codes'>;

/**
 * The steps that may follow a decision, milder first: the ladder of the code that its allegation is classed by.
 * @param decision id of the decision; none, or an unknown one, has no ladder.
 */
export function ladderOf(caseFile: Case, decision: string | undefined): readonly LadderStep[] {
  const decided = recordsOf(caseFile, 'decision').find(({ id }) => id === decision);
  const allegation = recordsOf(caseFile, 'allegation').find(({ id }) => id === decided?.data.allegation);
  const code = allegation && conductCode(knownCodes(caseFile), allegation.data.code);
  return code?.ladder ?? [];
}

/** What of an action these rules look at; it may not be written yet. */
interface Taken {
  readonly data: Partial<Pick<CaseRecord<'action'>['data'], 'decision' | 'step'>>;
}

/** The step of its code's ladder that an action takes; nothing where the code does not list it. */
export function stepOf(caseFile: Case, { data }: Taken): LadderStep | undefined {
  return ladderOf(caseFile, data.decision).find(({ id }) => id === data.step);
}

/** How far an action reaches; beyond the office's own events it asks for due process. */
export function reachOf(caseFile: Case, action: Taken): LadderStep['reach'] | undefined {
  return stepOf(caseFile, action)?.reach;
}
