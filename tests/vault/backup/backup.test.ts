import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createBackup } from '@vault/backup/createBackup';
import { restoreBackup } from '@vault/backup/restoreBackup';
import { verifyVault } from '@vault/verifyVault';
import { sha256 } from '@vault/keys/primitives';
import {
  directorPassphrase,
  newCase,
  newEvidence,
  newVault,
  reopen,
  temporaryFolder,
} from '../ledger/vaultForTests';

async function backedUp() {
  const session = await newVault();
  const stream = await newCase(session, 'what happened');
  const sealed = await newEvidence(session, stream, Buffer.alloc(2_500_000, 1));
  const file = join(temporaryFolder(), 'vault.backup');
  const made = await createBackup(session, file);
  return { session, stream, sealed, file, made };
}

describe('a backup', () => {
  it('gives the whole vault back in a new folder', async () => {
    const { session, stream, sealed, file, made } = await backedUp();
    const bytes = readFileSync(file);
    expect(made).toEqual({ bytes: bytes.length, sha256: sha256(bytes).toString('hex') });
    const entries = session.read(stream);
    session.close();

    const folder = join(temporaryFolder(), 'restored');
    await restoreBackup(file, folder);
    const report = await verifyVault({ folder, passphrase: directorPassphrase });
    expect(report).toMatchObject({ ok: true, problems: [] });
    const restored = await reopen(folder);
    expect(restored.read(stream)).toEqual(entries);
    const content: Buffer[] = [];
    for await (const chunk of restored.evidence.read(sealed)) content.push(chunk);
    expect(Buffer.concat(content).equals(Buffer.alloc(2_500_000, 1))).toBe(true);
    // Going on where the backup was made.
    restored.act((act) =>
      act.append({ stream, kind: 'note', record: restored.newId(), version: 1, data: { text: 'later' } }),
    );
  });

  it('leaves nothing unfinished beside it', async () => {
    const { file } = await backedUp();
    expect(readdirSync(join(file, '..'))).toEqual(['vault.backup']);
  });

  it('is refused when a byte was changed, and leaves no folder behind', async () => {
    const { file } = await backedUp();
    const good = readFileSync(file);
    for (const place of [0.1, 0.5, 0.9, 0.9999]) {
      const bad = Buffer.from(good);
      const offset = Math.floor(place * bad.length);
      bad[offset] = (bad[offset] ?? 0) ^ 1;
      writeFileSync(file, bad);
      const folder = join(temporaryFolder(), 'restored');
      await expect(restoreBackup(file, folder)).rejects.toMatchObject({ code: 'backupDamaged' });
      expect(existsSync(folder)).toBe(false);
    }
    writeFileSync(file, good.subarray(0, good.length - 1));
    await expect(restoreBackup(file, temporaryFolder())).rejects.toMatchObject({ code: 'backupDamaged' });
  });

  it('is restored only into an empty folder, and only when it is a backup', async () => {
    const { file } = await backedUp();
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'something'));
    await expect(restoreBackup(file, folder)).rejects.toMatchObject({ code: 'folderNotEmpty' });
    const other = join(temporaryFolder(), 'other');
    appendFileSync(other, 'not a backup');
    await expect(restoreBackup(other, temporaryFolder())).rejects.toMatchObject({ code: 'notABackup' });
    await expect(restoreBackup(`${other}-missing`, temporaryFolder())).rejects.toMatchObject({
      code: 'noSuchFile',
    });
  });

  it('can be cancelled and leaves nothing then', async () => {
    const session = await newVault();
    const stream = await newCase(session);
    await newEvidence(session, stream, Buffer.alloc(10));
    const folder = temporaryFolder();
    const backup = createBackup(session, join(folder, 'b'), { signal: AbortSignal.abort() });
    await expect(backup).rejects.toMatchObject({ code: 'cancelled' });
    expect(readdirSync(folder)).toEqual([]);
  });
});
