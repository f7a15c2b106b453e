import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  isSlotSignedBy,
  isSlotWhole,
  type KeySlot,
  KeySlotSchema,
  makeSlot,
  openSlot,
} from '@vault/keys/keySlot';
import { quickDerivation } from '@vault/keys/passphrase';
import { makeUserKeys, type UserKeys } from '@vault/keys/userKeys';

const vault = 'ab'.repeat(16);
const user = 'cd'.repeat(16);
const passphrase = 'correct horse battery';
let keys: UserKeys;
let slot: KeySlot;

beforeAll(async () => {
  keys = await makeUserKeys();
  slot = await makeSlot({
    ...{ vault, user, name: 'Dana', passphrase, derivation: quickDerivation },
    keys: { state: 'active', boxKey: keys.boxKey, signKey: keys.signKey },
    ...{ secret: keys.secret, signer: user, sign: keys.sign },
  });
});

const other = (text: string): string => (text.startsWith('0') ? '1' : '0') + text.slice(1);

describe('a key slot', () => {
  it('opens with its passphrase only', async () => {
    expect(KeySlotSchema.parse(slot)).toEqual(slot);
    expect(isSlotWhole(vault, slot)).toBe(true);
    expect(isSlotSignedBy(vault, slot, keys.signKey)).toBe(true);
    expect((await openSlot(vault, slot, passphrase))?.equals(keys.secret)).toBe(true);
    expect(await openSlot(vault, slot, 'another passphrase')).toBeUndefined();
  });

  it('holds neither passphrase nor secret', () => {
    const text = JSON.stringify(slot);
    expect(text).not.toContain(passphrase);
    expect(text).not.toContain(keys.secret.toString('hex').slice(0, 16));
  });

  const changes: [string, (from: KeySlot) => KeySlot][] = [
    ['name', (from) => ({ ...from, name: 'Dora' })],
    ['user', (from) => ({ ...from, user: other(from.user) })],
    ['salt', (from) => ({ ...from, kdf: { ...from.kdf, salt: other(from.kdf.salt) } })],
    ['passes', (from) => ({ ...from, kdf: { ...from.kdf, passes: 4 } })],
    ['wrapped', (from) => ({ ...from, wrapped: other(from.wrapped) })],
    [
      'box key',
      (from) => ({ ...(from as typeof from & { boxKey: string }), boxKey: '00'.repeat(32) }) as KeySlot,
    ],
    ['signer', (from) => ({ ...from, signer: other(from.signer) })],
    ['signature', (from) => ({ ...from, signature: other(from.signature) })],
    ['checksum', (from) => ({ ...from, checksum: other(from.checksum) })],
  ];

  it.each(changes)('is told to be damaged when its %s was changed', (_what, change) => {
    expect(isSlotWhole(vault, change(slot))).toBe(false);
  });

  it.each(changes.slice(0, 7))('loses its signature when its %s was changed', (_what, change) => {
    expect(isSlotSignedBy(vault, change(slot), keys.signKey)).toBe(false);
  });

  it.each(changes.slice(0, 6))('does not open when its %s was changed', async (_what, change) => {
    expect(await openSlot(vault, change(slot), passphrase)).toBeUndefined();
  });

  it('belongs to one vault', async () => {
    expect(await openSlot(randomBytes(16).toString('hex'), slot, passphrase)).toBeUndefined();
  });
});
