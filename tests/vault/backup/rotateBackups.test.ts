import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readManifest } from '@vault/backup/backupFile';
import { rotateBackups } from '@vault/backup/rotateBackups';
import { fixedClock } from '@vault/clock';
import { sealedFilePath } from '@vault/evidence/sealedFile';
import { defaultOffice, OfficeProfileSchema } from '@contract/office';
import { newCase, newEvidence, newVault, noon, reopen, temporaryFolder } from '../ledger/vaultForTests';

const office = OfficeProfileSchema.parse(defaultOffice);
const backupsIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.casekeep-backup'));

/** A vault, a stick, and the session that opens the vault on another day. */
async function onDay() {
  const first = await newVault();
  const stream = await newCase(first);
  const { file: exhibit } = await newEvidence(first, stream, Buffer.alloc(3_000, 'exhibit'));
  const { folder } = first;
  first.close();
  const stick = join(temporaryFolder(), 'stick');
  mkdirSync(stick);
  let session = await reopen(folder);
  const day = async (at: string) => {
    session.close();
    session = await reopen(folder, { clock: fixedClock(at) });
    return session;
  };
  return { stick, day, exhibit: join(folder, sealedFilePath(exhibit)) };
}

describe('backups in a folder', () => {
  it('never have the name of another, and go when their days are over, with a line in the ledger', async () => {
    const { stick, day } = await onDay();
    const march = await rotateBackups(await day('2026-03-01T12:00:00.000Z'), stick, { office });
    expect(march.name).toMatch(/^casekeep-[0-9a-f]{8}-2026-03-01T12-00-00Z\.casekeep-backup$/);
    const again = await rotateBackups(await day('2026-03-01T12:00:00.000Z'), stick, { office });
    expect(again.name).toBe(march.name.replace('Z.', 'Z-2.'));
    const session = await day('2026-05-30T12:00:00.000Z');
    expect((await rotateBackups(session, stick, { office })).removed).toEqual([]);
    const later = await day('2026-05-31T12:00:00.000Z');
    const last = await rotateBackups(later, stick, { office });
    expect(last.removed.sort()).toEqual([march.name, again.name].sort());
    expect(backupsIn(stick)).toHaveLength(2);
    const { backups } = later.parts.ledger.roster;
    expect(backups.map(({ name, removedAt }) => [name, removedAt])).toEqual([
      [march.name, '2026-05-31T12:00:00.000Z'],
      [again.name, '2026-05-31T12:00:00.000Z'],
      [expect.stringContaining('2026-05-30'), undefined],
      [last.name, undefined],
    ]);
    expect(later.read(later.vaultStream).filter(({ kind }) => kind === 'backup-removed')).toHaveLength(2);
  });

  it('are removed only when they are this vault’s, by name, content and ledger', async () => {
    const { stick, day } = await onDay();
    const old = await rotateBackups(await day('2026-01-01T12:00:00.000Z'), stick, { office });
    const path = join(stick, old.name);
    const other = await newVault();
    const foreign = await rotateBackups(other, stick, { office: { ...office, keepBackups: 1 } });
    expect(foreign.removed).toEqual([]);
    // A copy somebody made, one that is damaged, and something that only has the name.
    const copies = [1, 2, 3].map((number) => old.name.replace('Z.', `Z-copy${number}.`));
    const [copy = '', , noBackup = ''] = copies;
    copyFileSync(path, join(stick, copy));
    writeFileSync(join(stick, noBackup), 'notes of somebody');
    const session = await day('2026-11-01T12:00:00.000Z');
    const { name, removed } = await rotateBackups(session, stick, { office });
    expect(removed).toEqual([old.name]);
    expect(backupsIn(stick).sort()).toEqual([foreign.name, copy, noBackup, name].sort());
    expect((await readManifest(join(stick, name))).vault).toBe(session.vaultId);
  });

  it('keep what the office says, or what is asked this once', async () => {
    const { stick, day } = await onDay();
    const first = await rotateBackups(await day('2026-01-01T12:00:00.000Z'), stick, { office });
    const session = await day('2026-01-20T12:00:00.000Z');
    const short = { ...office, keepBackups: 10 };
    expect((await rotateBackups(session, stick, { office: short, keepDays: 30 })).removed).toEqual([]);
    expect((await rotateBackups(session, stick, { office: short })).removed).toEqual([first.name]);
  });

  it('stay as they are when the new one does not come about', async () => {
    const { stick, day, exhibit } = await onDay();
    const old = await rotateBackups(await day('2026-01-01T12:00:00.000Z'), stick, { office });
    const session = await day('2026-11-01T12:00:00.000Z');
    rmSync(exhibit);
    const failed = rotateBackups(session, stick, { office });
    await expect(failed).rejects.toMatchObject({ code: 'evidenceDamaged' });
    expect(readdirSync(stick)).toEqual([old.name]);
    expect(session.parts.ledger.roster.backups.map(({ removedAt }) => removedAt)).toEqual([undefined]);
  });

  it('say that the stick is gone, also while it is written to, and lose nothing', async () => {
    const { stick, day } = await onDay();
    const session = await day(noon);
    const missing = join(stick, 'not there');
    await expect(rotateBackups(session, missing, { office })).rejects.toMatchObject({ code: 'noSuchFolder' });
    const before = session.head();
    const progress = (): void => rmSync(stick, { recursive: true, force: true });
    const pulled = rotateBackups(session, stick, { office, progress });
    await expect(pulled).rejects.toMatchObject({ code: 'noSuchFolder' });
    expect(session.head()).toEqual(before);
  });
});
