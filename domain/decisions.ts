import { type CaseFile, type CaseRecord, recordsOf } from './assemble/caseFile';

type Records = Pick<CaseFile, 'records'>;

/** The decisions that stand: those no later one took the place of, in the order in which they were taken. */
export function standingDecisions(caseFile: Records): CaseRecord<'decision'>[] {
  const decisions = recordsOf(caseFile, 'decision');
  const superseded = new Set(decisions.map(({ data }) => data.supersedes?.decision));
  return decisions.filter(({ id }) => !superseded.has(id));
}

/** The allegations without a decision that stands. */
export function undecidedAllegations(caseFile: Records): CaseRecord<'allegation'>[] {
  const decided = new Set(standingDecisions(caseFile).map(({ data }) => data.allegation));
  return recordsOf(caseFile, 'allegation').filter(({ id }) => !decided.has(id));
}

/**
 * Who took a decision, in any of its versions, or signed it: an appeal against it is for somebody else
 * (due process asks for a separate appellate body).
 */
export function decidersOf(
  caseFile: Pick<CaseFile, 'records' | 'signOffs'>,
  decision: string,
): ReadonlySet<string> {
  const record = recordsOf(caseFile, 'decision').find(({ id }) => id === decision);
  const signed = caseFile.signOffs.filter((sign) => sign.record === decision).map(({ by }) => by);
  if (record === undefined) return new Set(signed);
  return new Set([record.createdBy, ...(record.otherAuthors ?? []), record.changedBy, ...signed]);
}
