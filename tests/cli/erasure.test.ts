import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
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

test('a case is erased with its certificate, refused while a hold stands, and nobody finds it again', async () => {
  const open = async () =>
    json(
      await casekeep(
        folder,
        ['open', 'vault', '--data', '-', '--json'],
        [passphrase, JSON.stringify({ report: sample.report })],
      ),
    );
  const { case: one, codeName } = await open();
  const { case: other } = await open();
  expect((await casekeep(folder, ['retention', 'vault'])).out).toContain('No case is closed.');
  const erase = (more: readonly string[]) =>
    casekeep(folder, [
      ...['erase', 'vault', codeName, '--reason', 'The reporter asked for it.'],
      ...['--certificate', 'certificate.pdf', '--json', ...more],
    ]);
  const code = (answer: { out: string }) => JSON.parse(answer.out).failure.code;
  expect(code(await erase(['--ground', 'retention']))).toBe('retentionRuns');
  json(await casekeep(folder, ['hold', 'vault', codeName, '--reason', 'A lawyer wrote.', '--json']));
  const held = await erase(['--ground', 'request']);
  expect([held.code, code(held)]).toEqual([3, 'onHold']);
  json(await casekeep(folder, ['unhold', 'vault', codeName, '--reason', 'Settled.', '--json']));
  expect(existsSync(join(folder, 'certificate.pdf'))).toBe(false);

  const done = json(await erase(['--ground', 'request']));
  const digest = createHash('sha256')
    .update(readFileSync(join(folder, 'certificate.pdf')))
    .digest('hex');
  expect(done).toEqual({ certificate: digest, pages: expect.any(Number), outside: 0, finished: true });
  for (const reference of [codeName, one]) {
    const gone = await casekeep(folder, ['show', 'vault', reference, '--json']);
    expect([gone.code, code(gone)]).toEqual([2, 'noSuchCase']);
  }
  expect(json(await casekeep(folder, ['list', 'vault', '--json']))).toMatchObject([{ id: other }]);
  expect((await casekeep(folder, ['verify', 'vault'])).code).toBe(0);
}, 60_000);
