import type { When } from '@contract/moments';
import type { RecordData, RecordKind } from '@contract/records/kinds';

/** One record that a report brings with it. */
export type ArrivedRecord = {
  [Kind in RecordKind]: { readonly record: string; readonly kind: Kind; readonly data: RecordData<Kind> };
}[RecordKind];

/** The records of a report, the report itself and its reporter among them. */
export interface ArrivedRecords {
  readonly report: string;
  readonly person: string | undefined;
  readonly records: readonly ArrivedRecord[];
}

/** A file inside the one that arrived, with exactly its bytes. */
export interface ArrivedFile {
  readonly name: string;
  readonly declaredType: string;
  readonly bytes: Uint8Array;
  readonly inline: boolean;
}

/** What a file that is a report says, whichever way it came: read, and not yet written. */
export interface ArrivedReport {
  readonly mediaType: string;
  /** What the file itself is, as evidence. */
  readonly original: 'mail-original' | 'form-original';
  readonly received: When;
  readonly files: readonly ArrivedFile[];
  /** By what the same report is known when it comes in another file; absent where it says nothing of the kind. */
  readonly identity: string | undefined;
  readonly notices: readonly string[];
  readonly records: (newId: () => string) => ArrivedRecords;
}
