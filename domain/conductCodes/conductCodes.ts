import type { CodeReference, ConductCode } from '@contract/conductCode';
import type { CaseFile } from '../assemble/caseFile';
import { eventsCode } from './eventsCode';
import { onlineCode } from './onlineCode';

/** Codes that come with the product; an office adds its own, and a case keeps the versions it was classed by. */
export const shippedCodes: readonly ConductCode[] = [eventsCode, onlineCode];

/** Every version a case may be read with: those bound to it, then those that come with the product. */
export function knownCodes({
  codes,
}: {
  readonly codes?: CaseFile['codes'] | undefined;
}): readonly ConductCode[] {
  return [...(codes ?? []), ...shippedCodes];
}

/** One version of one code, or nothing when it is not among these. */
export function conductCode(
  codes: readonly ConductCode[],
  reference: CodeReference,
): ConductCode | undefined {
  return codes.find(({ id, version }) => id === reference.code && version === reference.version);
}

type Listed = 'behaviours' | 'grounds' | 'exceptionTests' | 'ladder';

/** What a version calls one of its items; the id itself where it does not list it. */
export function codeLabel(
  codes: readonly ConductCode[],
  reference: CodeReference,
  list: Listed,
  id: string,
): string {
  const items: readonly { id: string; label: string }[] = conductCode(codes, reference)?.[list] ?? [];
  return items.find((item) => item.id === id)?.label ?? id;
}
