import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { restoreBackup } from '@vault/backup/restoreBackup';
import { openVault } from '@vault/openVault';
import { describe, expect, test } from 'vitest';
import { addUser, asUser, type Desktop, newOffice, passphrase, temporaryFolder } from '../../support/office';
import { sample } from '../../support/records';
import { Markers } from './support/markers';
import { type RichCase, richCase, sendFile } from './support/richOffice';
import { everythingOpened, wordsIn } from './support/withKeys';

/** A copy of the vault of somebody who has signed out, and one of its backup. */
async function copies(desk: Desktop): Promise<string[]> {
  const token = 'b'.repeat(32);
  const file = join(temporaryFolder(), 'office.backup');
  await desk.ask('vault.backup', { destination: token }, { [token]: file });
  const [copy, restored] = [join(temporaryFolder(), 'copy'), join(temporaryFolder(), 'restored')];
  await restoreBackup(file, restored);
  desk.dispatcher.close();
  cpSync(desk.folder, copy, { recursive: true });
  return [copy, restored];
}

/** What of the words somebody comes by who has the vault key and everything else their passphrase opens. */
async function found(desk: Desktop, user: string, words: readonly string[]): Promise<string[]> {
  const folders = await copies(desk);
  const own = user === 'Dana Director' ? passphrase : `${passphrase} ${user}`;
  const session = await openVault({ folder: desk.folder, user, passphrase: own });
  try {
    // The key is the right one: the statements that made the tables are read with it.
    expect(wordsIn(everythingOpened(session, folders[0] ?? ''), ['CREATE TABLE keyring'])).toHaveLength(1);
    return folders.flatMap((folder) => wordsIn(everythingOpened(session, folder), words));
  } finally {
    session.close();
    await desk.ask('vault.unlock', { user: 'Dana Director', passphrase });
  }
}

const namesOf = ({ number, codeName }: RichCase): string[] => [number, codeName];

describe('with the vault key and a debugger', () => {
  test('staff and an auditor come by no word and no name of a case they were not given', async () => {
    const desk = await newOffice();
    await addUser(desk, 'Sam Staff', 'staff');
    await addUser(desk, 'Avery Auditor', 'auditor');
    const markers = new Markers();
    const hidden = await richCase(desk, markers, 'consultation');
    const attached = { name: 'photo.bin', bytes: Buffer.from(markers.text()), purpose: 'evidence' as const };
    await sendFile(desk, { ...attached, case: hidden.case });
    const value = { text: markers.text() };
    await desk.ask('drafts.save', { case: hidden.case, form: 'note', value });
    const words = [...markers.all, ...namesOf(hidden)];
    expect(words.length).toBeGreaterThan(50);
    for (const user of ['Sam Staff', 'Avery Auditor']) expect(await found(desk, user, words)).toEqual([]);
    // Where the keys are, the words are: whoever has the case finds every one that was recorded.
    expect(new Set(await found(desk, 'Dana Director', words)).size).toBeGreaterThan(50);
  }, 240_000);

  test('whoever lost a case comes by no word of it in the vault as it is then, nor in a later backup', async () => {
    const desk = await newOffice();
    await addUser(desk, 'Ali Alternate', 'alternate');
    const markers = new Markers();
    const lost = await richCase(desk, markers, 'consultation');
    await desk.ask('cases.grant', { case: lost.case, user: 'Ali Alternate' });
    const draft = markers.text();
    await asUser(desk, 'Ali Alternate', async (alternate) => {
      await alternate.ask('cases.conflict', { case: lost.case, answer: 'none' });
      await alternate.ask('drafts.save', { case: lost.case, form: 'note', value: { text: draft } });
    });
    const words = [...markers.all, ...namesOf(lost)];
    expect((await found(desk, 'Ali Alternate', words)).length).toBeGreaterThan(50);

    await asUser(desk, 'Ali Alternate', (alternate) => alternate.ask('cases.recuse', { case: lost.case }));
    const later = markers.text();
    await desk.ask('records.write', { case: lost.case, kind: 'note', data: { ...sample.note, text: later } });
    expect(await found(desk, 'Ali Alternate', [...markers.all, ...namesOf(lost)])).toEqual([]);
  }, 240_000);
});
