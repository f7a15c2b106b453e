import { randomBytes } from 'node:crypto';
import { CaseOpeningSchema } from '@contract/operations/cases';
import { type RecordKind, recordKinds } from '@contract/records/kinds';
import type { CaseView, RecordView } from '@contract/views/caseView';
import { eventsCode } from '@domain/conductCodes/eventsCode';
import type { Desktop } from '../../../support/office';
import { type Filling, filled, type filledInEveryShape } from './filled';

/** A case with every kind of record, and what it is known by. */
export interface RichCase {
  readonly case: string;
  readonly number: string;
  readonly codeName: string;
  /** Ids of its records, in the order in which they were written. */
  readonly records: readonly string[];
}

/** How every marker begins. */
export const markerBegins = 'wordthatsomebodytyped';

/** Words that occur nowhere else: each field gets one of its own. */
export class Markers {
  readonly all: string[] = [];

  readonly next = (): string => {
    const marker = `${markerBegins}${randomBytes(8).toString('hex')}`;
    this.all.push(marker);
    return marker;
  };

  /** Words around a marker, as somebody would write them. */
  readonly text = (): string => `He said ${this.next()} there.`;
}

/** Sends bytes into the vault as the window does. */
export async function sendFile(
  desk: Desktop,
  file: { name: string; bytes: Uint8Array; purpose: 'mail' | 'evidence'; case?: string },
) {
  const { bytes, ...rest } = file;
  const { upload } = await desk.ask('intake.begin', { ...rest, bytes: bytes.length });
  await desk.ask('intake.append', { upload, chunk: Uint8Array.from(bytes) });
  return desk.ask('intake.finish', { upload });
}

/** The records of one kind, as they are shown. */
function recordsOf<Kind extends RecordKind>(view: CaseView, wanted: Kind): RecordView<Kind>[] {
  return view.records.filter(({ kind }) => kind === wanted) as RecordView<Kind>[];
}

const code = { code: eventsCode.id, version: eventsCode.version };

/** What fields of the contract have to hold beside free text. */
export const fixedFields = {
  code,
  zone: 'America/Chicago',
  behaviour: 'group-harassment',
  grounds: ['language'],
  test: 'critical-examination',
  reportsBeingHarassed: 'yes',
} as const;

/** A mail with a marker wherever a sender can put one. */
export function markedMail({ next }: Pick<Markers, 'next'>): Uint8Array {
  const lines = [
    `From: ${next()} <${next()}@example.org>`,
    `To: ${next()} <office@example.net>`,
    `Subject: ${next()}`,
    `Message-ID: <${next()}@mail.example.org>`,
    'Date: Tue, 10 Nov 2026 09:15:00 +0100',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `He wrote ${next()} to me.`,
    '--b',
    `Content-Type: text/plain; name="${next()}.txt"`,
    'Content-Disposition: attachment',
    '',
    `In the attachment: ${next()}`,
    '--b--',
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}

/**
 * Takes one case from its report to its end, with every kind of record in every shape and every text field filled.
 * @param desk a director's desk.
 * @param markers gets every word that was used.
 * @param ends the phase it is left in.
 * @param fill one value of a kind in each shape, or in every shape of every part.
 */
export async function richCase(
  desk: Desktop,
  markers: Markers,
  ends: 'consultation' | 'closed' = 'closed',
  fill: typeof filled | typeof filledInEveryShape = filled,
): Promise<RichCase> {
  const known: Record<string, string> = {};
  const { text } = markers;
  const filling: Filling = { text, id: (field) => known[field] ?? known['record'] ?? '', fixed: fixedFields };
  const records: string[] = [];
  const [opening] = filled(CaseOpeningSchema, filling);
  const names = await desk.ask('cases.open', opening as never);
  const stream = names.case;
  const note = (kind: RecordKind, record: string, as: readonly string[]): void => {
    records.push(record);
    for (const name of [kind, 'record', ...as]) known[name] = record;
  };
  for (const { kind, id } of (await desk.ask('cases.get', { case: stream })).records) {
    note(kind, id, kind === 'person' ? ['person', 'people', 'respondents', 'witnesses', 'givenBy'] : []);
  }
  for (const [field, kind] of [
    ['about', 'report'],
    ['from', 'report'],
    ['records', 'report'],
    ['identities', 'person'],
    ['respondent', 'person'],
  ] as const) {
    known[field] = known[kind] ?? '';
  }
  const write = async (kind: RecordKind, as: readonly string[] = []): Promise<void> => {
    for (const data of fill(recordKinds[kind].written, filling)) {
      note(kind, (await desk.ask('records.write', { case: stream, kind, data })).record, as);
    }
  };
  const advance = (phase: 'consultation' | 'decision' | 'follow-up' | 'closed') =>
    desk.ask('cases.advance', { case: stream, phase, reason: text() });

  await write('person');
  await write('incident', ['incidents']);
  await write('allegation');
  await write('triage');
  const name = `${markers.next()}.txt`;
  const sent = { name, bytes: Buffer.from(text()), purpose: 'evidence' as const, case: stream };
  const evidence = (await sendFile(desk, sent)).evidence[0]?.record ?? '';
  note('evidence', evidence, []);
  const [description] = filled(recordKinds.evidence.written, filling);
  const amend = { record: evidence, reason: text() };
  await desk.ask('records.write', { case: stream, kind: 'evidence', data: description, amend });
  await write('note');
  await write('task');
  await desk.ask('records.error', { case: stream, record: known['note'] ?? '', reason: text() });
  await write('note');
  await advance('consultation');
  await write('consultation');
  await desk.ask('drafts.save', { case: stream, form: 'note', value: { text: text() } });
  await desk.ask('people.reveal', { case: stream, person: known['person'] ?? '', reason: text() });
  if (ends === 'consultation') return { ...names, records };
  const consultations = recordsOf(await desk.ask('cases.get', { case: stream }), 'consultation');
  const sought = consultations.find(({ data }) => data.status === 'sought');
  known['consultation'] = sought?.id ?? '';
  await write('waiver');
  await advance('decision');
  await write('decision');
  for (const { id } of recordsOf(await desk.ask('cases.get', { case: stream }), 'person')) {
    known['person'] = id;
    await write('follow-up');
  }
  await advance('follow-up');
  await advance('closed');
  return { ...names, records };
}
