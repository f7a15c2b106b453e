import { createHash, createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { randomId } from '@vault/keys/bytes';
import type { Session } from '@vault/session';
import { verifyOpenVault } from '@vault/verifyVault';
import { forge } from './forge';
import { joinedStaff, newCase, newVault, noon, reopen, staffPassphrase } from './vaultForTests';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const data = { text: 'brought in' };
const earlier = '2026-03-02T15:00:00.000Z';

/** The statement as the page of the format says, built without the vault's own code. */
function statement(vault: string, stream: string, record: string, version: number, content: unknown): Buffer {
  const number = Buffer.alloc(4);
  number.writeUInt32BE(version);
  const digest = createHash('sha256').update(JSON.stringify(content)).digest();
  return Buffer.concat([
    Buffer.from('casekeep/statement/1'),
    hex(vault),
    hex(stream),
    hex(record),
    number,
    digest,
  ]);
}

/** A new case into which a note is brought in its opening act. */
async function broughtIn(session: Session, origin: { author: string; at: string; id: string }) {
  const prepared = await session.prepareStream();
  return session.act((act) => {
    const stream = act.createStream(prepared);
    act.append({ stream, kind: 'note', record: origin.id, version: 1, data, origin });
    return stream;
  });
}

const claimOf = (session: Session, id = randomId()) => ({ author: session.user.id, at: earlier, id });
const last = (session: Session, stream: string) => session.read(stream).at(-1);

describe('a record that came from elsewhere', () => {
  it('is signed for by who brings it in, in bytes the format page tells', async () => {
    const session = await newVault();
    const claim = claimOf(session);
    const stream = await broughtIn(session, claim);
    const entry = last(session, stream);
    expect(entry).toMatchObject({ authorised: true, at: noon, origin: claim });
    const signKey = session.users()[0]?.signKey ?? '';
    const key = createPublicKey({
      key: Buffer.concat([hex('302a300506032b6570032100'), hex(signKey)]),
      format: 'der',
      type: 'spki',
    });
    const signed = statement(session.vaultId, stream, claim.id, 1, data);
    expect(verify(null, signed, key, hex(entry?.origin?.signature ?? ''))).toBe(true);
    expect((await verifyOpenVault(session)).problems).toEqual([]);
  });

  it.each(['stream', 'record', 'version', 'data', 'author of the signature'])(
    'has no effect when its signature is over another %s',
    async (what) => {
      const session = await newVault();
      const claim = claimOf(session);
      const stream = await broughtIn(session, claim);
      const { act } = last(session, stream) ?? { act: '' };
      const record = randomId();
      const { sign } = session.parts.keys;
      const other = await newCase(session);
      const signed = statement(
        session.vaultId,
        what === 'stream' ? other : stream,
        what === 'record' ? randomId() : record,
        what === 'version' ? 2 : 1,
        what === 'data' ? { text: 'else' } : data,
      );
      const signature = what.startsWith('author') ? '00'.repeat(64) : sign.sign(signed).toString('hex');
      const origin = { ...claim, signature };
      const seq = forge(session, { stream, kind: 'note', data, record, act, origin });
      expect(last(session, stream)).toMatchObject({ seq, authorised: false });
      const { problems } = await verifyOpenVault(session);
      expect(problems.filter(({ entry }) => entry === seq).map(({ message }) => message)).toContain(
        'The author of this entry had no right to it.',
      );
    },
  );

  it('is brought in with the act that opens the case, and in no other', async () => {
    const session = await newVault();
    const stream = await newCase(session);
    const origin = claimOf(session);
    const draft = { stream, kind: 'note', record: origin.id, version: 1, data, origin };
    expect(() => session.act((act) => void act.append(draft))).toThrow('notPermitted');
    expect(() => session.act((act) => void act.append({ ...draft, kind: 'phase' }))).toThrow('notPermitted');
  });

  it('is not brought in by staff, nor as from somebody nobody knows', async () => {
    const director = await newVault();
    await joinedStaff(director);
    const staff = await reopen(director.folder, { user: 'Sam Staff', passphrase: staffPassphrase });
    await expect(broughtIn(staff, claimOf(staff))).rejects.toThrow('notPermitted');
    staff.close();
    const again = await reopen(director.folder);
    const stranger = { ...claimOf(again), author: randomId() };
    await expect(broughtIn(again, stranger)).rejects.toThrow('notPermitted');
  });

  it.each([
    ['another day', { at: '2020-01-01T00:00:00.000Z' }],
    ['another author', { author: 'staff' }],
  ] as const)('is found out by verifying when it claims %s than where it came from', async (_what, lie) => {
    const director = await newVault();
    const user = await joinedStaff(director);
    const session = await reopen(director.folder);
    const record = randomId();
    const source = await newCase(session);
    session.act((act) => void act.append({ stream: source, kind: 'note', record, version: 1, data }));
    const truth = { author: session.user.id, at: noon, id: record };
    await broughtIn(session, truth);
    expect((await verifyOpenVault(session)).problems).toEqual([]);
    await broughtIn(session, { ...truth, ...('author' in lie ? { author: user } : lie) });
    expect((await verifyOpenVault(session)).problems).toMatchObject([
      { where: 'entry', message: 'This entry says of where it came from what is not so there.' },
    ]);
  });
});
