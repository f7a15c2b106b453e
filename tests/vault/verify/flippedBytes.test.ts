import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { verifyVault } from '@vault/verifyVault';
import { directorPassphrase } from '../ledger/vaultForTests';
import { crashedVault, expectEveryFlipIsFound, filesIn } from './flippedBytes';

// The same passphrase is derived two hundred times here: remembered results are the real ones, only sooner.
vi.mock('@node-rs/argon2', async (importOriginal) => {
  const original = await importOriginal<typeof import('@node-rs/argon2')>();
  const known = new Map<string, Promise<Buffer>>();
  return {
    ...original,
    hashRaw: (passphrase: Buffer, options: { salt: Buffer; memoryCost: number; timeCost: number }) => {
      const name = [passphrase, options.salt].map((bytes) => bytes.toString('hex')).join('/');
      const key = `${name}/${options.memoryCost}/${options.timeCost}`;
      const found = known.get(key) ?? original.hashRaw(passphrase, options);
      known.set(key, found);
      return found.then((bytes) => Buffer.from(bytes));
    },
  };
});

describe('two hundred flipped bytes', () => {
  it('are each found, and named by file and page', async () => {
    const folder = await crashedVault();
    const files = filesIn(folder);
    expect(files.map((file) => file.replace(/[0-9a-f]{32}/, '*').replace(/\/..\//, '/'))).toEqual([
      'desk-*.db',
      'desk-*.db-wal',
      'evidence/*',
      'ledger.1.db',
      'ledger.1.db-wal',
      'vault.json',
      'vault.previous.json',
    ]);
    const clean = await verifyVault({ folder, passphrase: directorPassphrase });
    expect(clean.problems).toEqual([]);
    expect(filesIn(folder)).toEqual(files);
    await expectEveryFlipIsFound(folder, 200);
    expect(statSync(join(folder, 'ledger.1.db')).size).toBeGreaterThan(0);
    const again = await verifyVault({ folder, passphrase: directorPassphrase });
    expect(again.problems).toEqual([]);
  }, 300_000);
});
