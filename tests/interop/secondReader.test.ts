import { describe, expect, it } from 'vitest';
import { directorPassphrase, newCase, newEvidence, newVault } from '../vault/ledger/vaultForTests';
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
