import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Session } from '@vault/session';
import { joinedStaff, newCase, newVault, reopen, staffPassphrase } from '../ledger/vaultForTests';

const deskFiles = (folder: string): string[] =>
  readdirSync(folder).filter((file) => file.startsWith('desk-'));

async function vaultWithDesk(): Promise<string> {
  const session = await newVault();
  const { database, fresh } = session.openDesk();
  expect(fresh).toBe(true);
  database.exec("CREATE TABLE words (word TEXT); INSERT INTO words VALUES ('Kingfisher')");
  session.close();
  return session.folder;
}

const words = (session: Session): unknown =>
  session.openDesk().database.prepare('SELECT word FROM words').all();

describe('a desk', () => {
  it('is still there in the next session, encrypted', async () => {
    const folder = await vaultWithDesk();
    const [file = ''] = deskFiles(folder);
    expect(readFileSync(join(folder, file)).includes('Kingfisher')).toBe(false);
    const session = await reopen(folder);
    expect(session.openDesk().fresh).toBe(false);
    expect(words(session)).toEqual([{ word: 'Kingfisher' }]);
  });

  it.each([
    ['deleted', (path: string) => rmSync(path)],
    ['overwritten', (path: string) => writeFileSync(path, Buffer.alloc(8192, 1))],
    ['cut', (path: string) => writeFileSync(path, readFileSync(path).subarray(0, 1000))],
  ])('that was %s is made anew under another name', async (_what, damage) => {
    const folder = await vaultWithDesk();
    const [file = ''] = deskFiles(folder);
    damage(join(folder, file));
    const session = await reopen(folder);
    expect(session.openDesk().fresh).toBe(true);
    session.close();
    expect(deskFiles(folder)).toHaveLength(1);
    expect(deskFiles(folder)).not.toEqual([file]);
  });

  it('can be replaced when its content turns out to be unreadable', async () => {
    const session = await reopen(await vaultWithDesk());
    const desk = session.replaceDesk();
    expect(desk.fresh).toBe(true);
    expect(session.openDesk()).toBe(desk);
    expect(() => words(session)).toThrow(/no such table/);
    await newCase(session);
    session.close();
    expect(deskFiles(session.folder)).toHaveLength(1);
  });

  it('belongs to one user', async () => {
    const director = await newVault();
    director.openDesk().database.exec('CREATE TABLE words (word TEXT)');
    await joinedStaff(director);
    const staff = await reopen(director.folder, { user: 'Sam Staff', passphrase: staffPassphrase });
    expect(staff.openDesk().fresh).toBe(true);
    expect(() => words(staff)).toThrow(/no such table/);
    staff.close();
    expect(deskFiles(director.folder)).toHaveLength(2);
    expect(words(await reopen(director.folder))).toEqual([]);
  });

  it('lies in memory only when nothing may be written', async () => {
    const folder = await vaultWithDesk();
    const before = readdirSync(folder).sort();
    const session = await reopen(folder, { readOnly: true });
    expect(session.openDesk().fresh).toBe(true);
    session.openDesk().database.exec('CREATE TABLE t (a)');
    session.close();
    expect(readdirSync(folder).sort()).toEqual(before);
  });
});
