import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  addUser,
  asUser,
  type Desktop,
  newOffice,
  passphrase,
  temporaryFolder,
  write,
} from '../../support/office';
import { sample } from '../../support/records';
import { deskText } from '../security/support/deskText';
import { Markers } from '../security/support/markers';
import { richCase, sendFile } from '../security/support/richOffice';

const textOf = (path: string) => execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
const erase = (desk: Desktop, path: string, rest: object) =>
  desk.ask('cases.erase', { ground: 'request', reason: 'Asked for.', destination: 'out', ...rest } as never, {
    out: path,
  });
const refused = async (desk: Desktop, rest: object) => {
  const path = join(temporaryFolder(), 'certificate.pdf');
  const input = { ground: 'request', reason: 'Asked for.', destination: 'out', ...rest };
  const result = await desk.dispatcher.call('cases.erase', input, {
    folder: desk.folder,
    paths: { out: path },
  });
  expect(existsSync(path)).toBe(false);
  return result.ok ? undefined : result.failure.code;
};

describe('a case erased by the director', { timeout: 120_000 }, () => {
  test('is in no answer and no desk any more; the certificate names what is outside and nobody', async () => {
    const desk = await newOffice();
    await addUser(desk, 'Sam Staff', 'staff');
    await addUser(desk, 'Una Uninvolved', 'staff');
    const markers = new Markers();
    const gone = await richCase(desk, markers);
    const kept = await richCase(desk, new Markers(), 'consultation');
    await desk.ask('cases.grant', { case: gone.case, user: 'Sam Staff' });
    const backup = join(temporaryFolder(), 'copy.casekeep');
    const made = await desk.ask('vault.backup', { destination: 'out' }, { out: backup });
    const hold = await write(desk, gone.case, 'hold', sample.hold);
    expect(await refused(desk, { case: gone.case })).toBe('onHold');
    const state = { kind: 'lifted', when: { kind: 'unknown' }, reason: 'Settled.' };
    const amend = { record: hold, reason: 'Settled.' };
    await write(desk, gone.case, 'hold', { ...sample.hold, state }, { amend });
    expect(await refused(desk, { case: gone.case, ground: 'retention' })).toBe('retentionRuns');

    const path = join(temporaryFolder(), 'certificate.pdf');
    const done = await erase(desk, path, { case: gone.case });
    expect(done).toMatchObject({ certificate: sha256(path), finished: true });
    const text = textOf(path).replaceAll(/\s+/g, '');
    for (const told of [gone.number, made.sha256, 'Thewholecase']) expect(text).toContain(told);
    const names = [gone.codeName, gone.number, gone.case];
    const traces = [...markers.all, ...gone.records].map((trace) => trace.toLowerCase());
    const answers = await Promise.all([
      desk.ask('cases.list', {}),
      desk.ask('due', {}),
      desk.ask('flags.list', {}),
      desk.ask('ledger.list', {}),
      desk.ask('search', { words: markers.all[0] ?? '' }),
      desk.ask('cases.get', { case: kept.case }),
    ]);
    const told = JSON.stringify(answers).toLowerCase();
    expect(
      [...traces, ...names.map((name) => name.toLowerCase())].filter((each) => told.includes(each)),
    ).toEqual([]);
    expect(traces.filter((trace) => text.toLowerCase().includes(trace))).toEqual([]);
    for (const reference of names)
      expect((await desk.refused('cases.get', { case: reference })).code).toBe('noSuchCase');
    expect((await desk.ask('ledger.list', {})).at(-1)).toMatchObject({ kind: 'tombstone' });
    expect(await desk.ask('ledger.verify', {})).toMatchObject({ ok: true });
    await asUser(desk, 'Sam Staff', async (sam) => {
      expect(await sam.ask('cases.list', {})).toEqual([]);
      expect((await sam.ask('ledger.list', {})).map(({ kind }) => kind)).toContain('tombstone');
    });
    desk.dispatcher.close();
    const indexed = (await deskText(desk.folder, 'Sam Staff')).toLowerCase();
    expect(traces.filter((trace) => indexed.includes(trace))).toEqual([]);
    await desk.ask('vault.unlock', { user: 'Dana Director', passphrase });
    await asUser(desk, 'Una Uninvolved', async (una) => {
      expect((await una.ask('ledger.list', {})).map(({ kind }) => kind)).not.toContain('tombstone');
      expect((await una.refused('cases.erase', { case: kept.case })).code).toBe('notPermitted');
    });
  });
});

describe('a single record', () => {
  test('is erased after it was entered in error; no other takes its number', async () => {
    const desk = await newOffice();
    const { case: stream } = await desk.ask('cases.open', { report: sample.report });
    const exhibits: string[] = [];
    for (const name of ['first.txt', 'second.txt', 'third.txt']) {
      const bytes = Buffer.from(`bytes of ${name}`);
      await sendFile(desk, { name, bytes, purpose: 'evidence', case: stream });
    }
    const evidence = async () =>
      (await desk.ask('cases.get', { case: stream })).records.flatMap((record) =>
        record.kind === 'evidence' ? [record] : [],
      );
    exhibits.push(...(await evidence()).map(({ id }) => id));
    const [, second = ''] = exhibits;
    expect(await refused(desk, { case: stream, record: second })).toBe('notInError');
    await desk.ask('records.error', { case: stream, record: second, reason: 'It belongs to somebody else.' });
    expect(await refused(desk, { case: stream, record: second, ground: 'retention' })).toBe('retentionRuns');
    const hold = await write(desk, stream, 'hold', sample.hold);
    expect(await refused(desk, { case: stream, record: second })).toBe('onHold');
    await desk.ask('records.error', { case: stream, record: hold, reason: 'Placed in the wrong case.' });
    const path = join(temporaryFolder(), 'certificate.pdf');
    await erase(desk, path, {
      case: stream,
      record: second,
      ground: 'misfiled',
      reason: 'Not of this case.',
    });
    expect(textOf(path)).toContain('Exhibit 2');
    expect((await evidence()).map(({ data }) => data.exhibit)).toEqual([1, 3]);
    const history = await desk.ask('cases.history', { case: stream });
    expect(history.at(-1)).toMatchObject({
      kind: 'erased',
      reason: 'Not of this case.',
      after: { kind: 'evidence', place: 2 },
    });
    expect(JSON.stringify(history)).not.toContain('It belongs to somebody else.');
    await sendFile(desk, { name: 'fourth.txt', bytes: Buffer.from('4'), purpose: 'evidence', case: stream });
    expect((await evidence()).map(({ data }) => data.exhibit)).toEqual([1, 3, 4]);
    expect(await desk.ask('ledger.verify', {})).toMatchObject({ ok: true });
  });
});
