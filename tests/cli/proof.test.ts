import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandHost } from '../../main/cli/host';
import { enterOffice, unlocking } from '../../main/cli/office';
import { sample } from '../support/records';
import { casekeep, json, passphrase, practiceVault } from './support/casekeep';

let folder: string;
let remove: () => void;
beforeAll(async () => {
  ({ folder, remove } = await practiceVault());
  const data = JSON.stringify({ report: sample.report });
  json(await casekeep(folder, ['open', 'vault', '--data', '-', '--json'], [passphrase, data]));
});
afterAll(() => remove());

function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

describe('proof and copies', () => {
  test('a whole vault verifies, and a wrong passphrase is only that', async () => {
    const { code, out } = await casekeep(folder, ['verify', 'vault']);
    expect([code, out]).toEqual([0, expect.stringContaining('The vault is whole')]);
    const memory = { CASEKEEP_MEMORY_FOLDER: join(folder, 'memory') };
    const since = ['verify', 'vault', '--since-checkpoint'];
    expect((await casekeep(folder, since, [passphrase], memory)).out).not.toContain('Built on');
    expect((await casekeep(folder, since, [passphrase], memory)).out).toContain(
      'Built on the full verification of',
    );
    expect((await casekeep(folder, ['verify', 'vault'], [passphrase], memory)).out).not.toContain('Built on');
    expect((await casekeep(folder, ['verify', 'vault'], ['not the passphrase'])).code).toBe(5);
    expect((await casekeep(folder, ['verify', 'nothing'])).code).toBe(2);
  });

  test('a vault that is open elsewhere is told from a damaged one', async () => {
    const host = commandHost({ environment: {}, stderr: { write: () => undefined } });
    const office = await enterOffice(join(folder, 'vault'), unlocking(passphrase, undefined), host);
    const { code, out } = await casekeep(folder, ['list', 'vault', '--json']);
    office.close();
    expect([code, JSON.parse(out).failure.code]).toEqual([6, 'vaultInUse']);
    expect((await casekeep(folder, ['list', 'vault'])).code).toBe(0);
  });

  test('backups in a folder stand beside each other', async () => {
    mkdirSync(join(folder, 'stick'));
    const first = json(await casekeep(folder, ['backup', 'vault', '--to', 'stick', '--json']));
    const second = json(
      await casekeep(folder, ['backup', 'vault', '--to', 'stick', '--keep-days', '1', '--json']),
    );
    expect([first.removed, second.removed]).toEqual([[], []]);
    const found = readdirSync(join(folder, 'stick')).filter((name) => name.endsWith('.casekeep-backup'));
    expect(found.sort()).toEqual([first.name, second.name].sort());
    const gone = await casekeep(folder, ['backup', 'vault', '--to', 'no stick', '--json']);
    expect([gone.code, JSON.parse(gone.out).failure.code]).toEqual([2, 'noSuchFolder']);
    expect((await casekeep(folder, ['backup', 'vault', 'a.backup', '--to', 'stick'])).code).toBe(2);
    expect((await casekeep(folder, ['backup', 'vault'])).code).toBe(2);
  });

  test('a backup restores to the same cases, is not written over a file, and a changed one is refused', async () => {
    const before = json(await casekeep(folder, ['list', 'vault', '--json']));
    const made = json(await casekeep(folder, ['backup', 'vault', 'copy.backup', '--json']));
    expect(made.bytes).toBe(statSync(join(folder, 'copy.backup')).size);
    const refused = await casekeep(folder, ['backup', 'vault', 'copy.backup', '--json']);
    expect([refused.code, JSON.parse(refused.out).failure.code]).toEqual([2, 'fileExists']);
    expect((await casekeep(folder, ['backup', 'vault', 'copy.backup', '--force'])).code).toBe(0);
    const restored = await casekeep(folder, ['restore', 'copy.backup', 'restored'], '');
    expect(restored.out).toContain('No list of what was erased and taken since was used');
    const first = await casekeep(folder, ['list', 'restored', '--json']);
    expect(first.err).toContain('There was no list of what was erased and taken since: all of it is back.');
    expect(json(first)).toEqual(before);
    expect((await casekeep(folder, ['list', 'restored'])).err).toBe('');
    expect((await casekeep(folder, ['verify', 'restored'])).code).toBe(0);
    expect((await casekeep(folder, ['restore', 'copy.backup', 'vault'], '')).code).toBe(2);
    expect((await casekeep(folder, ['restore', 'nothing.backup', 'other'], '')).code).toBe(2);
    const noList = await casekeep(
      folder,
      ['restore', 'copy.backup', 'other', '--list', 'vault', '--json'],
      '',
    );
    expect([noList.code, JSON.parse(noList.out).failure.code]).toEqual([2, 'notAList']);
    flip(join(folder, 'copy.backup'), Math.floor(made.bytes / 2));
    const broken = await casekeep(folder, ['restore', 'copy.backup', 'broken', '--json'], '');
    expect([broken.code, JSON.parse(broken.out).failure.code]).toEqual([4, 'backupDamaged']);
    expect(existsSync(join(folder, 'broken'))).toBe(false);
    writeFileSync(join(folder, 'no.backup'), 'no backup at all');
    expect((await casekeep(folder, ['restore', 'no.backup', 'broken'], '')).code).toBe(2);
  });

  test('one changed byte in the ledger: exit 4, with file and page named, in words and as JSON', async () => {
    const ledger = readdirSync(join(folder, 'vault')).find((name) => /^ledger\.\d+\.db$/.test(name)) ?? '';
    flip(join(folder, 'vault', ledger), 3 * 4096 + 100);
    const told = await casekeep(folder, ['verify', 'vault']);
    expect(told.code).toBe(4);
    expect(told.out).toMatch(new RegExp(`${ledger}, page 4`));
    const { code, out } = await casekeep(folder, ['verify', 'vault', '--json']);
    const report = JSON.parse(out);
    expect([code, report.ok]).toEqual([4, false]);
    expect(report.problems[0]).toMatchObject({ where: 'ledger', file: ledger, page: 4 });
    expect((await casekeep(folder, ['list', 'vault'])).code).not.toBe(5);
  });
});
