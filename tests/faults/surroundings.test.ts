import {
  chmodSync,
  closeSync,
  cpSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { openVault } from '@vault/openVault';
import { fixedClock } from '@vault/clock';
import { describe, expect, test } from 'vitest';
import { filesBelow } from '../support/office';
import { sample } from '../support/records';
import { firstPassphrase } from './support/acts';
import { canHoldModes } from './support/liveOnce';
import { lives } from './support/lives';
import { lookAfterwards } from './support/lookAfterwards';
import { type Place, type Seat, sitDown } from './support/theOffice';

const { place, live } = lives();
const director = { user: 'Dana Director', passphrase: firstPassphrase };

async function atWork(at: Place): Promise<{ seat: Seat; case: string }> {
  const seat = sitDown(at.folder, at.memory);
  await seat.ask('vault.unlock', director);
  return { seat, ...(await seat.ask('cases.open', { report: sample.report, conflict: 'none' })) };
}
const note = (text: string) => ({ kind: 'note' as const, data: { ...sample.note, text } });
const verified = { ok: true, problems: [] };

describe('a folder that may only be read', () => {
  const withMode = (at: Place, mode: number): void => {
    for (const name of ['.', ...readdirSync(at.folder)]) {
      const path = join(at.folder, name);
      chmodSync(path, statSync(path).isDirectory() ? mode | 0o111 : mode);
    }
  };

  // Root without a way to give up its rights over files is refused nothing: there is nothing to see then.
  test.skipIf(!canHoldModes)(
    'is said to be that before anything is done, and is as it was afterwards',
    async () => {
      const at = place();
      withMode(at, 0o444);
      const before = readdirSync(at.folder).map((name) => [name, statSync(join(at.folder, name)).mtimeMs]);
      const told = await live(at, { kind: 'none' }, {}, { modesHold: true });
      expect(told).toMatchObject({ code: 0, complaint: '' });
      expect([...told.failures]).toEqual([[0, { code: 'notWritable' }]]);
      expect(readdirSync(at.folder).map((name) => [name, statSync(join(at.folder, name)).mtimeMs])).toEqual(
        before,
      );
      withMode(at, 0o644);
      const again = await live(at, { kind: 'none' }, {}, { modesHold: true });
      expect([...again.failures]).toEqual([]);
      await lookAfterwards(at, again);
    },
  );
});

describe('a second copy of the app', () => {
  test('is refused while the first works, harms nothing, and gets in as soon as the first is gone', async () => {
    const at = place();
    const first = await atWork(at);
    const told = await live(at, { kind: 'none' });
    expect([...told.failures]).toEqual([[0, { code: 'vaultInUse' }]]);
    await first.seat.ask('records.write', { case: first.case, ...note('The first goes on.') });
    expect(await first.seat.ask('ledger.verify', {})).toMatchObject(verified);
    first.seat.close();
    expect([...(await live(at, { kind: 'none' })).failures]).toEqual([]);
  });
});

describe('a tool that keeps the folder in a cloud', () => {
  test('holds every file open and reads it while the work goes on', async () => {
    const at = place();
    const held = filesBelow(at.folder).map((file) => openSync(file, 'r'));
    const told = await live(at, { kind: 'none' });
    expect([...told.failures]).toEqual([]);
    for (const handle of held) {
      readFileSync(handle);
      closeSync(handle);
    }
    await lookAfterwards(at, told);
  });

  test('puts conflicted copies beside the files: they are no part of the vault, and stay where they are', async () => {
    const at = place();
    const copies = readdirSync(at.folder).map((name) => {
      const copy = name.replace(/(\.[^.]+)?$/, " (Dana's conflicted copy 2026-11-26)$1");
      cpSync(join(at.folder, name), join(at.folder, copy), { recursive: true });
      return copy;
    });
    const told = await live(at, { kind: 'none' });
    expect([...told.failures]).toEqual([]);
    expect(readdirSync(at.folder)).toEqual(expect.arrayContaining(copies));
    for (const copy of copies) rmSync(join(at.folder, copy), { recursive: true });
    await lookAfterwards(at, told);
  });

  test.each(['vault.json', 'ledger.1.db'])(
    'renames %s away: that is said, and putting it back mends it',
    async (name) => {
      const at = place();
      const { seat } = await atWork(at);
      seat.close();
      renameSync(join(at.folder, name), join(at.folder, `${name}.away`));
      const refused = sitDown(at.folder, at.memory);
      expect(await refused.tryTo('vault.unlock', director)).toBe(
        name === 'vault.json' ? 'noSuchVault' : 'vaultDamaged',
      );
      renameSync(join(at.folder, `${name}.away`), join(at.folder, name));
      await refused.ask('vault.unlock', director);
      expect(await refused.ask('ledger.verify', {})).toMatchObject(verified);
      expect(await refused.ask('cases.list', {})).toHaveLength(1);
      refused.close();
    },
  );

  test('puts an older ledger back: it is not taken for the present one', async () => {
    const at = place();
    const older = join(at.beside, 'older.db');
    cpSync(join(at.folder, 'ledger.1.db'), older);
    const { seat } = await atWork(at);
    seat.close();
    cpSync(older, join(at.folder, 'ledger.1.db'));
    const refused = sitDown(at.folder, at.memory);
    expect(await refused.tryTo('vault.unlock', director)).toBe('olderCopy');
    refused.close();
  });
});

describe('a clock that was set back', () => {
  test('leaves the order as it is, marks the entry and lets the work go on', async () => {
    const at = place();
    const { seat, case: stream } = await atWork(at);
    seat.close();
    const earlier = await openVault({
      ...{ folder: at.folder, ...director, headFolder: at.memory, clock: fixedClock('2020-01-01T00:00:00Z') },
    });
    earlier.act((act) => {
      const data = { content: { ...sample.note, text: 'Dated too early.' } };
      act.append({ stream, kind: 'note', record: earlier.newId(), version: 1, data });
    });
    earlier.close();
    const now = sitDown(at.folder, at.memory);
    await now.ask('vault.unlock', director);
    await now.ask('records.write', { case: stream, ...note('With the right clock again.') });
    const lines = await now.ask('ledger.list', {});
    expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, index) => index + 1));
    expect(lines.filter(({ early }) => early).map(({ at: when }) => when)).toEqual([
      '2020-01-01T00:00:00.000Z',
    ]);
    expect(await now.ask('ledger.verify', {})).toMatchObject(verified);
    now.close();
  });
});
