import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sample } from '../support/records';
import { casekeep, json, passphrase, practiceVault } from './support/casekeep';

let folder: string;
let remove: () => void;
beforeAll(async () => {
  ({ folder, remove } = await practiceVault());
});
afterAll(() => remove());

const second = 'seven quiet orchards in rain';

test('the office is handed over step by step, and each says whose turn is next', async () => {
  const data = JSON.stringify({ report: sample.report });
  const opened = await casekeep(folder, ['open', 'vault', '--data', '-', '--json'], [passphrase, data]);
  const { codeName } = json(opened);
  const added = ['user', 'vault', 'add', 'Sula Successor', '--role', 'director', '--json'];
  const { invitation } = json(await casekeep(folder, added));
  await casekeep(folder, ['join', 'vault', '--user', 'Sula Successor'], [invitation, second]);
  const dana = (...words: string[]) => casekeep(folder, ['handover', 'vault', ...words]);
  const sula = (...words: string[]) =>
    casekeep(folder, ['handover', 'vault', ...words, '--user', 'Sula Successor'], [second]);
  expect((await dana('show')).out).toContain('No hand-over was begun.');
  expect((await dana('offer')).code).toBe(2);
  expect((await dana('offer', 'Sula Successor')).out).toContain('1 case');
  expect((await sula('show')).out).toContain(codeName);
  const early = await dana('give', '--receipt', 'receipt.pdf');
  expect([early.code, early.err]).toEqual([3, expect.stringContaining('not its turn')]);
  expect(existsSync(join(folder, 'receipt.pdf'))).toBe(false);
  expect((await sula('answer')).code).toBe(0);
  expect((await dana('give')).code).toBe(2);
  expect((await dana('give', '--receipt', 'receipt.pdf')).out).toContain('Receipt SHA-256');
  expect((await sula('finish')).out).toContain('handed over');
  const gone = await casekeep(folder, ['list', 'vault', '--user', 'Dana Director']);
  expect(gone.code).toBe(2);
  const shown = await casekeep(folder, ['show', 'vault', codeName, '--user', 'Sula Successor'], [second]);
  expect(shown.out).toContain(codeName);
}, 60_000);
