import type { ConductCode } from '@contract/conductCode';
import type { ExportData, LinkData } from '@contract/records/byVault';
import type { ErasedRecord } from '@contract/records/erasure';
import type { Phase } from '@contract/phases';
import type { RecordData, RecordKind } from '@contract/records/kinds';

/** One record of a case in its newest version. */
export type CaseRecord<Kind extends RecordKind = RecordKind> = Kind extends RecordKind
  ? {
      readonly id: string;
      readonly kind: Kind;
      readonly data: RecordData<Kind>;
      readonly version: number;
      readonly state: 'current' | 'entered-in-error';
      readonly createdAt: string;
      readonly createdBy: string;
      readonly changedAt: string;
      readonly changedBy: string;
      /** Why the newest version replaced the one before, or why it is an error. */
      readonly reason?: string;
      readonly lateReason?: string;
      /** Who wrote a version between the first and the newest, and neither of these. */
      readonly otherAuthors?: readonly string[];
      /** When and by whom it was brought in from another case; created and changed then tell of where it was first. */
      readonly broughtIn?: { readonly at: string; readonly by: string };
    }
  : never;

/** When a case entered a phase, by whom, why. */
export interface PhaseStep {
  readonly phase: Phase;
  readonly at: string;
  readonly by: string;
  readonly reason?: string;
}

/** Everything one case is: a pure function of its entries (`assemble`). */
export interface CaseFile {
  readonly id: string;
  readonly number: string;
  readonly codeName: string;
  /** Edition of the rules it is held to: what was opened under the first one is never judged by the second. */
  readonly rules: 1 | 2;
  readonly phase: Phase;
  readonly opened: string;
  readonly openedBy: string;
  readonly changed: string;
  readonly phases: readonly PhaseStep[];
  /** In the order in which they were first written; entered-in-error ones are marked, not missing. */
  readonly records: readonly CaseRecord[];
  readonly grants: readonly { user: string; at: string; by: string }[];
  readonly exports: readonly { id: string; at: string; by: string; data: ExportData }[];
  readonly reveals: readonly { person: string; at: string; by: string; reason?: string }[];
  /** Every answer to the conflict check, oldest first. */
  readonly conflicts: readonly { user: string; at: string; answer: 'none' | 'exists' }[];
  readonly links: readonly (LinkData & { at: string; by: string })[];
  readonly signOffs: readonly { record: string; version: number; at: string; by: string }[];
  /** Versions of codes of conduct bound to the case. */
  readonly codes: readonly ConductCode[];
  /** Records of which only their kind and their place among it are left. */
  readonly erased?: readonly (ErasedRecord & { readonly at: string; readonly by: string })[];
  /** Hashes of entries left out because their author had no right to write them or they do not fit their schema. */
  readonly ignored: readonly string[];
  /** Hash of the newest entry of the case. */
  readonly head: string;
  readonly entries: number;
}

/** The current records of one kind, in order. */
export function recordsOf<Kind extends RecordKind>(
  caseFile: Pick<CaseFile, 'records'>,
  kind: Kind,
): CaseRecord<Kind>[] {
  return caseFile.records.filter(
    (record): record is CaseRecord<Kind> => record.kind === kind && record.state === 'current',
  );
}
