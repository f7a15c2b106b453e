import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { verifyVault } from '@vault/verifyVault';
import {
  directorPassphrase,
  joinedStaff,
  newCase,
  newEvidence,
  newVault,
  reopen,
  temporaryFolder,
} from '../ledger/vaultForTests';

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

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** A vault as a power failure leaves it: logs beside the databases, everything in use a moment ago. */
async function crashedVault(): Promise<string> {
  const first = await newVault();
  await joinedStaff(first);
  const session = await reopen(first.folder);
  session.openDesk();
  const stream = await newCase(session, 'what happened');
  await newEvidence(session, stream, Buffer.alloc(3000, 7));
  for (let count = 0; count < 2; count += 1) await newCase(session, `case ${count}`);
  const copy = temporaryFolder();
  cpSync(session.folder, copy, { recursive: true });
  session.close();
  return copy;
}

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
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.integer({ min: 1, max: 255 }),
        async (file, place, mask) => {
          const path = join(folder, file);
          const before = readFileSync(path);
          const changed = Buffer.from(before);
          const offset = Math.floor(place * before.length);
          changed[offset] = (changed[offset] ?? 0) ^ mask;
          writeFileSync(path, changed);
          try {
            const report = await verifyVault({ folder, passphrase: directorPassphrase });
            expect(report.ok).toBe(false);
            const named = report.problems.filter((problem) => problem.file === file);
            expect(named).not.toEqual([]);
            if (file.endsWith('.db')) {
              expect(named.map((problem) => problem.page)).toContain(Math.floor(offset / 4096) + 1);
            }
            if (file.endsWith('-wal') && offset >= 32) {
              expect(named.map((problem) => problem.page)).toContain(Math.floor((offset - 32) / 4120) + 1);
            }
          } finally {
            writeFileSync(path, before);
          }
        },
      ),
      { numRuns: 200 },
    );
    expect(statSync(join(folder, 'ledger.1.db')).size).toBeGreaterThan(0);
    const again = await verifyVault({ folder, passphrase: directorPassphrase });
    expect(again.problems).toEqual([]);
  }, 300_000);
});
