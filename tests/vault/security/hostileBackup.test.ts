import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backupMagic } from '@vault/backup/backupFile';
import { restoreBackup } from '@vault/backup/restoreBackup';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/office';

/** A file with a right digest over whatever stands where the manifest should be: the digest needs no key. */
function backupOf(manifest: string): string {
  const file = join(temporaryFolder(), 'made.casekeep-backup');
  const bytes = Buffer.from(manifest);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  writeFileSync(
    file,
    Buffer.concat([backupMagic, bytes, length, createHash('sha256').update(bytes).digest()]),
  );
  return file;
}

const manifestWith = (path: string) =>
  JSON.stringify({
    format: 1,
    vault: '0'.repeat(32),
    createdAt: '2026-01-01T00:00:00.000Z',
    head: { seq: 1, hash: '0'.repeat(64) },
    files: [{ path, bytes: 0, sha256: createHash('sha256').digest('hex') }],
  });

test.each([
  ['no JSON', '{"format": 1'],
  ['nothing', ''],
  ['another shape', '[]'],
  ['a path out of the folder', manifestWith('../outside')],
  ['a path of the root', manifestWith('/tmp/outside')],
  ['a name no vault has', manifestWith('evidence/aa/../../../x')],
])('a made-up backup is called damaged and writes nothing: %s', async (_what, manifest) => {
  const folder = join(temporaryFolder(), 'restored');
  await expect(restoreBackup(backupOf(manifest), folder)).rejects.toMatchObject({ code: 'backupDamaged' });
  expect(existsSync(folder)).toBe(false);
});
