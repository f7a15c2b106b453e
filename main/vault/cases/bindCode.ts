import type { CodeReference, ConductCode } from '@contract/conductCode';
import type { RecordKind } from '@contract/records/kinds';
import { conductCode } from '@domain/conductCodes/conductCodes';
import type { Act, Session } from '../session';

/** The case a version is bound to, with what it has already. */
interface Binding {
  readonly stream: string;
  /** Versions bound to the case before. */
  readonly bound: readonly ConductCode[];
  /** Versions the case may be read with: its own, then the office's. */
  readonly codes: readonly ConductCode[];
  readonly session: Session;
}

/** Kinds of record that name a version: an allegation is classed by one, a hand-off may follow from one. */
const naming: readonly RecordKind[] = ['allegation', 'handoff'];

/**
 * Binds a version of a code of conduct to a case: the whole of it is written into the case in the act that names it for
 * the first time, so that the case is read by the same words for ever. Nothing is written where the record names none or
 * the case has it already.
 */
export function bindCode(
  act: Act,
  { kind, content }: { kind: RecordKind; content: unknown },
  { stream, bound, codes, session }: Binding,
): void {
  const reference = naming.includes(kind) ? (content as { code?: CodeReference }).code : undefined;
  if (reference === undefined || conductCode(bound, reference) !== undefined) return;
  const code = conductCode(codes, reference);
  if (code !== undefined)
    act.append({ stream, kind: 'code', record: session.newId(), version: 1, data: code });
}
