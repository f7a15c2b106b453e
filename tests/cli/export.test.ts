import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sample } from '../support/records';
import { casekeep, json, passphrase, practiceVault } from './support/casekeep';

const verifier = fileURLToPath(new URL('../../verifier/verifyChain.mjs', import.meta.url));
let folder: string;
let remove: () => void;
let one: string;
beforeAll(async () => {
  ({ folder, remove } = await practiceVault());
  const data = JSON.stringify({ report: sample.report });
  one = json(await casekeep(folder, ['open', 'vault', '--data', '-', '--json'], [passphrase, data])).case;
});
afterAll(() => remove());

const digest = (name: string) =>
  createHash('sha256')
    .update(readFileSync(join(folder, name)))
    .digest('hex');

describe('export', () => {
  test('writes counsel’s document, lists it, and makes it again to the same bytes', async () => {
    const words = ['export', 'vault', one, '--audience', 'counsel'];
    const made = json(
      await casekeep(folder, [...words, '--out', 'case.pdf', '--recipient', 'A. Attorney', '--json']),
    );
    expect(made).toMatchObject({ audience: 'counsel', recipient: 'A. Attorney', sha256: digest('case.pdf') });
    expect(json(await casekeep(folder, ['exports', 'vault', one, '--json']))).toEqual([made]);
    expect((await casekeep(folder, ['exports', 'vault', one])).out).toContain(made.sha256);

    const again = json(
      await casekeep(folder, [...words, '--out', 'again.pdf', '--again', made.id, '--json']),
    );
    expect(again).toEqual(made);
    expect(digest('again.pdf')).toBe(made.sha256);
    expect(json(await casekeep(folder, ['exports', 'vault', one, '--json']))).toHaveLength(1);

    const over = await casekeep(folder, [...words, '--out', 'case.pdf', '--json']);
    expect([over.code, JSON.parse(over.out).failure.code]).toEqual([2, 'fileExists']);
    const none = await casekeep(folder, [...words, '--out', 'none.pdf', '--again', 'a'.repeat(32), '--json']);
    expect([none.code, JSON.parse(none.out).failure.code]).toEqual([2, 'noSuchExport']);
    expect(existsSync(join(folder, 'none.pdf'))).toBe(false);
    writeFileSync(join(folder, 'file'), '');
    expect(
      (await casekeep(folder, ['export', 'vault', one, '--audience', 'press', '--out', 'p.pdf'])).code,
    ).toBe(2);
  }, 60_000);

  test('writes the chain of a case without a word that people wrote, which the script alone finds whole', async () => {
    const chain = [
      'chain',
      'vault',
      one,
      '--out',
      'chain.json',
      '--recipient',
      'E. Expert',
      '--purpose',
      'Court.',
    ];
    expect((await casekeep(folder, chain.slice(0, 5))).code).toBe(2);
    const made = json(await casekeep(folder, [...chain, '--json']));
    expect(made.sha256).toBe(digest('chain.json'));
    const text = readFileSync(join(folder, 'chain.json'), 'utf8');
    expect(JSON.parse(text).caseEntries).toHaveLength(made.entries);
    expect(text).not.toContain(sample.report.words.slice(0, 12));
    const check = () =>
      spawnSync(process.execPath, [verifier, join(folder, 'chain.json')], { encoding: 'utf8' });
    expect(check()).toMatchObject({ status: 0, stderr: '' });
    writeFileSync(join(folder, 'chain.json'), text.replace(/"at\\":\\"2/, '"at\\":\\"3'));
    expect(check().status).toBe(1);
    const [told] = json(await casekeep(folder, ['history', 'vault', one, '--access', '--json'])).slice(-1);
    expect(told).toMatchObject({
      kind: 'chain',
      after: { recipient: 'E. Expert', purpose: 'Court.', ...made },
    });
  });

  test('writes a hand-off and a letter from the records that say what is in them', async () => {
    const shown = json(await casekeep(folder, ['show', 'vault', one, '--json']));
    const [report] = shown.records as { id: string }[];
    const written = async (kind: string, data: object) =>
      json(
        await casekeep(
          folder,
          ['record', 'vault', one, kind, '--data', '-', '--json'],
          [passphrase, JSON.stringify(data)],
        ),
      ).record as string;
    const handoff = await written('handoff', {
      to: 'Online Committee',
      why: 'It went on online.',
      state: { kind: 'planned' },
      disclosed: { records: [report?.id], identities: [] },
      reporterAgreed: 'yes',
    });
    const export_ = (audience: string, ...rest: string[]) =>
      casekeep(folder, ['export', 'vault', one, '--audience', audience, '--json', ...rest]);
    const made = json(await export_('competent-body', '--handoff', handoff, '--out', 'hand-off.pdf'));
    expect(made).toMatchObject({ document: 'hand-off', record: handoff, sha256: digest('hand-off.pdf') });
    const unsaid = await export_('competent-body', '--out', 'none.pdf');
    expect([unsaid.code, JSON.parse(unsaid.out).failure.code]).toEqual([2, 'badInput']);

    const to = await written('person', sample.person);
    const letter = await written('letter', { ...sample.letter, to });
    const sheet = json(await export_('letter', '--letter', letter, '--out', 'letter.pdf'));
    expect(sheet).toMatchObject({
      document: 'letter',
      record: letter,
      sha256: digest('letter.pdf'),
      pages: 1,
    });
    const wrong = await export_('letter', '--letter', handoff, '--out', 'none.pdf');
    expect([wrong.code, JSON.parse(wrong.out).failure.code]).toEqual([2, 'noSuchRecord']);
    expect(existsSync(join(folder, 'none.pdf'))).toBe(false);
  }, 60_000);
});
