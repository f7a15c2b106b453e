import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acceptInvitation } from '@vault/acceptInvitation';
import { changePassphrase } from '@vault/changePassphrase';
import { openReserved } from '@vault/reserved/openReserved';
import { tendQuietly } from '@vault/reserved/tendQuietly';
import { rotate } from '@vault/rotation/rotate';
import { takeCase } from '@vault/takeCase';
import {
  addNote,
  directorPassphrase,
  newCase,
  newEvidence,
  newVault,
  reopen,
  sharedCase,
  staffPassphrase,
} from '../vault/ledger/vaultForTests';
import { readEvidence, readVault } from './pageReader';
import { isReferenceInstalled } from './reference';

describe.skipIf(!isReferenceInstalled)('A second reader written from the page', () => {
  it('reads everything from passphrase to evidence', async () => {
    const session = await newVault();
    const stream = await newCase(session, 'Wörter, die niemand sonst liest');
    const bytes = Buffer.alloc(1_500_000, 'photo');
    await newEvidence(session, stream, bytes);
    session.close();
    const payloads = await readVault(session.folder, directorPassphrase);
    expect(payloads.map(({ kind }) => kind)).toEqual([
      'founding',
      'profile',
      'vault-file',
      'grant',
      'note',
      'evidence',
    ]);
    expect(payloads[4]?.data).toEqual({ text: 'Wörter, die niemand sonst liest' });
    const { content } = payloads[5]?.data as {
      content: { file: { bytes: number; sealed: { file: string; key: string } } };
    };
    const { file, key } = content.file.sealed;
    expect(readEvidence(session.folder, file, key, content.file.bytes).equals(bytes)).toBe(true);
  });

  it('knows a record that was brought in, and whom to believe for what it says of where it was first', async () => {
    const session = await newVault();
    const source = await newCase(session);
    const [note] = session.read(source).slice(-1);
    if (note === undefined) throw new Error('no note');
    const { record, author, at, kind, version, data } = note;
    const prepared = await session.prepareStream();
    session.act((act) => {
      const stream = act.createStream(prepared);
      act.append({ stream, kind, record, version, data, origin: { author, at, id: record } });
    });
    session.close();
    const notes = (await readVault(session.folder, directorPassphrase)).filter((one) => one.kind === 'note');
    expect(notes.map(({ origin }) => origin?.id)).toEqual([undefined, record]);
    expect(notes[1]?.data).toEqual(notes[0]?.data);
    expect(notes[1]?.origin).toMatchObject({ author, at });
  });
});

describe.skipIf(!isReferenceInstalled)('A second reader at a vault of several people', () => {
  it('reads on after keys were given, taken and replaced, as each of them what is theirs', async () => {
    const { director, folder, stream } = await sharedCase();
    const users = new Map(director.users().map(({ id, name }) => [name, id]));
    addNote(director, stream, 'while both had it');
    await takeCase(director, stream, users.get('Sam Staff') ?? '', 'Left the team.');
    addNote(director, stream, 'after it was taken');
    const own = await newCase(director, 'of the director alone');
    const next = 'a passphrase nobody could know';
    await changePassphrase(director, { current: directorPassphrase, next, couldBeKnown: true });
    addNote(director, own, 'under other keys');
    await rotate(director);
    addNote(director, stream, 'under another vault key');
    const { invitation } = await director.invite({ name: 'Ali Alternate', role: 'alternate' });
    director.close();
    const invited = { folder, user: 'Ali Alternate', invitationPassphrase: invitation };
    (await acceptInvitation({ ...invited, passphrase: staffPassphrase })).close();
    const given = await reopen(folder, { passphrase: next });
    const alternate = given.users().find(({ name }) => name === 'Ali Alternate')?.id ?? '';
    const grant = await given.prepareGrant(own, alternate);
    given.act((act) => act.grant(grant));
    await takeCase(given, own, given.user.id);
    given.close();

    const texts = async (name: string, passphrase: string) =>
      (await readVault(folder, passphrase, name))
        .filter(({ kind }) => kind === 'note')
        .map(({ data }) => data['text']);
    expect(await texts('Dana Director', next)).toEqual([
      ...['before', 'while both had it', 'after it was taken', 'under another vault key'],
    ]);
    expect(await texts('Ali Alternate', staffPassphrase)).toEqual([
      'of the director alone',
      'under other keys',
    ]);
    expect(await texts('Sam Staff', staffPassphrase)).toEqual([]);
    await expect(texts('Dana Director', directorPassphrase)).rejects.toThrow(/unable to authenticate/);
  });

  it('reads a reserved vault as its founder: who was admitted, and what they wrote', async () => {
    const { director, folder } = await sharedCase();
    const { invitation } = await director.invite({ name: 'Ali Alternate', role: 'alternate' });
    director.close();
    const invited = { folder, user: 'Ali Alternate', invitationPassphrase: invitation };
    const ali = await acceptInvitation({ ...invited, passphrase: staffPassphrase });
    await tendQuietly(ali, staffPassphrase);
    ali.close();
    const sam = await reopen(folder, { user: 'Sam Staff', passphrase: staffPassphrase });
    const there = await openReserved(sam);
    await newCase(there, 'about the director');
    there.close();
    sam.close();

    const read = await readVault(join(folder, 'reserved'), staffPassphrase, 'Ali Alternate');
    expect(read[0]?.data).toMatchObject({ name: 'Ali Alternate', reserved: true });
    const [admitted] = read.filter(({ data }) => data['change'] === 'admitted');
    expect(admitted?.data).toMatchObject({ name: 'Sam Staff', role: 'staff' });
    expect(read.filter(({ kind }) => kind === 'note').map(({ data }) => data['text'])).toEqual([
      'about the director',
    ]);
  });
});
