import type { RecordData } from '@contract/records/kinds';
import { type Desktop, opening, write } from './office';
import { sample } from './records';

/** A case about one respondent. */
export interface AboutSomebody {
  readonly case: string;
  readonly number: string;
  readonly codeName: string;
  readonly respondent: string;
  readonly allegation: string;
}

/** Opens a case with a respondent who is called so, one incident, one allegation and a triage; the check is answered. */
export async function caseAbout(
  desk: Desktop,
  identity: RecordData<'person'>['identity'],
  allegation: Partial<RecordData<'allegation'>> = {},
): Promise<AboutSomebody> {
  const names = await desk.ask('cases.open', opening());
  const person = { roles: ['respondent'], known: 'named', ...(identity && { identity }) };
  const respondent = await write(desk, names.case, 'person', person);
  const incident = await write(desk, names.case, 'incident', sample.incident);
  const classed = { ...sample.allegation, respondent, incidents: [incident], ...allegation };
  const record = await write(desk, names.case, 'allegation', classed);
  await write(desk, names.case, 'triage', sample.triage);
  await desk.ask('cases.conflict', { case: names.case, answer: 'none' });
  return { ...names, respondent, allegation: record };
}

/** Takes a case into the decision phase and decides its allegation. @returns the decision. */
export async function decide(
  desk: Desktop,
  about: AboutSomebody,
  decision: Partial<RecordData<'decision'>> = {},
): Promise<string> {
  await desk.ask('cases.advance', { case: about.case, phase: 'consultation' });
  await write(desk, about.case, 'waiver', sample.waiver);
  await desk.ask('cases.advance', { case: about.case, phase: 'decision' });
  return write(desk, about.case, 'decision', {
    ...sample.decision,
    allegation: about.allegation,
    ...decision,
  });
}

/** Bans the respondent, and lets the registration desk know. @returns the action. */
export async function ban(
  desk: Desktop,
  about: AboutSomebody,
  decision: string,
  change: Partial<RecordData<'action'>> = {},
): Promise<string> {
  return write(desk, about.case, 'action', {
    ...sample.action,
    decision,
    person: about.respondent,
    step: 'ban-for-a-time',
    start: '2026-03-09',
    end: '2026-03-20',
    mayKnow: ['registration-desk'],
    state: { kind: 'in-force', since: { kind: 'day', day: '2026-03-09' } },
    ...change,
  });
}
