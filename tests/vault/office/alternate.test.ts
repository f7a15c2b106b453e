import { join } from 'node:path';
import { defaultOffice } from '@contract/office';
import { vaultOperations } from '@contract/operations';
import { describe, expect, test } from 'vitest';
import {
  addUser,
  asUser,
  type Desktop,
  desktop,
  opening,
  passphrase,
  temporaryFolder,
} from '../../support/office';
import { plausible, sessionOperationNames } from '../security/support/plausible';
import { testOffice } from '../../support/testOffice';

const { noAlternate, ...open } = testOffice;

async function officeOf(office: typeof open): Promise<Desktop> {
  const director = desktop(join(temporaryFolder(), 'vault'));
  const input = { director: 'Dana Director', passphrase, practice: true, office };
  expect(await director.ask('vault.create', input)).toMatchObject({ alternateOpen: true });
  return director;
}

const settling = ['office.set', 'users.invite'];
const later = sessionOperationNames.filter(
  (name) => vaultOperations[name].writes && !settling.includes(name),
);

describe('the first run is not over', () => {
  test('while nobody stands in for the director: nothing else is written, also after the next sign-in', async () => {
    const director = await officeOf(open);
    const calls = later
      .flatMap((name) => plausible(name, {}))
      .filter(({ name, input }) => vaultOperations[name].input.safeParse(input).success);
    expect(new Set(calls.map(({ name }) => name)).size).toBeGreaterThan(later.length / 2);
    for (const { name, input } of calls)
      expect([name, await director.refused(name, input)]).toEqual([name, { code: 'alternateOpen' }]);
    expect(await director.refused('users.invite', { name: 'Sam Staff', role: 'staff' })).toEqual({
      code: 'alternateOpen',
    });
    expect(await director.refused('office.set', defaultOffice)).toEqual({ code: 'alternateOpen' });
    director.dispatcher.close();
    expect(await director.ask('vault.unlock', { passphrase })).toMatchObject({ alternateOpen: true });
    expect(await director.refused('cases.open', opening())).toEqual({ code: 'alternateOpen' });
  });

  test('until an alternate is invited', async () => {
    const director = await officeOf(open);
    await director.ask('users.invite', { name: 'Ada Alternate', role: 'alternate' });
    await director.ask('cases.open', opening());
    const { signedIn } = await director.ask('vault.status', {});
    expect(signedIn).not.toHaveProperty('alternateOpen');
  });

  test('until the office has written down why it goes without, which stays in the ledger', async () => {
    const director = await officeOf(open);
    await director.ask('office.set', { ...open, noAlternate });
    await director.ask('cases.open', opening());
    expect(await director.refused('office.set', open)).toEqual({ code: 'alternateOpen' });
    expect(await director.ask('office.get', {})).toMatchObject({ noAlternate });
    const lines = await director.ask('ledger.list', {});
    expect(lines.filter(({ kind }) => kind === 'profile')).toHaveLength(2);
  });
});

describe('a report about the director', () => {
  test('opens no case and leaves no entry, whoever takes it and whether or not there is an alternate', async () => {
    const director = desktop(join(temporaryFolder(), 'vault'));
    await director.ask('vault.create', {
      director: 'Dana Director',
      passphrase,
      practice: true,
      office: testOffice,
    });
    await addUser(director, 'Sam Staff', 'staff');
    await addUser(director, 'Ada Alternate', 'alternate');
    const before = await director.ask('ledger.list', {});
    const about = { ...opening(), aboutDirector: 'yes' };
    expect(await director.refused('cases.open', about)).toEqual({ code: 'aboutDirector' });
    for (const name of ['Sam Staff', 'Ada Alternate'])
      await asUser(director, name, async (desk) => {
        expect(await desk.refused('cases.open', about)).toEqual({ code: 'aboutDirector' });
        expect(await desk.ask('cases.list', {})).toEqual([]);
      });
    expect(await director.ask('ledger.list', {})).toEqual(before);
    await director.ask('cases.open', { ...opening(), aboutDirector: 'no' });
    expect(await director.ask('cases.list', {})).toHaveLength(1);
  });
});
