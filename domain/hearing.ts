import { type CaseFile, recordsOf } from './assemble/caseFile';

/** What the file holds of a respondent's own side, as record ids in the order in which they came. */
export interface Hearing {
  readonly respondent: string;
  /** Interviews they gave and answers they sent. */
  readonly heard: readonly string[];
  /** Interviews that are planned: their answer is awaited. */
  readonly awaited: readonly string[];
  /** Interviews they declined. */
  readonly declined: readonly string[];
}

/**
 * What is recorded of hearing the respondent of an allegation, beside the question whether they were heard before the
 * decision (fairness: a chance to respond first; a follow-up gate asks for the answer, this only shows what is there).
 * @returns nothing where the allegation names nobody.
 */
export function hearingOf(
  caseFile: Pick<CaseFile, 'records'>,
  allegation: string | undefined,
): Hearing | undefined {
  const respondent = recordsOf(caseFile, 'allegation').find(({ id }) => id === allegation)?.data.respondent;
  if (respondent === undefined) return undefined;
  const interviews = recordsOf(caseFile, 'interview').filter(({ data }) => data.person === respondent);
  const ofStatus = (status: 'held' | 'planned' | 'declined') =>
    interviews.filter(({ data }) => data.status === status).map(({ id }) => id);
  const answers = recordsOf(caseFile, 'contact')
    .filter(({ data }) => data.person === respondent && data.outcome === 'answer-received')
    .map(({ id }) => id);
  return {
    respondent,
    heard: [...ofStatus('held'), ...answers],
    awaited: ofStatus('planned'),
    declined: ofStatus('declined'),
  };
}
