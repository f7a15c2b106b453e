import type { WrittenData } from '@contract/records/kinds';
import { decidedInFull } from './decidedInFull';
import { type Desktop, write } from './office';
import { sample } from './records';

/** Says that no conflict of interest exists, as whoever sits at the desk. */
export async function answerConflictCheck(desk: Desktop, reference: string): Promise<void> {
  await desk.ask('cases.conflict', { case: reference, answer: 'none' });
}

/** Decides one allegation with everything the gate asks for, and signs the decision. */
export async function decideAndSign(
  desk: Desktop,
  reference: string,
  allegation: string,
  change: Partial<WrittenData<'decision'>> = {},
): Promise<string> {
  const data = { ...sample.decision, ...decidedInFull, allegation, ...change };
  const record = await write(desk, reference, 'decision', data);
  await desk.ask('records.signOff', { case: reference, record, version: 1 });
  return record;
}
