import { roles } from '@contract/roles';
import { describe, expect, test } from 'vitest';
import { openVault } from '@vault/openVault';
import { addUser, asUser, newOffice, opening, passphrase } from '../../support/office';

describe('the ledger as it is listed', () => {
  test.each(roles)('%s: lines of a case without its key only where no case is read at all', async (role) => {
    const desk = await newOffice();
    await addUser(desk, 'Other Person', role === 'director' ? 'staff' : role);
    const before = (await desk.ask('ledger.list', {})).length;
    const { codeName } = await desk.ask('cases.open', opening());
    const all = await desk.ask('ledger.list', {});
    expect(all.length).toBeGreaterThan(before);
    if (role === 'director') {
      expect(all.every(({ kind }) => kind !== undefined)).toBe(true);
      return;
    }
    await asUser(desk, 'Other Person', async (other) => {
      const lines = await other.ask('ledger.list', {});
      const sealed = lines.filter(({ kind }) => kind === undefined);
      expect(sealed).toHaveLength(role === 'auditor' ? all.length - before : 0);
      expect(lines).toHaveLength(role === 'auditor' ? all.length : before);
      expect(JSON.stringify(lines)).not.toContain(codeName);
    });
  });
});

describe('search', () => {
  test.each([
    ['Robin', 1],
    ['robin reporter', 1],
    ['robin@example.org', 1],
    ['Robi', 0],
    ['robin@example.o', 0],
    ['lif', 1],
    ['robin lif', 0],
    ['robin lift', 0],
  ])('an identity answers to whole words only, never letter by letter: %s', async (words, hits) => {
    const desk = await newOffice();
    await desk.ask('cases.open', opening('He followed me to the lift.'));
    expect(await desk.ask('search', { words })).toHaveLength(hits);
  });
});

describe('the key of a case', () => {
  test('is never given to somebody who may not read one, also not below the handlers', async () => {
    const desk = await newOffice();
    const { user } = await addUser(desk, 'Ada Auditor', 'auditor');
    const { case: stream } = await desk.ask('cases.open', opening());
    desk.dispatcher.close();
    const session = await openVault({ folder: desk.folder, passphrase });
    try {
      const prepared = await session.prepareGrant(stream, user);
      expect(() => session.act((act) => act.grant(prepared))).toThrow(
        expect.objectContaining({ code: 'notPermitted' }),
      );
      expect(session.grantees(stream)).not.toContain(user);
    } finally {
      session.close();
    }
  });
});
