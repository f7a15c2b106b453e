import { vi } from 'vitest';

/**
 * Within one test file the same passphrase is derived with the same salt once: Argon2id is a function, and slow by
 * design. Every slot is still sealed and opened with the key that Argon2id gives.
 */
vi.mock('@node-rs/argon2', async (original) => {
  const argon2 = await original<typeof import('@node-rs/argon2')>();
  const derived = new Map<string, Promise<Buffer>>();
  return {
    ...argon2,
    hashRaw: async (...given: Parameters<typeof argon2.hashRaw>) => {
      const key = JSON.stringify(given.slice(0, 2), (_, value: unknown) =>
        value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
      );
      const known = derived.get(key) ?? argon2.hashRaw(...given);
      derived.set(key, known);
      // Whoever asks overwrites what it got.
      return Buffer.from(await known);
    },
  };
});
