import { describe, expect, it } from 'vitest';
import { systemRandomKey } from './systemRandomKey';
import { forge } from './forge';
import { joinedStaff, newCase, newVault, reopen, staffPassphrase } from './vaultForTests';

/** A case that a director shared with staff, and the session of that staff user. */
async function sharedCase() {
  const director = await newVault();
  const stream = await newCase(director);
  const secret = await newCase(director, 'not shared');
  const user = await joinedStaff(director);
  const again = await reopen(director.folder);
  const prepared = await again.prepareGrant(stream, user);
  again.act((act) => act.grant(prepared));
  const directorId = again.user.id;
  again.close();
  const staff = await reopen(director.folder, { user: 'Sam Staff', passphrase: staffPassphrase });
  return { staff, stream, secret, directorId };
}

const flags = (entries: readonly { kind: string; authorised: boolean }[]): [string, boolean][] =>
  entries.map(({ kind, authorised }) => [kind, authorised]);

describe('an entry whose author had no right to it', () => {
  it.each(['decision', 'export', 'phase', 'waiver', 'follow-up'])(
    'has no effect: %s by staff',
    async (kind) => {
      const { staff, stream } = await sharedCase();
      forge(staff, { stream, kind, data: {} });
      expect(flags(staff.read(stream))).toEqual([
        ['grant', true],
        ['note', true],
        ['grant', true],
        [kind, false],
      ]);
      staff.close();
      const director = await reopen(staff.folder);
      expect(flags([...director.readAll()]).filter(([of]) => of === kind)).toEqual([[kind, false]]);
      expect([...director.readSince(director.head().seq - 1)].map(({ authorised }) => authorised)).toEqual([
        false,
      ]);
    },
  );

  it('has no effect: a grant by staff gives nothing', async () => {
    const { staff, stream } = await sharedCase();
    const { id, fingerprint = '' } = staff.users()[0] ?? { id: '' };
    forge(staff, {
      stream,
      kind: 'grant',
      data: { user: id, fingerprint, epoch: 1, keyId: '00'.repeat(16) },
    });
    expect(staff.read(stream).at(-1)).toMatchObject({ kind: 'grant', authorised: false });
  });

  it('has no effect: an invitation by staff makes no user', async () => {
    const { staff } = await sharedCase();
    const vaultFile = { sha256: '11'.repeat(32), previous: staff.vaultFile.digest };
    const data = { change: 'invited', user: '77'.repeat(16), name: 'Eve', role: 'director', vaultFile };
    forge(staff, {
      stream: staff.vaultStream,
      kind: 'user',
      data: { ...data, invitationKey: '22'.repeat(32) },
    });
    staff.close();
    const director = await reopen(staff.folder);
    expect(director.users().map(({ name }) => name)).toEqual(['Dana Director', 'Sam Staff']);
    expect(director.read(director.vaultStream).at(-1)).toMatchObject({ kind: 'user', authorised: false });
  });

  it('has no effect: staff cannot make themselves director', async () => {
    const { staff } = await sharedCase();
    const profile = { stream: staff.vaultStream, kind: 'profile', data: { organisation: 'Mine' } };
    forge(staff, profile);
    expect(staff.read(staff.vaultStream).at(-1)).toMatchObject({ kind: 'profile', authorised: false });
    expect(() => staff.act((act) => act.append({ ...profile, record: staff.newId(), version: 1 }))).toThrow(
      expect.objectContaining({ code: 'notPermitted' }),
    );
  });

  it('is damage when it carries another name than its signature', async () => {
    const { staff, stream, directorId } = await sharedCase();
    const seq = forge(staff, { stream, kind: 'decision', data: {} }, { author: directorId });
    expect(() => staff.read(stream)).toThrow(
      expect.objectContaining({
        code: 'vaultDamaged',
        details: { values: { file: 'ledger.1.db', entry: seq } },
      }),
    );
  });

  it('is nobody when its author is unknown', async () => {
    const { staff, stream } = await sharedCase();
    forge(staff, { stream, kind: 'note', data: {} }, { author: '99'.repeat(16), sign: systemRandomKey() });
    expect(staff.read(stream).at(-1)).toMatchObject({ kind: 'note', authorised: false });
  });
});

describe('an entry that does not fit', () => {
  it.each([
    ['another vault', { vault: '99'.repeat(16) }],
    ['another place', { seq: 99 }],
    ['no place in its stream', { streamPrev: null }],
    ['another content', { sealedSha256: '00'.repeat(32) }],
    ['another commitment', { commit: '00'.repeat(32) }],
    ['another epoch', { epoch: 2 }],
  ])('is damage: %s', async (_what, header) => {
    const session = await newVault();
    const stream = await newCase(session);
    forge(session, { stream, kind: 'note', data: {} }, { header });
    expect(() => session.read(stream)).toThrow(expect.objectContaining({ code: 'vaultDamaged' }));
  });
});

describe('the keyring', () => {
  it('is opened once: later sessions take the keys from the desk, unless they were sealed anew', async () => {
    const { staff, stream, secret } = await sharedCase();
    staff.close();
    const director = await reopen(staff.folder);
    const cached = director
      .openDesk()
      .database.prepare('SELECT lower(hex(stream)) AS stream FROM opened_case_keys ORDER BY stream')
      .all();
    expect(cached).toEqual([stream, secret].sort().map((of) => ({ stream: of })));
    director.close();
    const again = await reopen(staff.folder);
    expect(again.read(secret).at(-1)?.data).toEqual({ text: 'not shared' });
    expect(again.streams().sort()).toEqual([stream, secret].sort());
  });

  it('is refused where it does not hold the key that was granted', async () => {
    const { staff, stream, secret } = await sharedCase();
    staff.close();
    const director = await reopen(staff.folder);
    const { ledger } = director.parts;
    // The director's own two keys change places.
    const rows = ledger.keyring.ofRecipient(director.user.id);
    const put = ledger.database.prepare('UPDATE keyring SET wrapped = ? WHERE stream = ? AND recipient = ?');
    const own = Buffer.from(director.user.id, 'hex');
    const wrappedOf = (of: string) => rows.find((row) => row.stream === of)?.wrapped;
    put.run(wrappedOf(secret), Buffer.from(stream, 'hex'), own);
    director.close();
    await expect(reopen(staff.folder)).rejects.toMatchObject({ code: 'vaultDamaged' });
  });

  it('gives nothing without a grant: a copied row is sealed to somebody else', async () => {
    const { staff, secret } = await sharedCase();
    const { ledger } = staff.parts;
    const theirs = ledger.keyring.all().find((row) => row.stream === secret);
    expect(theirs).toBeDefined();
    ledger.keyring.put({ stream: secret, epoch: 1, recipient: staff.user.id, wrapped: theirs!.wrapped });
    staff.close();
    await expect(
      reopen(staff.folder, { user: 'Sam Staff', passphrase: staffPassphrase }),
    ).rejects.toMatchObject({ code: 'vaultDamaged' });
  });
});
