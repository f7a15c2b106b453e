import type { CodeReference, ConductCode } from '@contract/conductCode';
import { conductCode } from './conductCodes';

/**
 * The body that another code than the office's own makes competent; nothing where the office is competent for all.
 * @param references versions that something is classed by.
 * @param codes versions they may be found among.
 */
export function foreignBody(
  references: readonly CodeReference[],
  codes: readonly ConductCode[],
): string | undefined {
  return references.map((reference) => conductCode(codes, reference)).find((code) => code?.ours === false)
    ?.competentBody;
}
