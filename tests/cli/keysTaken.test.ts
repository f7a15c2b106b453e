import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sample } from '../support/records';
import { casekeep, json, passphrase, practiceVault, staffPassphrase, type Loose } from './support/casekeep';

const alternatePassphrase = 'seven quiet harbours in the fog';
let folder: string;
let remove: () => void;
let first: { case: string; number: string; codeName: string };
let second: { case: string };
let own: { case: string };

const director = (argv: readonly string[], ...more: string[]) =>
  casekeep(folder, argv, [passphrase, ...more]);
const as = (user: string, own: string) => (argv: readonly string[]) =>
  casekeep(folder, [...argv, '--user', user], [own]);
const staff = as('Sam Staff', staffPassphrase);
const alternate = as('Ali Alternate', alternatePassphrase);
const refusal = async (run: ReturnType<typeof casekeep>) => {
  const { code, out } = await run;
  return [code, JSON.parse(out).failure.code];
};

async function joinAs(name: string, role: string, own: string): Promise<void> {
  const { invitation } = json(await director(['user', 'vault', 'add', name, '--role', role, '--json']));
  const joined = await casekeep(folder, ['join', 'vault', '--user', name], [invitation, own]);
  expect(joined).toMatchObject({ code: 0, err: '' });
}

beforeAll(async () => {
  ({ folder, remove } = await practiceVault());
  const data = JSON.stringify({ report: sample.report, conflict: 'none' });
  const open = async () => json(await director(['open', 'vault', '--data', '-', '--json'], data));
  [first, second, own] = [await open(), await open(), await open()];
  await joinAs('Sam Staff', 'staff', staffPassphrase);
  await joinAs('Ali Alternate', 'alternate', alternatePassphrase);
  for (const user of ['Sam Staff', 'Ali Alternate'])
    json(await director(['grant', 'vault', first.case, user, '--json']));
  json(await director(['grant', 'vault', second.case, 'Sam Staff', '--json']));
});
afterAll(() => remove());

const listed = async (run: ReturnType<typeof casekeep>) => json(await run).map(({ id }: Loose) => id);
const whole = async () => expect((await director(['verify', 'vault'])).code).toBe(0);

describe('take', () => {
  test('needs a reason and somebody who has the case, and is the director’s', async () => {
    expect((await director(['take', 'vault', first.case, 'Sam Staff'])).code).toBe(2);
    const take = ['take', 'vault', first.case, 'Sam Staff', '--reason', 'Left the team.', '--json'];
    expect(await refusal(staff(take))).toEqual([3, 'notPermitted']);
    expect((await director(['take', 'vault', first.case, 'Nobody', '--reason', 'x'])).code).toBe(2);
  });

  test('makes the case one that does not exist for them, and leaves them the other', async () => {
    expect(await listed(staff(['list', 'vault', '--json']))).toEqual(
      expect.arrayContaining([first.case, second.case]),
    );
    const taken = await director([
      'take',
      'vault',
      first.codeName,
      'sam staff',
      '--reason',
      'Left the team.',
    ]);
    expect(taken).toMatchObject({ code: 0, err: '' });
    expect(taken.out).toContain('What they once read cannot be taken back.');
    expect(await listed(staff(['list', 'vault', '--json']))).toEqual([second.case]);
    const unknown = await staff(['show', 'vault', 'Quite Nothing']);
    for (const name of [first.case, first.number, first.codeName])
      expect(await staff(['show', 'vault', name])).toEqual(unknown);
    await whole();
  });
});

describe('recuse', () => {
  test('gives one’s own key up without being asked why; the last key stays', async () => {
    expect(await refusal(director(['recuse', 'vault', own.case, '--json']))).toEqual([3, 'lastKey']);
    const recused = await alternate(['recuse', 'vault', first.case]);
    expect(recused).toMatchObject({ code: 0, err: '' });
    expect(recused.out).toContain('For you this case does not exist any more.');
    expect(await listed(alternate(['list', 'vault', '--json']))).toEqual([]);
    expect(await alternate(['recuse', 'vault', first.case])).toEqual(
      await alternate(['recuse', 'vault', 'Quite Nothing']),
    );
    await whole();
  });
});

describe('rotate', () => {
  test('goes on in another ledger file, and names whoever has to be invited again', async () => {
    expect(await refusal(staff(['rotate', 'vault', '--json']))).toEqual([3, 'notPermitted']);
    json(await director(['user', 'vault', 'add', 'Nia Newcomer', '--role', 'staff', '--json']));
    const rotated = json(await director(['rotate', 'vault', '--json']));
    expect(rotated).toEqual({ inviteAgain: ['Nia Newcomer'] });
    const ledgers = readdirSync(join(folder, 'vault')).filter((name) => /^ledger.*\.db$/.test(name));
    expect(ledgers).toEqual(['ledger.2.db']);
    expect(await listed(staff(['list', 'vault', '--json']))).toEqual([second.case]);
    await whole();
  });
});

describe('user end', () => {
  test('ends an account, never one’s own: its passphrase opens nothing, what was written keeps its name', async () => {
    expect(await refusal(staff(['user', 'vault', 'end', 'Ali Alternate', '--json']))).toEqual([
      3,
      'notPermitted',
    ]);
    expect(await refusal(director(['user', 'vault', 'end', 'Dana Director', '--json']))).toEqual([
      ...[3, 'notPermitted'],
    ]);
    expect((await director(['user', 'vault', 'end', 'Nobody'])).code).toBe(2);
    const ended = await director(['user', 'vault', 'end', 'Sam Staff']);
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(ended.out).toContain('What was written stays under the name.');
    expect(await refusal(staff(['list', 'vault', '--json']))).toEqual([2, 'noSuchUser']);
    const users = json(await director(['user', 'vault', 'list', '--json']));
    expect(users.map(({ name, state }: Loose) => [name, state])).toContainEqual(['Sam Staff', 'inactive']);
    await whole();
  });
});

describe('history --access', () => {
  test('tells who had the key and from when to when, who saw an identity, and nothing that was only written', async () => {
    const note = JSON.stringify(sample.note);
    json(await director(['record', 'vault', first.case, 'note', '--data', '-', '--json'], note));
    const all = json(await director(['history', 'vault', first.case, '--json']));
    const access = json(await director(['history', 'vault', first.case, '--access', '--json']));
    expect(all.map(({ kind }: Loose) => kind)).toContain('note');
    const told = access.map(({ kind, byName, whom, reason }: Loose) => [kind, byName, whom, reason]);
    expect(told).toEqual([
      ['grant', 'Dana Director', 'Dana Director', undefined],
      ['grant', 'Dana Director', 'Sam Staff', undefined],
      ['grant', 'Dana Director', 'Ali Alternate', undefined],
      ['revocation', 'Dana Director', 'Sam Staff', 'Left the team.'],
      ['revocation', 'Ali Alternate', 'Ali Alternate', undefined],
    ]);
    const { out } = await director(['history', 'vault', first.case, '--access']);
    expect(out).toMatch(/Dana Director +revocation +Sam Staff/);
  });
});
