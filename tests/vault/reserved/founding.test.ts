import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { VaultOperationName } from '@contract/operations';
import { vaultOperations } from '@contract/operations';
import { followsMainVault } from '@domain/reserved';
import { eventsCode } from '@domain/conductCodes/eventsCode';
import { expect, test } from 'vitest';
import { addUser, asUser, desktop, newOffice, opening, passphrase } from '../../support/office';
import { plausible } from '../security/support/plausible';
import { alternate, among, director, inside, officeWithAlternate, staff, visit } from './support';

test('the alternate founds it by joining, and by signing in where it is missing; nobody else does', async () => {
  const desk = await newOffice();
  await addUser(desk, staff, 'staff');
  await asUser(desk, staff, async (sam) => {
    expect(await sam.refused('reserved.enter', {})).toEqual({ code: 'noReserved' });
  });
  expect(existsSync(inside(desk))).toBe(false);
  await addUser(desk, alternate, 'alternate');
  expect(existsSync(join(inside(desk), 'vault.json'))).toBe(true);
  rmSync(inside(desk), { recursive: true });
  desk.dispatcher.close();
  for (const name of [director, staff]) {
    await visit(desk.folder, name);
    expect(existsSync(inside(desk))).toBe(false);
  }
  await visit(desk.folder, alternate);
  expect(existsSync(join(inside(desk), 'vault.json'))).toBe(true);
});

test('staff take a report about the director there, and the alternate finds it; outside there is none', async () => {
  const desk = await officeWithAlternate();
  const number = await among(desk, staff, async (sam) => {
    expect(await sam.ask('vault.status', {})).toMatchObject({ state: 'open', signedIn: { reserved: true } });
    const opened = await sam.ask('cases.open', { ...opening(), conflict: 'none', aboutDirector: 'yes' });
    expect(await sam.ask('cases.list', {})).toHaveLength(1);
    expect((await sam.ask('reserved.leave', {})).reserved).toBeUndefined();
    expect(await sam.ask('cases.list', {})).toEqual([]);
    expect(await sam.refused('cases.get', { case: opened.case })).toEqual({ code: 'noSuchCase' });
    return opened.number;
  });
  await among(desk, alternate, async (alex) => {
    expect((await alex.ask('cases.list', {})).map((card) => card.number)).toEqual([number]);
    expect(await alex.ask('ledger.verify', {})).toMatchObject({ ok: true, problems: [] });
  });
  expect(await desk.refused('reserved.enter', {})).toEqual({ code: 'notPermitted' });
});

test('who joins later is let in when the alternate signs in next, and whose account ends is shut out', async () => {
  const desk = await officeWithAlternate();
  const { user } = await addUser(desk, 'Noor Newcomer', 'staff');
  await addUser(desk, 'Audrey Auditor', 'auditor');
  const noor = (work: () => Promise<unknown>) => asUser(desk, 'Noor Newcomer', work);
  await asUser(desk, 'Noor Newcomer', async (there) => {
    expect(await there.refused('reserved.enter', {})).toEqual({ code: 'notAdmitted' });
  });
  desk.dispatcher.close();
  await visit(desk.folder, alternate);
  await among(desk, 'Noor Newcomer', async (there) => {
    await there.ask('cases.open', { ...opening(), conflict: 'none' });
  });
  const keyFile = () => readFileSync(join(inside(desk), 'vault.json'), 'utf8');
  expect(keyFile()).toContain(user);
  await desk.ask('users.deactivate', { user: 'Noor Newcomer' });
  desk.dispatcher.close();
  await visit(desk.folder, alternate);
  expect(keyFile()).not.toContain(user);
  await among(desk, alternate, async (alex) => {
    const people = await alex.ask('users.list', {});
    expect(people.map(({ name, role, state }) => [name, role, state])).toEqual([
      [alternate, 'director', 'active'],
      [staff, 'staff', 'active'],
      ['Noor Newcomer', 'staff', 'inactive'],
    ]);
    expect(await alex.ask('ledger.verify', {})).toMatchObject({ ok: true, problems: [] });
  });
  await expect(noor(() => Promise.resolve())).rejects.toThrow('vault.unlock failed');
});

test('another alternate enters, and is not given the cases of those who came before', async () => {
  const desk = await officeWithAlternate();
  await among(desk, staff, (sam) => sam.ask('cases.open', { ...opening(), conflict: 'none' }));
  await addUser(desk, 'Olu Other', 'alternate');
  desk.dispatcher.close();
  await visit(desk.folder, alternate);
  await among(desk, 'Olu Other', async (olu) => {
    expect((await olu.ask('vault.status', {})).signedIn?.user.role).toBe('alternate');
    expect(await olu.ask('cases.list', {})).toEqual([]);
  });
});

test('what the office says of itself and its codes are those outside', async () => {
  const desk = await officeWithAlternate();
  const office = await desk.ask('office.get', {});
  await desk.ask('office.set', { ...office, organisation: 'Another name' });
  await desk.ask('codes.add', { ...eventsCode, id: 'own', version: '2026-12', name: 'Our own code' });
  desk.dispatcher.close();
  await visit(desk.folder, alternate);
  await among(desk, staff, async (sam) => {
    expect((await sam.ask('office.get', {})).organisation).toBe('Another name');
    expect((await sam.ask('codes.list', {})).map(({ code }) => code.id)).toContain('own');
  });
});

test('accounts, keys and the office are refused there, to whoever asks', async () => {
  const desk = await officeWithAlternate();
  const names = (Object.keys(vaultOperations) as VaultOperationName[]).filter(
    (name) => name !== 'reserved.enter' && followsMainVault(name, vaultOperations[name].needs),
  );
  expect(names).toContain('users.invite');
  expect(names).toContain('users.changePassphrase');
  expect(names).toEqual(expect.arrayContaining(['handover.offer', 'vault.rotate', 'recovery.prepare']));
  await among(desk, alternate, async (alex) => {
    for (const name of names)
      for (const { input } of plausible(name, {}))
        expect([name, await alex.refused(name, input)]).toEqual([name, { code: 'followsMainVault' }]);
  });
});

test('when the account of the alternate has ended, their passphrase still opens the reserved cases by themselves', async () => {
  const desk = await officeWithAlternate();
  const { number } = await among(desk, staff, (sam) =>
    sam.ask('cases.open', { ...opening(), conflict: 'none' }),
  );
  await desk.ask('users.deactivate', { user: alternate });
  desk.dispatcher.close();
  const alone = desktop(inside(desk));
  await alone.ask('vault.unlock', { user: alternate, passphrase: `${passphrase} ${alternate}` });
  expect((await alone.ask('cases.list', {})).map((card) => card.number)).toEqual([number]);
  alone.dispatcher.close();
  await desk.ask('vault.unlock', { user: director, passphrase });
  await among(desk, staff, async (sam) => {
    expect(await sam.ask('cases.list', {})).toHaveLength(1);
  });
});

test('who locks while the way there is being opened is not let in afterwards', async () => {
  const desk = await officeWithAlternate();
  desk.dispatcher.close();
  const sam = desktop(desk.folder);
  await sam.ask('vault.unlock', { user: staff, passphrase: `${passphrase} ${staff}` });
  const entering = sam.refused('reserved.enter', {});
  sam.dispatcher.close();
  expect(await entering).toEqual({ code: 'locked' });
  expect(await sam.refused('cases.list', {})).toEqual({ code: 'locked' });
  // Nothing holds them open.
  await visit(inside(desk), alternate);
});
