import { conductCode, knownCodes } from '../../conductCodes/conductCodes';
import type { PlanContext } from './context';

/** A code of conduct by its name and version. */
export function codeName(
  { caseFile, say }: PlanContext,
  reference: { code: string; version: string },
): string {
  const name = conductCode(knownCodes(caseFile), reference)?.name ?? say(reference.code);
  return `${name}, version ${reference.version}`;
}
