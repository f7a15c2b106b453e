import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveKey, isSignedBy, open, seal, signingKey } from '@vault/keys/primitives';
import { nobody, openSealedTo, sealTo } from '@vault/keys/sealedTo';
import { makeUserKeys } from '@vault/keys/userKeys';

const bytes = fc.uint8Array({ maxLength: 300 });
const key = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('sealing', () => {
  it('gives back what was sealed, to the same key and purpose only', () => {
    fc.assert(
      fc.property(key, bytes, bytes, (sealingKey, plaintext, purpose) => {
        const sealed = seal(sealingKey, plaintext, purpose);
        expect(open(sealingKey, sealed, purpose)?.equals(plaintext)).toBe(true);
        expect(open(randomBytes(32), sealed, purpose)).toBeUndefined();
        expect(open(sealingKey, sealed, Buffer.concat([purpose, Buffer.from([0])]))).toBeUndefined();
        expect(seal(sealingKey, plaintext, purpose).equals(sealed)).toBe(false);
      }),
    );
  });

  it('notices every flipped byte', () => {
    const sealed = seal(Buffer.alloc(32), Buffer.from('some words'), Buffer.alloc(0));
    for (const offset of sealed.keys()) {
      const changed = Buffer.from(sealed);
      changed[offset] = (changed[offset] ?? 0) ^ 1;
      expect(open(Buffer.alloc(32), changed, Buffer.alloc(0))).toBeUndefined();
    }
  });

  it('to a person opens for that person, stream and epoch only', async () => {
    const keys = await makeUserKeys();
    const stranger = await makeUserKeys();
    const context = { vault: 'a1'.repeat(16), stream: nobody, epoch: 1, recipient: 'b2'.repeat(16) };
    const secret = randomBytes(32);
    const sealed = await sealTo(Buffer.from(keys.boxKey, 'hex'), context, secret);
    expect(sealed).toHaveLength(32 + 32 + 16);
    expect((await openSealedTo(keys.box, context, sealed))?.equals(secret)).toBe(true);
    expect(await openSealedTo(stranger.box, context, sealed)).toBeUndefined();
    for (const change of [
      { epoch: 2 },
      { stream: 'c3'.repeat(16) },
      { vault: nobody },
      { recipient: nobody },
    ]) {
      expect(await openSealedTo(keys.box, { ...context, ...change }, sealed)).toBeUndefined();
    }
  });
});

describe('signing', () => {
  it('holds for one key and one message', () => {
    fc.assert(
      fc.property(key, bytes, (seed, message) => {
        const signer = signingKey(seed);
        const signature = signer.sign(message);
        expect(isSignedBy(signer.publicKey, message, signature)).toBe(true);
        expect(isSignedBy(signer.publicKey, Buffer.concat([message, Buffer.from([1])]), signature)).toBe(
          false,
        );
        expect(isSignedBy(signingKey(randomBytes(32)).publicKey, message, signature)).toBe(false);
      }),
      { numRuns: 30 },
    );
  });
});

it('derives another key for every use, vault and id', () => {
  const secret = Buffer.alloc(32, 1);
  const base = { secret, use: 'ledger', vault: '11'.repeat(16), id: Buffer.alloc(4) };
  const keys = [
    deriveKey(base),
    deriveKey({ ...base, use: 'desk' }),
    deriveKey({ ...base, vault: '22'.repeat(16) }),
    deriveKey({ ...base, id: Buffer.alloc(4, 1) }),
    deriveKey({ ...base, salt: Buffer.alloc(32, 1) }),
  ].map((derived) => derived.toString('hex'));
  expect(new Set(keys).size).toBe(5);
  expect(deriveKey(base).toString('hex')).toBe(keys[0]);
});
