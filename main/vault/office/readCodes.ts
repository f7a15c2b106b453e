import { type ConductCode, ConductCodeSchema } from '@contract/conductCode';
import { conductCode, shippedCodes } from '@domain/conductCodes/conductCodes';
import type { OpenedEntry, Session } from '../session';

/** Kind of the vault-stream entry that adds a version of a code of conduct. */
export const codeKind = 'code';

/** A version the office added, with who added it when. */
export interface AddedCode {
  readonly code: ConductCode;
  readonly at: string;
  readonly by: string;
}

/**
 * The versions of codes of conduct that the office added, in the order in which they were. A second entry with the same
 * name and version has no effect, since a version never changes.
 */
export function addedCodes(session: Session): AddedCode[] {
  const added: AddedCode[] = [];
  for (const entry of session.read(session.vaultStream)) {
    const code = codeOf(entry);
    if (code === undefined) continue;
    const known = [...shippedCodes, ...added.map((one) => one.code)];
    if (conductCode(known, { code: code.id, version: code.version }) === undefined)
      added.push({ code, at: entry.at, by: entry.author });
  }
  return added;
}

/** Every version of every code the office knows: those that come with the product, then its own. */
export function officeCodes(session: Session): ConductCode[] {
  return [...shippedCodes, ...addedCodes(session).map(({ code }) => code)];
}

/** The ledger judged already whether its author might write it (`rosterAfter`). */
function codeOf({ kind, authorised, data }: OpenedEntry): ConductCode | undefined {
  if (kind !== codeKind || !authorised) return undefined;
  const parsed = ConductCodeSchema.safeParse(data);
  return parsed.success ? parsed.data : undefined;
}
