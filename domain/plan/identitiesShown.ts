import { type CaseFile, type CaseRecord, recordsOf } from '../assemble/caseFile';
import { identifiedParts } from '../people';
import { brokenPromises, promiseToMend, type ToldAudience } from '../promises';
import type { LeavingProblem } from './documentPlan';
import { isProtected } from './redaction/protectedTerms';

/** Whose identity can be read in a document that takes out the protected ones: those who are only consulted. */
export function identitiesShown(caseFile: Pick<CaseFile, 'records'>): string[] {
  return recordsOf(caseFile, 'person')
    .filter((person) => !isProtected(person) && identifiedParts(person).length > 0)
    .map(({ id }) => id);
}

/**
 * The promises that a document would break by going to its audience.
 * @param audience whom it is for, as promises name them.
 * @param shown people whose identity it shows; by default those no redaction takes out.
 */
export function promisesBrokenByExport(
  caseFile: Pick<CaseFile, 'records'>,
  audience: ToldAudience,
  shown: readonly string[] = identitiesShown(caseFile),
): CaseRecord<'promise'>[] {
  return brokenPromises(caseFile, { audience, identities: shown });
}

/** The same as a reason why a document may not leave, each promise with where it is mended. */
export function promiseProblem(
  ...telling: Parameters<typeof promisesBrokenByExport>
): LeavingProblem | undefined {
  const missing = promisesBrokenByExport(...telling).map(({ id }) => promiseToMend(id));
  return missing.length === 0 ? undefined : { code: 'promiseBroken', missing };
}
