import { type CaseFile, type CaseRecord, recordsOf } from '../assemble/caseFile';
import { identifiedParts } from '../people';
import { brokenPromises, type ToldAudience } from '../promises';
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
