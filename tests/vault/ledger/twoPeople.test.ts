import { describe, expect, it } from 'vitest';
import { closing, joinedStaff, newCase, newVault, reopen, staffPassphrase } from './vaultForTests';

const texts = (entries: readonly { kind: string; data: unknown }[]): unknown[] =>
  entries.filter((entry) => entry.kind === 'note').map((entry) => entry.data);

describe('two people at one vault', () => {
  it('reads back what was written, in a later session', async () => {
    const first = await newVault();
    const stream = await newCase(first, 'first words');
    const head = first.head();
    first.close();
    const second = await reopen(first.folder);
    expect(second.streams()).toEqual([stream]);
    expect(texts(second.read(stream))).toEqual([{ text: 'first words' }]);
    expect(second.head()).toEqual(head);
    expect(second.read(stream).every((entry) => entry.authorised && !entry.early)).toBe(true);
  });

  it('shows staff only the case they were given', async () => {
    const director = await newVault();
    const shared = await newCase(director, 'shared');
    const secret = await newCase(director, 'secret');
    const user = await joinedStaff(director);

    const again = await reopen(director.folder);
    const prepared = await again.prepareGrant(shared, user);
    again.act((act) => act.grant(prepared));
    await expect(again.prepareGrant(shared, user)).rejects.toMatchObject({ code: 'alreadyGranted' });
    again.close();

    const staff = await reopen(director.folder, { user: 'Sam Staff', passphrase: staffPassphrase });
    expect(staff.user.role).toBe('staff');
    expect(staff.streams()).toEqual([shared]);
    expect(() => staff.read(secret)).toThrow(expect.objectContaining({ code: 'noSuchCase' }));
    expect(texts([...staff.readAll()])).toEqual([{ text: 'shared' }]);
    staff.act((act) =>
      act.append({ stream: shared, kind: 'consultation', record: staff.newId(), version: 1, data: {} }),
    );
    for (const kind of ['decision', 'export', 'phase', 'waiver']) {
      const draft = { stream: shared, kind, record: staff.newId(), version: 1, data: {} };
      expect(() => staff.act((act) => act.append(draft))).toThrow(
        expect.objectContaining({ code: 'notPermitted' }),
      );
    }
    await expect(staff.invite({ name: 'X', role: 'staff' })).rejects.toMatchObject({ code: 'notPermitted' });
    staff.close();
    const last = await reopen(director.folder);
    expect(last.read(shared).map((entry) => entry.kind)).toEqual(['grant', 'note', 'grant', 'consultation']);
    expect(last.users().map(({ name, state }) => [name, state])).toEqual([
      ['Dana Director', 'active'],
      ['Sam Staff', 'active'],
    ]);
  });

  it('seals nothing to somebody who has not joined', async () => {
    const director = await newVault();
    const stream = await newCase(director);
    const { user } = await director.invite({ name: 'Sam Staff', role: 'staff' });
    await expect(director.prepareGrant(stream, user)).rejects.toMatchObject({ code: 'notJoined' });
    director.close();
    await expect(reopen(director.folder, { user: 'Sam Staff' })).rejects.toMatchObject({ code: 'notJoined' });
    await expect(reopen(director.folder, { user: 'Nobody' })).rejects.toMatchObject({ code: 'noSuchUser' });
    await expect(reopen(director.folder, { passphrase: 'not the right one' })).rejects.toMatchObject({
      code: 'wrongPassphrase',
    });
  });

  it('gives a case that staff open to the director', async () => {
    const director = await newVault();
    await joinedStaff(director);
    const staff = await reopen(director.folder, { user: 'Sam Staff', passphrase: staffPassphrase });
    const stream = await newCase(staff, 'taken at the desk');
    staff.close();
    const again = closing(await reopen(director.folder));
    expect(texts(again.read(stream))).toEqual([{ text: 'taken at the desk' }]);
  });

  it('lets one process in at a time', async () => {
    const director = await newVault();
    await expect(reopen(director.folder)).rejects.toMatchObject({ code: 'vaultInUse' });
    await expect(reopen(director.folder, { readOnly: true })).rejects.toMatchObject({ code: 'vaultInUse' });
  });
});
