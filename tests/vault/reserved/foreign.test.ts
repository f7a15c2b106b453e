import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomInt } from 'node:crypto';
import { createDispatcher } from '@vault/dispatch/createDispatcher';
import { openVault } from '@vault/openVault';
import { admitMember, isEntrant } from '@vault/reserved/admitMember';
import { makeUserKeys, type UserKeys, userKeysFrom } from '@vault/keys/userKeys';
import { fromHex, randomId, toHex } from '@vault/keys/bytes';
import { sha256 } from '@vault/keys/primitives';
import { readVaultFile } from '@vault/keys/readVaultFile';
import { makeVault } from '@vault/makeVault';
import { membersNow } from '@vault/ledger/roster';
import { slotMaker } from '@vault/slotMaker';
import type { Session } from '@vault/session';
import { expect, test } from 'vitest';
import { desktop, opening, passphrase, temporaryFolder } from '../../support/office';
import { testOffice } from '../../support/testOffice';
import { alternate, director, inside, officeWithAlternate, passphraseOf, staff, visit } from './support';

interface Founder {
  readonly id: string;
  readonly name: string;
  readonly keys: UserKeys;
}

/** A director puts another vault in the place of the reserved one, and lets the staff in by the keys everybody can see. */
async function putInPlace(main: Session, founder: Founder, reserved: boolean): Promise<void> {
  const folder = join(main.folder, 'reserved');
  rmSync(folder, { recursive: true });
  const { keys, id, name } = founder;
  const slots = slotMaker({ user: { id, name }, practice: true }, { keys, passphrase });
  const made = { folder, vault: randomId(), founder: { id, name }, keys, slots, practice: true, reserved };
  const planted = await makeVault({ ...made, profile: testOffice, clock: main.clock, newId: randomId });
  const sam = main.users().find((user) => user.name === staff);
  if (sam !== undefined && isEntrant(sam) && reserved) await admitMember(planted, sam);
  planted.close();
}

const founders: Record<string, (main: Session) => Promise<Founder>> = {
  'the alternate by name, under other keys': async (main) => ({
    id: main.users().find(({ name }) => name === alternate)?.id ?? '',
    name: alternate,
    keys: await makeUserKeys(),
  }),
  'the director themself': async (main) => ({
    ...main.user,
    keys: await userKeysFrom(Buffer.from(main.parts.keys.secret)),
  }),
  'somebody nobody knows': async () => ({ id: randomId(), name: 'Nobody Known', keys: await makeUserKeys() }),
};

test.each(Object.keys(founders))(
  'a vault in its place that was founded by %s is not entered',
  async (founder) => {
    const desk = await officeWithAlternate();
    desk.dispatcher.close();
    const main = await openVault({ folder: desk.folder, user: director, passphrase });
    const made = await founders[founder]?.(main);
    if (made === undefined) throw new Error('no founder');
    await putInPlace(main, made, true);
    main.close();
    const sam = desktop(desk.folder);
    await sam.ask('vault.unlock', { user: staff, passphrase: passphraseOf(staff) });
    expect(await sam.refused('reserved.enter', {})).toEqual({ code: 'reservedForeign' });
    expect(await sam.ask('cases.list', {})).toEqual([]);
  },
);

test('nobody is let into an ordinary vault in this way', async () => {
  const desk = await officeWithAlternate();
  desk.dispatcher.close();
  const main = await openVault({ folder: desk.folder, user: director, passphrase });
  const before = readVaultFile(desk.folder).digest;
  const { boxKey, signKey } = await makeUserKeys();
  const stranger = {
    id: randomId(),
    name: 'Stranger',
    role: 'staff',
    state: 'active',
    boxKey,
    signKey,
  } as const;
  await expect(admitMember(main, stranger)).rejects.toMatchObject({ code: 'notPermitted' });
  expect(membersNow(main.parts.ledger.roster).has(stranger.id)).toBe(false);
  expect(readVaultFile(desk.folder).digest).toBe(before);
  main.close();
});

test('what is left of a founding that was cut off is founded anew', async () => {
  const desk = await officeWithAlternate();
  desk.dispatcher.close();
  rmSync(inside(desk), { recursive: true });
  mkdirSync(inside(desk));
  for (const name of ['vault.unfinished', 'ledger.1.db']) writeFileSync(join(inside(desk), name), '');
  await visit(desk.folder, alternate);
  const sam = desktop(desk.folder);
  await sam.ask('vault.unlock', { user: staff, passphrase: passphraseOf(staff) });
  await sam.ask('reserved.enter', {});
  await sam.ask('cases.open', { ...opening(), conflict: 'none' });
});

test('a broken one keeps nobody out of the vault around it', async () => {
  const desk = await officeWithAlternate();
  desk.dispatcher.close();
  writeFileSync(join(inside(desk), 'vault.json'), 'not a vault');
  for (const name of [alternate, staff]) {
    const there = desktop(desk.folder);
    await there.ask('vault.unlock', { user: name, passphrase: passphraseOf(name) });
    expect(await there.refused('reserved.enter', {})).toMatchObject({ code: 'vaultDamaged' });
    expect(await there.ask('cases.list', {})).toEqual([]);
    there.dispatcher.close();
  }
});

test('the notes outside the vault do not tell who was there', async () => {
  const desk = await officeWithAlternate();
  const users = (await desk.ask('users.list', {})).map(({ id }) => id);
  desk.dispatcher.close();
  const memoryFolder = join(temporaryFolder(), 'memory');
  const dispatcher = createDispatcher({
    emit: () => undefined,
    random: (bound) => randomInt(bound),
    environment: {},
    memoryFolder,
  });
  const call = async (name: string, input: unknown) =>
    expect(await dispatcher.call(name, input, { folder: desk.folder, paths: {} })).toMatchObject({
      ok: true,
    });
  await call('vault.unlock', { user: staff, passphrase: passphraseOf(staff) });
  const before = readdirSync(memoryFolder);
  await call('reserved.enter', {});
  await call('cases.open', { ...opening(), conflict: 'none' });
  await call('ledger.verify', {});
  dispatcher.close();
  const { vault } = readVaultFile(inside(desk)).content;
  const telling = users.map((user) => toHex(sha256(fromHex(vault), fromHex(user)).subarray(0, 8)));
  const notes = readdirSync(memoryFolder);
  expect(notes.length).toBeGreaterThan(before.length);
  expect(notes.filter((note) => telling.some((name) => note.includes(name)))).toEqual([]);
});
