import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sample } from '../support/records';
import { casekeep, json, passphrase, practiceVault, type Loose } from './support/casekeep';

const opening = {
  report: {
    ...sample.report,
    words: 'He shouted at me from the third row.',
    contact: { channel: 'phone', details: '+1 312 555 0177', hours: 'evenings' },
  },
  reporter: { ...sample.person, identity: { name: 'Nora Quillfeather', emails: ['nora@mail.example'] } },
};

let folder: string;
let remove: () => void;
const run = (argv: readonly string[], data?: unknown) =>
  casekeep(folder, argv, data === undefined ? [passphrase] : [passphrase, JSON.stringify(data)]);
const ask = async (argv: readonly string[], data?: unknown) => json(await run([...argv, '--json'], data));

let one: string;

beforeAll(async () => {
  ({ folder, remove } = await practiceVault());
  one = (await ask(['open', 'vault', '--data', '-'], opening)).case;
});
afterAll(() => remove());

describe('the way of one case by commands', () => {
  test('an opened case is listed and shown, people by code name', async () => {
    const cards = await ask(['list', 'vault']);
    expect(cards).toMatchObject([{ id: one, phase: 'intake' }]);
    const text = await run(['show', 'vault', cards[0].codeName]);
    expect(text).toMatchObject({ code: 0, err: '' });
    expect(text.out).toContain('He shouted at me from the third row.');
    expect(text.out).toContain('Person A');
    expect((await ask(['show', 'vault', cards[0].number.toLowerCase()])).id).toBe(one);
  });

  test('show names nobody; with --identities it does, and the ledger knows', async () => {
    for (const flags of [[], ['--json']]) {
      const plain = await run(['show', 'vault', one, ...flags]);
      expect(plain.out).not.toMatch(/quillfeather|nora@|0177/i);
    }
    const before = (await ask(['ledger', 'vault'])).length;
    expect((await run(['show', 'vault', one, '--identities'])).code).toBe(3);
    const shown = await ask(['show', 'vault', one, '--identities', '--reason', 'To call back.']);
    expect(shown.identities).toEqual([
      {
        person: expect.any(String),
        codeName: 'Person A',
        identity: opening.reporter.identity,
        contacts: ['+1 312 555 0177'],
      },
    ]);
    const since = await ask(['ledger', 'vault', '--since', String(before)]);
    expect(since.map(({ kind }: { kind: string }) => kind)).toEqual(['reveal']);
  });

  test('reveal shows one person, by code name, for a reason', async () => {
    expect((await run(['reveal', 'vault', one, 'Person A'])).code).toBe(2);
    expect((await run(['reveal', 'vault', one, 'Person Z', '--reason', 'x'])).code).toBe(2);
    const { out } = await run(['reveal', 'vault', one, 'person a', '--reason', 'To write back.']);
    expect(out).toMatch(/^Person A\n/);
    expect(out).toContain('0177');
    const history: { reason?: string }[] = await ask(['history', 'vault', one]);
    expect(history.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['To call back.', 'To write back.']),
    );
  });

  test('a record is written, amended with a reason, and entered in error', async () => {
    const { record } = await ask(['record', 'vault', one, 'note', '--data', '-'], sample.note);
    const file = join(folder, 'note.json');
    writeFileSync(file, JSON.stringify({ ...sample.note, text: 'Called back, spoke to her.' }));
    const amended = await ask([
      'record',
      'vault',
      one,
      'note',
      '--data',
      'note.json',
      '--amend',
      record,
      '--reason',
      'A slip.',
    ]);
    expect(amended).toEqual({ case: one, record, version: 2 });
    const gone = await ask(['record', 'vault', one, 'note', '--error', record, '--reason', 'Wrong case.']);
    expect(gone.version).toBe(3);
    const history = await ask(['history', 'vault', one, record]);
    expect(history.map(({ version, reason }: Loose) => [version, reason])).toEqual([
      [1, undefined],
      [2, 'A slip.'],
      [3, 'Wrong case.'],
    ]);
    const text = await run(['history', 'vault', one, record]);
    expect(text.out).toContain('Wrong case.');
  });

  test.each([
    ['no data', ['note'], undefined, 'data'],
    [
      'an amendment without a reason',
      ['note', '--data', '-', '--amend', 'a'.repeat(32)],
      sample.note,
      'reason',
    ],
    ['a reason without an amendment', ['note', '--data', '-', '--reason', 'x'], sample.note, 'reason'],
    [
      'an error with data',
      ['note', '--data', '-', '--error', 'a'.repeat(32), '--reason', 'x'],
      sample.note,
      'data',
    ],
    ['an unknown kind', ['nothing', '--data', '-'], sample.note, 'kind'],
    ['a field nobody knows', ['note', '--data', '-'], { ...sample.note, colour: 'red' }, ''],
    ['a field of the wrong form', ['note', '--data', '-'], { ...sample.note, when: 'yesterday' }, 'when'],
  ])('a record with %s is refused and names the field', async (_, words, data, path) => {
    const { code, out } = await run(['record', 'vault', one, ...words, '--json'], data);
    expect(code).toBe(2);
    const { failure } = JSON.parse(out);
    expect(failure.code).toBe('badInput');
    expect(failure.fields[0].path).toBe(path);
  });

  test('a gate refuses with everything that is missing, in one document', async () => {
    const { code, out, err } = await run(['advance', 'vault', one, 'decision', '--json']);
    expect(code).toBe(3);
    const { failure } = JSON.parse(out);
    expect(failure.code).toBe('gateMissing');
    expect(failure.missing.map((item: Loose) => item.code)).toEqual([
      'allegation',
      'triage',
      'conflict',
      'consultation',
    ]);
    for (const item of failure.missing)
      expect(item).toEqual({
        code: expect.any(String),
        message: expect.any(String),
        where: expect.any(Object),
      });
    expect(err).toContain(failure.missing[0].message);
    const missing = await ask(['missing', 'vault', one, 'decision']);
    expect(missing).toEqual({ phase: 'decision', missing: failure.missing });
    expect((await run(['missing', 'vault', one])).out).toContain(failure.missing[0].message);
  });

  test('with what was missing recorded the case moves on, and not back', async () => {
    await ask(['record', 'vault', one, 'incident', '--data', '-'], sample.incident);
    await ask(['record', 'vault', one, 'allegation', '--data', '-'], sample.allegation);
    await ask(['record', 'vault', one, 'triage', '--data', '-'], sample.triage);
    expect(await ask(['conflict', 'vault', one, 'none'])).toEqual({ case: one, answer: 'none' });
    expect((await run(['missing', 'vault', one])).out).toContain('Nothing is missing');
    expect(await ask(['advance', 'vault', one, 'consultation', '--reason', 'All there.'])).toEqual({
      case: one,
      phase: 'consultation',
    });
    const back = await run(['advance', 'vault', one, 'intake', '--json']);
    expect([back.code, JSON.parse(back.out).failure.code]).toEqual([3, 'wrongPhase']);
  });

  test('what is due is told, until a day as well', async () => {
    await ask(['record', 'vault', one, 'task', '--data', '-'], sample.task);
    const tasks = async (...until: string[]) =>
      (await ask(['due', 'vault', ...until])).filter(({ duty }: Loose) => duty === 'task');
    expect(await tasks()).toMatchObject([{ due: '2026-03-05', title: 'Call the venue' }]);
    expect(await tasks('--until', '2026-03-05')).toHaveLength(1);
    expect(await tasks('--until', '2026-03-04')).toEqual([]);
    expect((await run(['due', 'vault'])).out).toContain('Call the venue');
    expect((await run(['due', 'vault', '--until', 'soon'])).code).toBe(2);
  });

  test('words are found', async () => {
    const hits = await ask(['search', 'vault', 'third', 'row']);
    expect(hits).toMatchObject([{ case: one, kind: 'report' }]);
    expect((await run(['search', 'vault', 'giraffe'])).out).toContain('Nothing found.');
  });

  test('evidence is kept, extracted to the same bytes, and never over a file that is there', async () => {
    const bytes = Buffer.from([0, 1, 2, 255, 254, 13, 10, 0]);
    writeFileSync(join(folder, 'photo.bin'), bytes);
    const { evidence } = await ask(['attach', 'vault', one, 'photo.bin']);
    expect(evidence).toMatchObject([{ name: 'photo.bin', bytes: bytes.length }]);
    const out = ['extract', 'vault', one, evidence[0].record, '--out', 'copy.bin'];
    expect(await ask(out)).toMatchObject({ sha256: evidence[0].sha256 });
    expect(readFileSync(join(folder, 'copy.bin')).equals(bytes)).toBe(true);
    writeFileSync(join(folder, 'copy.bin'), 'mine');
    const refused = await run([...out, '--json']);
    expect([refused.code, JSON.parse(refused.out).failure.code]).toEqual([2, 'fileExists']);
    expect(readFileSync(join(folder, 'copy.bin'), 'utf8')).toBe('mine');
    expect((await run([...out, '--force'])).code).toBe(0);
    expect(readFileSync(join(folder, 'copy.bin')).equals(bytes)).toBe(true);
  });

  test('a file that is not there leaves nothing half-attached', async () => {
    const before = (await ask(['ledger', 'vault'])).length;
    const { code, out } = await run(['attach', 'vault', one, 'photo.bin', 'nothing.bin', '--json']);
    expect([code, JSON.parse(out).failure.code]).toEqual([2, 'noSuchFile']);
    expect((await ask(['ledger', 'vault'])).length).toBe(before);
  });
});
