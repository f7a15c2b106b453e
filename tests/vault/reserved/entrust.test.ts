import { openVault } from '@vault/openVault';
import { openReserved } from '@vault/reserved/openReserved';
import type { Session } from '@vault/session';
import { expect, test } from 'vitest';
import { addUser, asUser, desktop, opening } from '../../support/office';
import {
  alternate,
  among,
  director,
  inside,
  officeWithAlternate,
  passphraseOf,
  staff,
  visit,
} from './support';

const other = 'Olu Other';

/** An office with a reserved case and a second alternate, who was let in. */
async function officeOfTwo() {
  const desk = await officeWithAlternate();
  const { number } = await among(desk, staff, (sam) =>
    sam.ask('cases.open', { ...opening(), conflict: 'none' }),
  );
  await addUser(desk, other, 'alternate');
  desk.dispatcher.close();
  await visit(desk.folder, alternate);
  return { desk, number };
}

test('another alternate is entrusted, and goes on when the account of the first ends', async () => {
  const { desk, number } = await officeOfTwo();
  await among(desk, alternate, async (alex) => {
    expect(await alex.ask('reserved.entrust', { user: other })).toMatchObject({ name: other, given: 1 });
    expect(await alex.refused('reserved.entrust', { user: other })).toEqual({ code: 'noSuchUser' });
    expect(await alex.ask('ledger.verify', {})).toMatchObject({ ok: true, problems: [] });
  });
  await desk.ask('users.deactivate', { user: alternate });
  desk.dispatcher.close();
  await visit(desk.folder, other);
  const before = desktop(inside(desk));
  const left = { user: alternate, passphrase: passphraseOf(alternate) };
  expect(await before.refused('vault.unlock', left)).toEqual({ code: 'noSuchUser' });
  await desk.ask('vault.unlock', { user: director, passphrase: passphraseOf(director) });
  await addUser(desk, 'Nora New', 'staff');
  desk.dispatcher.close();
  await visit(desk.folder, other);
  await among(desk, 'Nora New', (nora) => nora.ask('cases.open', { ...opening(), conflict: 'none' }));
  await among(desk, other, async (olu) => {
    const cards = await olu.ask('cases.list', {});
    expect(cards).toHaveLength(2);
    expect(cards.map((card) => card.number)).toContain(number);
    expect(await olu.ask('ledger.verify', {})).toMatchObject({ ok: true, problems: [] });
    const people = (await olu.ask('users.list', {})).map(({ name, role, state }) => [name, role, state]);
    expect(people).toEqual([
      [alternate, 'director', 'inactive'],
      [staff, 'staff', 'active'],
      [other, 'director', 'active'],
      ['Nora New', 'staff', 'active'],
    ]);
  });
  const alone = desktop(inside(desk));
  await alone.ask('vault.unlock', { user: other, passphrase: passphraseOf(other) });
});

test('only who manages the place may, and only an alternate is entrusted', async () => {
  const { desk } = await officeOfTwo();
  await among(desk, other, async (olu) => {
    expect(await olu.refused('reserved.entrust', { user: other })).toEqual({ code: 'notPermitted' });
  });
  await among(desk, alternate, async (alex) => {
    for (const user of [staff, alternate, 'Nobody'])
      expect(await alex.refused('reserved.entrust', { user })).toEqual({ code: 'noSuchUser' });
  });
  await asUser(desk, alternate, async (alex) => {
    expect(await alex.refused('reserved.entrust', { user: other })).toEqual({ code: 'notPermitted' });
  });
  expect(await desk.refused('reserved.entrust', { user: alternate })).toEqual({ code: 'notPermitted' });
});

test('the ledger itself takes no such entry from anybody else, and none in an ordinary vault', async () => {
  const { desk } = await officeOfTwo();
  desk.dispatcher.close();
  const olu = await openVault({ folder: desk.folder, user: other, passphrase: passphraseOf(other) });
  const there = await openReserved(olu);
  const entry = (session: Session, user: string) => () =>
    session.coreAct((act) =>
      act.add({
        ...{ stream: session.vaultStream, kind: 'entrusted', record: session.newId(), version: 1 },
        data: { user },
      }),
    );
  expect(entry(there, olu.user.id)).toThrow(expect.objectContaining({ code: 'notPermitted' }));
  there.close();
  olu.close();
  const dana = await openVault({ folder: desk.folder, user: director, passphrase: passphraseOf(director) });
  const alternates = dana.users().filter(({ role }) => role === 'alternate');
  expect(entry(dana, alternates[0]?.id ?? '')).toThrow(expect.objectContaining({ code: 'notPermitted' }));
  dana.close();
});
