import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { VaultOperationName } from '@contract/operations';
import {
  addUser,
  asUser,
  desktop,
  type Desktop,
  newOffice,
  passphrase,
  temporaryFolder,
} from '../../support/office';
import { restoreBackup } from '@vault/backup/restoreBackup';
import { deskText } from './support/deskText';
import { Markers } from './support/markers';
import { plausible, sessionOperationNames } from './support/plausible';
import { type RichCase, richCase } from './support/richOffice';

const user = 'Sam Staff';

/** A case that somebody had, read, searched, wrote in and kept a draft of, and one that they keep. */
async function workedCase() {
  const desk = await newOffice();
  await addUser(desk, user, 'staff');
  const markers = new Markers();
  const lost = await richCase(desk, markers);
  const kept = await richCase(desk, new Markers(), 'consultation');
  for (const { case: stream } of [lost, kept]) await desk.ask('cases.grant', { case: stream, user });
  return { desk, lost, kept, markers };
}

type Office = Awaited<ReturnType<typeof workedCase>>;

/** Everything of a case that its reader comes by. */
async function readAll(sam: Desktop, { lost, kept, markers }: Office): Promise<void> {
  for (const { case: stream } of [lost, kept]) {
    await sam.ask('cases.conflict', { case: stream, answer: 'none' });
    await sam.ask('cases.get', { case: stream });
  }
  await sam.ask('drafts.save', { case: lost.case, form: 'note', value: { text: markers.text() } });
  expect(await sam.ask('search', { words: markers.all[0] ?? '' })).not.toEqual([]);
  await sam.ask('flags.list', {});
}

async function answer(desk: Desktop, name: VaultOperationName, input: object, out: string): Promise<string> {
  return JSON.stringify(await desk.dispatcher.call(name, input, { folder: desk.folder, paths: { out } }));
}

/** What every operation of a session says, asked about both cases in every shape it takes. */
async function allAnswers(sam: Desktop, { lost, kept }: Office, out: string): Promise<string[]> {
  const told: string[] = [];
  const [record = ''] = lost.records;
  for (const name of sessionOperationNames.filter((each) => each !== 'cases.recuse'))
    for (const stream of [kept.case, lost.case])
      for (const { input } of plausible(name, {
        destination: 'out',
        case: stream,
        record,
        evidence: record,
        person: record,
      }))
        told.push(`${name}: ${await answer(sam, name, input, join(out, String(told.length)))}`);
  return told;
}

const traces = ({ lost, markers }: { lost: RichCase; markers: Markers }): string[] =>
  [...markers.all, ...lost.records, lost.case, lost.number, lost.codeName].map((trace) =>
    trace.toLowerCase(),
  );

/** The desks in a vault's folder: what was once written in one lies in its free pages, so the file itself has to go. */
const desks = (folder: string) => readdirSync(folder).filter((name) => /^desk-.*\.db$/.test(name));

/** How somebody comes to be without the key: taken by the director, or given up in the middle of a session. */
const ways = ['taken', 'given up'] as const;

describe.each(ways)('a case that was %s', (way) => {
  test('is in no answer, count, list, ledger line or desk any more', { timeout: 120_000 }, async () => {
    const office = await workedCase();
    const { desk, lost, kept } = office;
    const secrets = traces(office);
    const folder = temporaryFolder();
    const afterwards = async (sam: Desktop) => {
      const cards = await sam.ask('cases.list', {});
      expect(cards.map(({ id }) => id)).toEqual([kept.case]);
      expect(await sam.refused('cases.get', { case: lost.codeName })).toEqual({ code: 'noSuchCase' });
      const told = await allAnswers(sam, office, folder);
      expect(told.filter((line) => line.includes('"code":"unexpected"'))).toEqual([]);
      expect(told.filter((line) => line.includes('"ok":true')).length).toBeGreaterThan(12);
      const leaks = told.filter((line) => secrets.some((secret) => line.toLowerCase().includes(secret)));
      expect(leaks).toEqual([]);
    };
    await asUser(desk, user, async (sam) => {
      await readAll(sam, office);
      if (way === 'taken') return;
      const before = desks(desk.folder);
      await sam.ask('cases.recuse', { case: lost.case });
      expect(desks(desk.folder).filter((name) => before.includes(name))).toHaveLength(before.length - 1);
      await afterwards(sam);
    });
    if (way === 'taken') {
      const before = desks(desk.folder);
      await desk.ask('cases.take', { case: lost.case, user, reason: 'They know the respondent.' });
      expect(desks(desk.folder)).toHaveLength(before.length - 1);
      await asUser(desk, user, afterwards);
    }
    desk.dispatcher.close();
    const text = (await deskText(desk.folder, user)).toLowerCase();
    expect(text).toContain(kept.codeName.toLowerCase());
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  });

  test('is not in a backup made after that either', { timeout: 120_000 }, async () => {
    const office = await workedCase();
    const { desk, lost, kept } = office;
    await asUser(desk, user, async (sam) => {
      await readAll(sam, office);
      if (way === 'given up') await sam.ask('cases.recuse', { case: lost.case });
    });
    if (way === 'taken') await desk.ask('cases.take', { case: lost.case, user, reason: 'A conflict.' });
    const folder = temporaryFolder();
    const paths = { file: join(folder, 'one.casekeep-backup'), folder: join(folder, 'restored') };
    await desk.ask('vault.backup', { destination: 'file' }, paths);
    await restoreBackup(paths.file, paths.folder);
    const restoring = desktop(paths.folder);
    await restoring.ask('vault.unlock', { user, passphrase: `${passphrase} ${user}` });
    expect((await restoring.ask('cases.list', {})).map(({ id }) => id)).toEqual([kept.case]);
    expect(await restoring.refused('cases.get', { case: lost.case })).toEqual({ code: 'noSuchCase' });
    expect(await restoring.ask('search', { words: office.markers.all[0] ?? '' })).toEqual([]);
  });
});
