import type { LadderStep } from '@contract/conductCode';
import { type CaseFile, type CaseRecord, recordsOf } from './assemble/caseFile';
import { conductCode, knownCodes } from './conductCodes/conductCodes';

type Case = Pick<CaseFile, 'records' | 'codes'>;

/** The step of its code's ladder that an action takes; nothing where the code does not list it. */
export function stepOf(caseFile: Case, action: CaseRecord<'action'>): LadderStep | undefined {
  const decision = recordsOf(caseFile, 'decision').find(({ id }) => id === action.data.decision);
  const allegation = recordsOf(caseFile, 'allegation').find(({ id }) => id === decision?.data.allegation);
  const code = allegation && conductCode(knownCodes(caseFile), allegation.data.code);
  return code?.ladder.find(({ id }) => id === action.data.step);
}

/** How far an action reaches; beyond the office's own events it asks for due process. */
export function reachOf(caseFile: Case, action: CaseRecord<'action'>): LadderStep['reach'] | undefined {
  return stepOf(caseFile, action)?.reach;
}
