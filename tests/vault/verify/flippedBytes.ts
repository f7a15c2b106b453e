import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { verifyVault } from '@vault/verifyVault';
import fc from 'fast-check';
import { expect } from 'vitest';
import {
  directorPassphrase,
  joinedStaff,
  newCase,
  newEvidence,
  newVault,
  reopen,
  temporaryFolder,
} from '../ledger/vaultForTests';

/** Every file below a folder, by its path inside it. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** A vault as a power failure leaves it: logs beside the databases, everything in use a moment ago. */
export async function crashedVault(): Promise<string> {
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

/** Flips one random byte of a random file at a time; each has to be named by file and, in a database, by page. */
export async function expectEveryFlipIsFound(folder: string, runs: number): Promise<void> {
  const files = filesIn(folder);
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
    { numRuns: runs },
  );
}
