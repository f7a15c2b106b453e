import type { When } from '@contract/moments';
import type { RecordKind, WrittenData } from '@contract/records/kinds';
import type { Office } from '../office';
import type { SeededRandom } from './seededRandom';
import { day, type Plot } from './story';

/** Who writes: the director, or one of the staff. */
export type Author = 'director' | number;

/** What is known of a case while it is being written: the ids of what is there already. */
export interface Scene {
  readonly plot: Plot;
  case: string;
  reporter?: string;
  respondent?: string;
  witness?: string;
  readonly incidents: string[];
  readonly allegations: string[];
  readonly consultations: string[];
  readonly evidence: string[];
}

/** One thing that somebody does at a moment. */
export interface Step {
  readonly at: number;
  readonly by: Author;
  readonly act: (office: Office, scene: Scene) => Promise<void>;
}

/** What the steps of a case are made with. */
export interface Telling {
  readonly plot: Plot;
  readonly random: SeededRandom;
  /** Adds a step `days` after the report. */
  readonly step: (days: number, act: Step['act'], by?: Author) => void;
}

const zone = 'America/Chicago';

/** An exact moment in the office's zone. */
export function exact(at: number): When {
  return { kind: 'exact', at: { instant: new Date(at).toISOString(), zone } };
}

/** A moment that is known roughly. */
export function about(at: number, note: string): When {
  return { kind: 'about', at: { instant: new Date(at).toISOString(), zone }, note };
}

/** The day of a moment. */
export function dayAt(at: number, daysLater = 0): string {
  return new Date(at + daysLater * day).toISOString().slice(0, 10);
}

/** Writes a record. @returns its id. */
export async function write<Kind extends RecordKind>(
  office: Office,
  scene: Scene,
  kind: Kind,
  data: WrittenData<Kind>,
): Promise<string> {
  const { record } = await office.call('records.write', { case: scene.case, kind, data });
  return record;
}

/** Writes a new version of a record. */
export async function amend<Kind extends RecordKind>(
  office: Office,
  scene: Scene,
  kind: Kind,
  change: { record: string; reason: string; data: WrittenData<Kind> },
): Promise<void> {
  const { record, reason, data } = change;
  await office.call('records.write', { case: scene.case, kind, data, amend: { record, reason } });
}

/** Sends bytes that were never a file. */
export async function send(
  office: Office,
  file: { name: string; bytes: Uint8Array; purpose: 'mail' | 'evidence'; case?: string; mediaType?: string },
) {
  const { bytes, ...about } = file;
  const { upload } = await office.call('intake.begin', { ...about, bytes: bytes.byteLength });
  await office.call('intake.append', { upload, chunk: new Uint8Array(bytes) });
  return office.call('intake.finish', { upload });
}
