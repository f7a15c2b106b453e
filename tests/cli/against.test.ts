import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { documentVerdict } from '@domain/documentVerdict';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sample } from '../support/records';
import { casekeep, json, passphrase, practiceVault, withoutAlternate } from './support/casekeep';

let folder: string;
let remove: () => void;
let one: string;
const ask = async (argv: readonly string[], data?: unknown) =>
  json(
    await casekeep(
      folder,
      [...argv, '--json'],
      data === undefined ? [passphrase] : [passphrase, JSON.stringify(data)],
    ),
  );
const verify = async (vault: string, file: string) => {
  const { code, out } = await casekeep(folder, ['verify', vault, '--against', file, '--json'], [passphrase]);
  return { code, report: JSON.parse(out) };
};

beforeAll(async () => {
  ({ folder, remove } = await practiceVault());
  one = (await ask(['open', 'vault', '--data', '-'], { report: sample.report })).case;
  writeFileSync(join(folder, 'paper.txt'), 'what was handed in');
  await ask(['attach', 'vault', one, 'paper.txt']);
  cpSync(join(folder, 'vault'), join(folder, 'older'), { recursive: true });
  await ask(['record', 'vault', one, 'note', '--data', '-'], sample.note);
  await ask(['export', 'vault', one, '--audience', 'counsel', '--out', 'counsel.pdf']);
});
afterAll(() => remove());

describe('a vault held against a document that left it', () => {
  test('has the heads that are printed, and the exhibits', async () => {
    const { code, report } = await verify('vault', 'counsel.pdf');
    expect(code).toBe(0);
    expect(report).toMatchObject({
      ok: true,
      against: {
        sameVault: true,
        heads: [
          { of: 'ledger', inChain: true },
          { of: 'case', inChain: true },
        ],
        exhibits: [{ state: 'matches' }],
      },
    });
  });

  test('goes on having them when it has grown', async () => {
    await ask(['record', 'vault', one, 'note', '--data', '-'], sample.note);
    expect((await verify('vault', 'counsel.pdf')).code).toBe(0);
  });

  test('is told to be older than the paper, or another vault', async () => {
    const older = await verify('older', 'counsel.pdf');
    // The vault is whole all the same, and said to be.
    expect([older.code, older.report.ok, documentVerdict(older.report.against)]).toEqual([
      4,
      true,
      'newerThanVault',
    ]);
    const made = await casekeep(folder, [
      'init',
      'other',
      '--director',
      'Somebody Else',
      '--practice',
      ...withoutAlternate,
    ]);
    expect(made.code).toBe(0);
    const other = await verify('other', 'counsel.pdf');
    expect([other.code, other.report.ok, documentVerdict(other.report.against)]).toEqual([
      4,
      true,
      'otherVault',
    ]);
    const said = await casekeep(folder, ['verify', 'older', '--against', 'counsel.pdf'], [passphrase]);
    expect(said.out).toMatch(/^The vault is whole/);
    expect(said.out).toMatch(/older copy than the paper/);
  });

  test('is not compared with something else', async () => {
    const letter = await PDFDocument.create();
    letter.addPage();
    writeFileSync(join(folder, 'letter.pdf'), await letter.save());
    for (const file of ['letter.pdf', 'paper.txt']) {
      const { code, report } = await verify('vault', file);
      expect([code, report.failure.code]).toEqual([2, 'notOurDocument']);
    }
    expect((await verify('vault', 'nothing.pdf')).code).toBe(2);
  });
});
