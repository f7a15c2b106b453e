import type { EvidenceFile } from '@contract/records/evidence';
import { type RecordKind, recordKinds, type RecordData } from '@contract/records/kinds';
import { caseNumber } from '@domain/caseNumber';
import { codeName } from '@domain/codeNames/codeName';
import { dayOf } from '@domain/time/day';
import type { HandlerContext } from '../dispatch/handlerContext';
import type { Act, PreparedStream } from '../session';

/** Appends the first version of a record inside an act. */
export function appendRecord<Kind extends RecordKind>(
  act: Act,
  place: { stream: string; record: string; kind: Kind; version?: number },
  content: RecordData<Kind>,
  reasons: { reason?: string | undefined; lateReason?: string | undefined } = {},
): void {
  const { reason, lateReason } = reasons;
  act.append({
    stream: place.stream,
    kind: place.kind,
    record: place.record,
    version: place.version ?? 1,
    schema: recordKinds[place.kind].schema,
    data: {
      content,
      ...(reason === undefined ? {} : { reason }),
      ...(lateReason === undefined ? {} : { lateReason }),
    },
  });
}

/** Marks the sealed file behind a piece of evidence as kept, in the act that records it. */
export function keepEvidence(act: Act, file: EvidenceFile): void {
  act.keepFile(file.sealed.file);
}

/** Edition of the rules that a case opened now is held to. */
const newestRules = 2;

/** What a new case is called. */
export interface CaseNames {
  readonly case: string;
  readonly number: string;
  readonly codeName: string;
}

/**
 * Opens a case inside an act: its stream, its two names, the grants the ledger gives with a new stream.
 * Clashes are looked for on the session's own desk only, so that nothing tells of a case one may not see.
 */
export function openCase(
  act: Act,
  prepared: PreparedStream,
  { host, desk, office, session }: HandlerContext,
): CaseNames {
  const stream = act.createStream(prepared);
  const taken = desk.taken();
  const { prefix, zone } = office();
  const year = Number(dayOf(session.clock.now(), zone).slice(0, 4));
  const names = {
    number: caseNumber({ prefix, year, random: host.random, taken: taken.numbers }),
    codeName: codeName(host.random, taken.codeNames),
  };
  act.append({
    stream,
    kind: 'opening',
    record: session.newId(),
    version: 1,
    data: { number: names.number, codeName: names.codeName, rules: newestRules },
  });
  return { case: stream, ...names };
}
