import { expect, it } from 'vitest';
import { randomBytes } from 'node:crypto';
import { boxPublicKey, signingKey } from '@vault/keys/primitives';
import { toHex } from '@vault/keys/bytes';
import { joinStatement } from '@vault/keys/userKeys';
import { forge } from './forge';
import { newCase, newVault } from './vaultForTests';

it('an entry that does not follow the one before it is damage, although its author signed it', async () => {
  const session = await newVault();
  const stream = await newCase(session);
  const seq = forge(session, { stream, kind: 'note', data: {} }, { previous: randomBytes(32) });
  const damage = expect.objectContaining({
    code: 'vaultDamaged',
    details: expect.objectContaining({ values: expect.objectContaining({ entry: seq }) }),
  });
  expect(() => session.read(stream)).toThrow(damage);
  expect(() => [...session.headers()]).toThrow(damage);
});

it('nobody joins in the place of the person who was invited', async () => {
  const session = await newVault();
  const { user } = await session.invite({ name: 'Sam Staff', role: 'staff' });
  const stranger = signingKey(randomBytes(32));
  const boxKey = toHex(boxPublicKey(randomBytes(32)));
  const keys = { boxKey, signKey: toHex(stranger.publicKey) };
  const data = {
    change: 'joined',
    user,
    ...keys,
    invitationSignature: toHex(stranger.sign(joinStatement(session.vaultId, user, keys))),
    vaultFile: { sha256: '11'.repeat(32), previous: session.vaultFile.digest },
  };
  forge(session, { stream: session.vaultStream, kind: 'user', data }, { author: user, sign: stranger });
  expect(session.read(session.vaultStream).at(-1)).toMatchObject({ kind: 'user', authorised: false });
  expect(session.users().map(({ name, state }) => [name, state])).toEqual([
    ['Dana Director', 'active'],
    ['Sam Staff', 'invited'],
  ]);
});
