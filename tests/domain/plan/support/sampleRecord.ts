import type { CaseRecord } from '@domain/assemble/caseFile';
import type { RecordData, RecordKind } from '@contract/records/kinds';

/** An id that reads like what it is. */
export function id(number: number): string {
  return number.toString(16).padStart(32, '0');
}

export const director = id(0xd1);
export const staff = id(0xd2);
export const alternate = id(0xd3);
export const chicago = 'America/Chicago';
/** A moment in Chicago, known exactly. */
export const exact = (instant: string) => ({ kind: 'exact' as const, at: { instant, zone: chicago } });

interface Written<Kind extends RecordKind> {
  id: number;
  kind: Kind;
  data: RecordData<Kind>;
  at: string;
  by?: string;
  changedAt?: string;
  changedBy?: string;
  version?: number;
  reason?: string;
  state?: 'current' | 'entered-in-error';
}

/** One record as `assemble` would give it. */
export function record<Kind extends RecordKind>(written: Written<Kind>): CaseRecord {
  const { version = 1, by = director, at, state = 'current' } = written;
  const { changedAt = at, changedBy = by } = written;
  return {
    id: id(written.id),
    kind: written.kind,
    data: written.data,
    version,
    state,
    createdAt: at,
    createdBy: by,
    changedAt,
    changedBy,
    ...(written.reason === undefined ? {} : { reason: written.reason }),
  } as CaseRecord;
}
