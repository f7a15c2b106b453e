import { expect, vi } from 'vitest';

/** Argon2id is slow by design; where a file is about it, or opens a vault that others made, it stays what it is. */
const atItsPrice = /[\\/]vault[\\/](?:keys|fixtures)[\\/]/;

/** Proven with this in place is what is sealed with a slot's key, not the price of guessing it. */
vi.mock('@node-rs/argon2', async (original) => {
  const argon2 = await original<typeof import('@node-rs/argon2')>();
  const { quickly } = await import('./quickly');
  if (atItsPrice.test(expect.getState().testPath ?? '')) return argon2;
  return { ...argon2, hashRaw: quickly(argon2.hashRaw) };
});
