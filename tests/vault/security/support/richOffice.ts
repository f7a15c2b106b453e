import { CaseOpeningSchema } from '@contract/operations/cases';
import { type RecordKind, recordKinds } from '@contract/records/kinds';
import type { CaseView, RecordView } from '@contract/views/caseView';
import { eventsCode } from '@domain/conductCodes/eventsCode';
import type { Desktop } from '../../../support/office';
import { type Filling, filled } from './filled';
import { type Change, type Fill, Growing } from './growingCase';
import type { Markers } from './markers';

/** A case with every kind of record, and what it is known by. */
export interface RichCase {
  readonly case: string;
  readonly number: string;
  readonly codeName: string;
  /** Ids of its records, in the order in which they were written. */
  readonly records: readonly string[];
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

/** Both tests of the code, each with words of its own. */
const everyTest =
  (text: Filling['text']): Change =>
  ({ supersedes: _, ...data }) => ({
    ...data,
    exceptionTests: eventsCode.exceptionTests.map(({ id: test }) => ({
      test,
      applies: 'not-relevant',
      reason: text(''),
    })),
  });

/** A letter is not made sent by writing it. */
const unsent: Change = (data) =>
  (data['state'] as { kind: string }).kind === 'sent' ? { ...data, state: { kind: 'draft' } } : data;

/** Sends every draft among some letters, with a reason for all that stands out; nobody else is there to read them. */
async function sendLetters(
  desk: Desktop,
  stream: string,
  letters: readonly string[],
  text: Filling['text'],
): Promise<void> {
  for (const { id, data } of recordsOf(await desk.ask('cases.get', { case: stream }), 'letter')) {
    if (!letters.includes(id) || data.state.kind !== 'draft') continue;
    const write = (kind: 'letter' | 'waiver', content: object, more: object = {}) =>
      desk.ask('records.write', { case: stream, kind, data: content, ...more });
    const { findings } = await desk.ask('letters.check', { case: stream, letter: id });
    const keptBecause = findings.map(({ code: finding, words }) => ({ finding, words, reason: text('') }));
    await write('letter', { ...data, keptBecause }, { amend: { record: id, reason: text('') } });
    await write('waiver', { duty: 'second-reader', letter: id, reason: text('') });
    const how = { when: { kind: 'unknown' as const }, mode: 'letter' as const, overridesPromise: text('') };
    await desk.ask('letters.send', { case: stream, letter: id, ...how });
  }
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
  fill: Fill = filled,
): Promise<RichCase> {
  const { text } = markers;
  const growing = new Growing(desk, markers, fill);
  const [opening] = filled(CaseOpeningSchema, growing.filling);
  const names = await desk.ask('cases.open', opening as never);
  const stream = names.case;
  for (const { kind, id } of (await desk.ask('cases.get', { case: stream })).records) growing.note(kind, id);
  const write = (kind: RecordKind, change?: Change) => growing.write(stream, kind, change);
  const advance = (phase: 'consultation' | 'decision' | 'follow-up' | 'closed') =>
    desk.ask('cases.advance', { case: stream, phase, reason: text() });
  const view = () => desk.ask('cases.get', { case: stream });

  for (const kind of ['person', 'incident', 'allegation', 'triage', 'promise', 'measure'] as const)
    await write(kind);
  const name = `${markers.next()}.txt`;
  const sent = { name, bytes: Buffer.from(text()), purpose: 'evidence' as const, case: stream };
  const evidence = (await sendFile(desk, sent)).evidence[0]?.record ?? '';
  growing.note('evidence', evidence);
  const [description] = filled(recordKinds.evidence.written, growing.filling);
  const amend = { record: evidence, reason: text() };
  await desk.ask('records.write', { case: stream, kind: 'evidence', data: description, amend });
  await write('note', ({ addendumTo: _, ...data }) => data);
  await write('task');
  await desk.ask('records.error', { case: stream, record: growing.known('note'), reason: text() });
  await write('note', ({ addendumTo: _, ...data }) => data);
  await write('note');
  await advance('consultation');
  for (const kind of ['consultation', 'interview', 'disclosure'] as const) await write(kind);
  await sendLetters(desk, stream, await write('letter', unsent), text);
  await write('contact');
  for (const kind of ['delay', 'handoff', 'hold'] as const) await write(kind);
  await desk.ask('drafts.save', { case: stream, form: 'note', value: { text: text() } });
  await desk.ask('people.reveal', { case: stream, person: growing.known('person'), reason: text() });
  if (ends === 'consultation') return { ...names, records: growing.records };
  const sought = recordsOf(await view(), 'consultation').find(({ data }) => data.status === 'sought');
  if (sought !== undefined) growing.note('consultation', sought.id);
  await write('waiver');
  await growing.settle(stream, 'decision');
  await advance('decision');
  // One decision stands for an allegation: each later one says which it takes the place of.
  const superseding: Change = (data) => {
    const decision = growing.known('decision');
    const tested = everyTest(text)(data);
    return decision === '' ? tested : { ...tested, supersedes: { decision, reason: text() } };
  };
  await write('decision', superseding);
  await write('decision', superseding);
  await write('action');
  // Decided it would have to be by somebody else than who decided before.
  await write('appeal', (data) => (data['status'] === 'decided' ? undefined : data));
  for (const { id, version } of recordsOf(await view(), 'decision'))
    await desk.ask('records.signOff', { case: stream, record: id, version });
  for (const { id } of recordsOf(await view(), 'person')) {
    growing.note('person', id);
    await write('follow-up');
  }
  await advance('follow-up');
  await growing.settle(stream, 'closed');
  await advance('closed');
  return { ...names, records: [...new Set(growing.records)] };
}
