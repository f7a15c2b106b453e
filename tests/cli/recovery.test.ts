import { afterAll, beforeAll, expect, test } from 'vitest';
import { casekeep, json, passphrase, practiceVault } from './support/casekeep';

const next = 'a wholly different passphrase';
let folder: string;
let remove: () => void;

beforeAll(async () => {
  ({ folder, remove } = await practiceVault());
});
afterAll(() => remove());

const state = async (known: string) =>
  json(await casekeep(folder, ['user', 'vault', 'list', '--json'], [known]))[0].recovery;

test('shares are made, let their owner in again, and are void after a passphrase somebody could know', async () => {
  expect(await state(passphrase)).toBe('none');
  const made = json(await casekeep(folder, ['shares', 'vault', '--json'], [passphrase]));
  expect(made.shares).toHaveLength(3);
  expect(await state(passphrase)).toBe('made');
  const shares = [made.shares[2], made.shares[0]];
  const misread = await casekeep(folder, ['recover', 'vault', '--json'], ['not a share', shares[0], next]);
  expect([misread.code, JSON.parse(misread.out).failure.code]).toEqual([2, 'shareUnreadable']);
  const recovered = await casekeep(folder, ['recover', 'vault'], [...shares, next]);
  expect([recovered.code, recovered.out]).toEqual([0, expect.stringContaining('new signing key')]);
  expect((await casekeep(folder, ['list', 'vault'], [passphrase])).code).toBe(5);
  expect(await state(next)).toBe('used');
  const changed = ['passphrase', 'vault', '--could-be-known', '--json'];
  json(await casekeep(folder, changed, [next, passphrase]));
  expect(await state(passphrase)).toBe('none');
  const late = await casekeep(folder, ['recover', 'vault', '--json'], [...shares, next]);
  expect([late.code, JSON.parse(late.out).failure.code]).toEqual([5, 'sharesReplaced']);
  expect(json(await casekeep(folder, ['verify', 'vault', '--json'], [passphrase])).ok).toBe(true);
});

test('on paper a share stands in three rows of ten words', async () => {
  const { out } = await casekeep(folder, ['shares', 'vault'], [passphrase]);
  expect(out.match(/^ {2}([a-z]+ ){9}[a-z]+$/gm)).toHaveLength(9);
});
