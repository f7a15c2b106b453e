import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Desktop, newOffice, temporaryFolder } from '../../support/office';
import { sample } from '../../support/records';

const opening = {
  report: { ...sample.report, words: 'Robin Reporter here. Call me at +1 312 555 0142, please.' },
  reporter: {
    ...sample.person,
    identity: { name: 'Robin Reporter', emails: ['robin@example.org'], phones: ['+1 312 555 0142'] },
  },
};

const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
const textOf = (path: string) => execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
const exported = (desk: Desktop, stream: string, path: string, rest: object = {}) =>
  desk.ask(
    'exports.create',
    { case: stream, audience: 'counsel', destination: 'out', ...rest },
    { out: path },
  );

describe('counsel’s case file', { timeout: 60_000 }, () => {
  test('is written, recorded with all its inputs, and made again to the same bytes after the case went on', async () => {
    const desk = await newOffice();
    const { case: stream } = await desk.ask('cases.open', opening);
    const folder = temporaryFolder();
    const made = await exported(desk, stream, join(folder, 'file.pdf'), {
      recipient: 'A. Attorney',
      purpose: 'Advice on a ban',
    });
    expect(made.sha256).toBe(sha256(join(folder, 'file.pdf')));
    expect(readdirSync(folder)).toEqual(['file.pdf']);
    await desk.ask('records.write', { case: stream, kind: 'note', data: sample.note });
    await desk.ask('office.set', {
      ...(await desk.ask('office.get', {})),
      organisation: 'Another name',
      paper: 'a4',
    });
    const again = await exported(desk, stream, join(folder, 'again.pdf'), { again: made.id });
    expect(again).toEqual(made);
    expect(sha256(join(folder, 'again.pdf'))).toBe(made.sha256);
    expect(await desk.ask('exports.list', { case: stream })).toEqual([made]);
  });

  test('names nobody whose identity is protected', async () => {
    const desk = await newOffice();
    const { case: stream } = await desk.ask('cases.open', opening);
    const path = join(temporaryFolder(), 'file.pdf');
    const made = await exported(desk, stream, path);
    const text = textOf(path);
    expect(text).toContain('Person A');
    expect(text).not.toMatch(/Robin|555\s*0142|robin@/i);
    expect(made.withheld.length).toBeGreaterThan(0);
  });

  test('the next export numbers its pages on', async () => {
    const desk = await newOffice();
    const { case: stream } = await desk.ask('cases.open', opening);
    const folder = temporaryFolder();
    const first = await exported(desk, stream, join(folder, 'a.pdf'));
    const second = await exported(desk, stream, join(folder, 'b.pdf'));
    const number = (bates: string) => Number(/\d+$/.exec(bates)?.[0]);
    expect(number(second.bates.first)).toBe(number(first.bates.last) + 1);
  });

  test('where it cannot be written nothing is recorded', async () => {
    const desk = await newOffice();
    const { case: stream } = await desk.ask('cases.open', opening);
    const folder = temporaryFolder();
    const head = (await desk.ask('ledger.list', {})).length;
    // A folder that is not there, and a folder where the file should be.
    for (const path of [join(folder, 'missing', 'file.pdf'), folder])
      await expect(exported(desk, stream, path)).rejects.toThrow('notWritable');
    expect(await desk.ask('ledger.list', {})).toHaveLength(head);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('cancelled: no file, no entry', async () => {
    const desk = await newOffice();
    const { case: stream } = await desk.ask('cases.open', opening);
    const folder = temporaryFolder();
    const job = 'c'.repeat(32);
    const going = exported(desk, stream, join(folder, 'file.pdf'), { job });
    await desk.ask('jobs.cancel', { job });
    await expect(going).rejects.toThrow('cancelled');
    expect(readdirSync(folder)).toEqual([]);
    expect(await desk.ask('exports.list', { case: stream })).toEqual([]);
  });

  test('an export nobody recorded cannot be made again', async () => {
    const desk = await newOffice();
    const { case: stream } = await desk.ask('cases.open', opening);
    await expect(
      exported(desk, stream, join(temporaryFolder(), 'x.pdf'), { again: 'a'.repeat(32) }),
    ).rejects.toThrow('noSuchExport');
  });
});
