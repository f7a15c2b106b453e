import { describe, expect, it } from 'vitest';
import { fixedClock } from '@vault/clock';
import { newCase, newVault, noon, reopen } from './vaultForTests';

const note = (stream: string, record: string, text: string) => ({
  ...{ stream, kind: 'note', record, version: 1, data: { text } },
});

describe('an act', () => {
  it('is written as one: same act, n of m, same time, every hash known afterwards', async () => {
    const session = await newVault();
    const stream = await newCase(session);
    const before = session.head().seq;
    const appended = session.act((act) => {
      const first = act.append(note(stream, session.newId(), 'one'));
      expect(first.seq).toBe(before + 1);
      expect(() => first.hash).toThrow(/committed/);
      return [first, act.append(note(stream, session.newId(), 'two'))];
    });
    const written = session.read(stream).filter((entry) => entry.seq > before);
    expect(written.map(({ n, of, at }) => [n, of, at])).toEqual([
      [1, 2, noon],
      [2, 2, noon],
    ]);
    expect(new Set(written.map(({ act }) => act)).size).toBe(1);
    expect(appended.map(({ hash }) => hash)).toEqual(written.map(({ hash }) => hash));
    expect(session.head()).toEqual({ seq: before + 2, hash: appended[1]?.hash });
  });

  it('leaves nothing when its work fails, not even a stream or a key', async () => {
    const session = await newVault();
    const stream = await newCase(session);
    const before = session.head();
    const prepared = await session.prepareStream();
    expect(() =>
      session.act((act) => {
        act.createStream(prepared);
        act.append(note(stream, session.newId(), 'never'));
        throw new Error('stopped');
      }),
    ).toThrow('stopped');
    expect(session.head()).toEqual(before);
    expect(session.streams()).toEqual([stream]);
    session.act((act) => act.append(note(stream, session.newId(), 'after')));
    expect(session.read(stream)).toHaveLength(3);
    session.close();
    const again = await reopen(session.folder);
    expect(again.streams()).toEqual([stream]);
  });

  it('cannot be nested, and the vault still writes afterwards', async () => {
    const session = await newVault();
    expect(() => session.act(() => session.act(() => undefined))).toThrow(/inside another/);
    await expect(newCase(session)).resolves.toMatch(/^[0-9a-f]{32}$/);
  });

  it.each(['founding', 'user', 'vault-file', 'grant'])('may not write the core kind %s', async (kind) => {
    const session = await newVault();
    const draft = { ...note(session.vaultStream, session.newId(), ''), kind };
    expect(() => session.act((act) => act.append(draft))).toThrow(
      expect.objectContaining({ code: 'notPermitted' }),
    );
  });

  it('writes only into streams with a key', async () => {
    const session = await newVault();
    expect(() => session.act((act) => act.append(note(session.newId(), session.newId(), 'x')))).toThrow(
      expect.objectContaining({ code: 'noSuchCase' }),
    );
  });

  it('on a clock that was set back is kept and marked', async () => {
    const session = await newVault();
    const stream = await newCase(session);
    session.close();
    const earlier = await reopen(session.folder, { clock: fixedClock('2020-01-01T00:00:00.000Z') });
    earlier.act((act) => act.append(note(stream, earlier.newId(), 'one')));
    earlier.act((act) => act.append(note(stream, earlier.newId(), 'two')));
    const flags = earlier.read(stream).map(({ early }) => early);
    expect(flags).toEqual([false, false, true, false]);
    expect([...earlier.headers()].filter(({ early }) => early)).toHaveLength(1);
  });

  it('is refused in a read-only session, which reads all the same', async () => {
    const session = await newVault();
    const stream = await newCase(session, 'words');
    session.close();
    const reader = await reopen(session.folder, { readOnly: true });
    expect(reader.read(stream).at(-1)?.data).toEqual({ text: 'words' });
    expect(() => reader.act(() => undefined)).toThrow(expect.objectContaining({ code: 'readOnly' }));
    expect(() => reader.drafts.save(stream, 'form', {})).toThrow(
      expect.objectContaining({ code: 'readOnly' }),
    );
    await expect(reader.prepareStream()).rejects.toMatchObject({ code: 'readOnly' });
  });

  it('is refused once the session is closed', async () => {
    const session = await newVault();
    const stream = await newCase(session);
    session.close();
    session.close();
    for (const call of [
      () => session.act(() => undefined),
      () => session.read(stream),
      () => session.head(),
    ]) {
      expect(call).toThrow(expect.objectContaining({ code: 'locked' }));
    }
  });
});

describe('reading', () => {
  it('gives the same entries by stream, all together, and since a place', async () => {
    const session = await newVault();
    const streams = [await newCase(session, 'a'), await newCase(session, 'b')];
    const all = [...session.readAll()];
    expect(all.map(({ seq }) => seq)).toEqual(
      Array.from({ length: session.head().seq }, (_, index) => index + 1),
    );
    for (const stream of [...streams, session.vaultStream]) {
      expect(all.filter((entry) => entry.stream === stream)).toEqual(session.read(stream));
    }
    session.close();
    const again = await reopen(session.folder);
    expect([...again.readSince(4)]).toEqual(all.filter(({ seq }) => seq > 4));
    expect([...again.headers(4)].map(({ seq }) => seq)).toEqual(
      all.filter(({ seq }) => seq > 4).map(({ seq }) => seq),
    );
  });

  it('again shows what was added since', async () => {
    const session = await newVault();
    const stream = await newCase(session);
    const first = session.read(stream);
    session.act((act) => act.append(note(stream, session.newId(), 'later')));
    expect(session.read(stream)).toHaveLength(first.length + 1);
    expect(first).toHaveLength(2);
  });
});

describe('a seeded source of ids', () => {
  const counting = () => {
    let count = 0;
    return (length: number): Buffer => Buffer.alloc(length, (count += 1));
  };

  it('makes the same ids in a practice vault', async () => {
    const { createVault } = await import('@vault/createVault');
    const { closing, directorPassphrase, temporaryFolder } = await import('./vaultForTests');
    const options = { director: 'Dana', passphrase: directorPassphrase, clock: fixedClock(noon) };
    const make = async (practice: boolean) =>
      closing(await createVault({ ...options, practice, folder: temporaryFolder(), random: counting() }));
    const [one, two] = [await make(true), await make(true)];
    expect(await newCase(one)).toBe(await newCase(two));
    expect(one.vaultId).toBe(two.vaultId);
    expect(one.head().hash).not.toBe(two.head().hash);
    await expect(make(false)).rejects.toMatchObject({ code: 'practiceOnly' });
  });
});
