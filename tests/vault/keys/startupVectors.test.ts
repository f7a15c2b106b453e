import { describe, expect, it } from 'vitest';
import { provePrimitives, runVectors, startupVectors } from '@vault/keys/startupVectors';

describe('published vectors', () => {
  it.each(Object.entries(startupVectors))('%s', async (_name, check) => {
    expect(await check()).toBe(true);
  });

  it('are all run before a vault is opened', async () => {
    await expect(provePrimitives()).resolves.toBeUndefined();
    expect(Object.keys(startupVectors).join()).toMatch(
      /SHA-256.*HKDF.*AES-256-GCM.*Ed25519.*X25519.*HPKE.*Argon2id/,
    );
  });

  it.each([
    ['wrong', () => false],
    [
      'throwing',
      () => {
        throw new Error('broken');
      },
    ],
  ])('a %s primitive refuses everything and is named', async (name, check) => {
    await expect(runVectors({ right: () => true, [name]: check })).rejects.toMatchObject({
      code: 'primitivesBroken',
      details: { values: { primitive: name } },
    });
  });
});
