import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeVault } from '@vault/openVault';
import { expect, test } from 'vitest';
import { firstPassphrase } from './support/acts';
import { countOr, lives } from './support/lives';
import { type Place, sitDown } from './support/theOffice';

const { place, live } = lives();
const most = countOr(6);

/** Numbers from 1 to `last`, at most `most` of them, evenly. */
const spread = (last: number): number[] => {
  const step = Math.max(1, last / most);
  return [
    ...new Set(Array.from({ length: Math.ceil(last / step) }, (_, index) => Math.ceil((index + 1) * step))),
  ];
};

/** The vault that is there opens and is whole. */
async function expectVault({ folder, memory }: Place): Promise<void> {
  const seat = sitDown(folder, memory);
  await seat.ask('vault.unlock', { passphrase: firstPassphrase });
  expect(await seat.ask('ledger.verify', {})).toMatchObject({ ok: true, problems: [] });
  seat.close();
  expect(readdirSync(folder).filter((name) => /unfinished|\.new$/.test(name))).toEqual([]);
}

test('a vault whose making was cut off is not there, and is made again in the same folder', async () => {
  const whole = await live(place('nothing'), { kind: 'none' }, { script: 'create' });
  const seen = new Set<string>();
  for (const call of spread(whole.costs.get(0)?.calls ?? 0)) {
    const at = place('nothing');
    const told = await live(at, { kind: 'killed before a call', act: 0, call }, { script: 'create' });
    expect(told.signal).toBe('SIGKILL');
    const { state } = describeVault(at.folder);
    seen.add(state);
    // With `vault.json` the vault is there; without, nothing is in the way.
    if (state === 'none') {
      const again = await live(at, { kind: 'none' }, { script: 'create' });
      expect([...again.failures], `call ${call}`).toEqual([]);
    }
    await expectVault(at);
  }
  expect(seen).toEqual(new Set(['none', 'ready']));
}, 120_000);

test('a restore that was cut off is made again in the same folder', async () => {
  const made = place();
  const seat = sitDown(made.folder, made.memory);
  await seat.ask('vault.unlock', { user: 'Dana Director', passphrase: firstPassphrase });
  const backup = join(made.beside, 'office.backup');
  await seat.ask('vault.backup', { destination: 'd'.repeat(32) }, { ['d'.repeat(32)]: backup });
  seat.close();
  const restore = { script: 'restore', backup } as const;
  const whole = await live(place('nothing'), { kind: 'none' }, restore);
  for (const call of spread(whole.costs.get(0)?.calls ?? 0)) {
    const at = place('nothing');
    await live(at, { kind: 'killed before a call', act: 0, call }, restore);
    if (describeVault(at.folder).state === 'none') {
      const again = await live(at, { kind: 'none' }, restore);
      expect([...again.failures], `call ${call}`).toEqual([]);
    }
    await expectVault(at);
  }
}, 120_000);

test('a ledger whose vault.json was lost is never taken for a left-over, and neither is anything else', async () => {
  const office = place();
  rmSync(join(office.folder, 'vault.json'));
  const before = readdirSync(office.folder).sort();
  const told = await live(office, { kind: 'none' }, { script: 'create' });
  expect([...told.failures]).toEqual([[0, { code: 'folderNotEmpty' }]]);
  expect(readdirSync(office.folder).sort()).toEqual(before);

  const cut = place('nothing');
  await live(cut, { kind: 'killed before a call', act: 0, call: 40 }, { script: 'create' });
  expect(readdirSync(cut.folder)).toContain('vault.unfinished');
  writeFileSync(join(cut.folder, 'minutes.txt'), 'Of the board.');
  const refused = await live(cut, { kind: 'none' }, { script: 'create' });
  expect([...refused.failures]).toEqual([[0, { code: 'folderNotEmpty' }]]);
  expect(readdirSync(cut.folder)).toContain('minutes.txt');
});
