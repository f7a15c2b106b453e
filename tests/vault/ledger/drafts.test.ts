import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { joinedStaff, newCase, newVault, reopen, staffPassphrase } from './vaultForTests';

describe('drafts', () => {
  it('survive the session, are replaced and discarded one by one', async () => {
    const session = await newVault();
    const stream = await newCase(session);
    session.drafts.save(stream, 'note', { text: 'half a sen' });
    session.drafts.save(stream, 'note', { text: 'half a sentence' });
    session.drafts.save(session.vaultStream, 'report', { words: 'new' });
    session.close();
    const again = await reopen(session.folder);
    expect(again.drafts.list(stream)).toEqual([
      { stream, key: 'note', savedAt: expect.any(String), value: { text: 'half a sentence' } },
    ]);
    expect(again.drafts.list()).toHaveLength(2);
    again.drafts.discard(stream, 'note');
    again.drafts.discard(stream, 'never there');
    expect(again.drafts.list().map(({ key }) => key)).toEqual(['report']);
  });

  it('belong to their author alone, also against the one who shares the case', async () => {
    const director = await newVault();
    director.drafts.save(director.vaultStream, 'report', { words: 'mine' });
    await joinedStaff(director);
    const staff = await reopen(director.folder, { user: 'Sam Staff', passphrase: staffPassphrase });
    expect(staff.drafts.list()).toEqual([]);
    staff.drafts.save(staff.vaultStream, 'report', { words: 'also mine' });
    staff.close();
    const again = await reopen(director.folder);
    expect(again.drafts.list().map(({ value }) => value)).toEqual([{ words: 'mine' }]);
  });

  it('are refused above their limit', async () => {
    const session = await newVault();
    const large = { words: 'x'.repeat(5 * 1024 * 1024) };
    expect(() => session.drafts.save(session.vaultStream, 'report', large)).toThrow(
      expect.objectContaining({ code: 'textTooLong' }),
    );
  });
});

it('no file of a vault holds a word that was typed', async () => {
  const session = await newVault();
  const marker = 'Kingfisher under the bridge';
  const stream = await newCase(session, marker);
  session.drafts.save(stream, 'note', { text: marker });
  session.openDesk().database.exec(`CREATE TABLE w (w TEXT); INSERT INTO w VALUES ('${marker}')`);
  const scan = (): string[] =>
    readdirSync(session.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .filter((entry) => readFileSync(join(entry.parentPath, entry.name)).includes('Kingfisher'))
      .map((entry) => entry.name);
  session.close();
  expect(scan()).toEqual([]);
  const again = await reopen(session.folder);
  expect(again.read(stream).at(-1)?.data).toEqual({ text: marker });
});
