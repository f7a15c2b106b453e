import { cpSync, readdirSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rotate } from '@vault/rotation/rotate';
import { verifyVault } from '@vault/verifyVault';
import { directorPassphrase, newCase, newVault, notesOf, reopen, temporaryFolder } from './vaultForTests';

const ledgerOf = (from: string, to: string): void => cpSync(`${from}/ledger.1.db`, `${to}/ledger.1.db`);

describe('an older copy that was put back', () => {
  it('is noticed by the desk when only the ledger was exchanged', async () => {
    const session = await newVault();
    session.openDesk();
    session.close();
    const older = temporaryFolder();
    cpSync(session.folder, older, { recursive: true });
    const later = await reopen(session.folder);
    await newCase(later);
    later.close();
    ledgerOf(older, session.folder);
    await expect(reopen(session.folder)).rejects.toMatchObject({ code: 'olderCopy' });
    const report = await verifyVault({ folder: session.folder, passphrase: directorPassphrase });
    expect(report.problems).toEqual([expect.objectContaining({ where: 'ledger', file: 'ledger.1.db' })]);
    const accepted = await reopen(session.folder, { acceptOlder: true });
    expect(accepted.openDesk().fresh).toBe(true);
    accepted.close();
    await expect(reopen(session.folder)).resolves.toBeDefined();
  });

  it('is noticed by the note outside the vault when the whole folder was exchanged', async () => {
    const headFolder = temporaryFolder();
    const session = await newVault();
    session.close();
    const older = temporaryFolder();
    cpSync(session.folder, older, { recursive: true });
    const later = await reopen(session.folder, { headFolder });
    await newCase(later);
    later.close();
    rmSync(session.folder, { recursive: true });
    cpSync(older, session.folder, { recursive: true });
    await expect(reopen(session.folder, { headFolder })).rejects.toMatchObject({ code: 'olderCopy' });
    const accepted = await reopen(session.folder, { headFolder, acceptOlder: true });
    accepted.close();
    await expect(reopen(session.folder, { headFolder })).resolves.toBeDefined();
  });

  it('is noticed when another history was written after it', async () => {
    const headFolder = temporaryFolder();
    const session = await newVault();
    session.close();
    const older = temporaryFolder();
    cpSync(session.folder, older, { recursive: true });
    const later = await reopen(session.folder, { headFolder });
    await newCase(later);
    later.close();
    const branch = await reopen(older);
    await newCase(branch);
    await newCase(branch);
    branch.close();
    await expect(reopen(older, { headFolder })).rejects.toMatchObject({ code: 'olderCopy' });
  });
});

/** The vault as it is now, kept elsewhere. */
function kept(folder: string): string {
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

describe('one file of an older copy', () => {
  it('is told from damage when it is the ledger, from before another vault.json', async () => {
    const headFolder = temporaryFolder();
    const first = await newVault();
    first.close();
    for (const seenBy of [{ headFolder }, {}]) {
      const session = await reopen(first.folder, seenBy);
      session.openDesk();
      session.close();
      const older = kept(first.folder);
      const later = await reopen(first.folder, seenBy);
      await later.invite({ name: `Sam ${Object.keys(seenBy).length}`, role: 'staff' });
      later.close();
      const newer = kept(first.folder);
      ledgerOf(older, first.folder);
      await expect(reopen(first.folder, seenBy)).rejects.toMatchObject({ code: 'olderCopy' });
      ledgerOf(newer, first.folder);
      (await reopen(first.folder, seenBy)).close();
    }
  });

  it('is told from damage when it is vault.json, from before the vault key was replaced', async () => {
    const session = await newVault();
    const older = kept(session.folder);
    await rotate(session);
    session.close();
    const newer = kept(session.folder);
    cpSync(`${older}/vault.json`, `${session.folder}/vault.json`);
    await expect(reopen(session.folder)).rejects.toMatchObject({ code: 'olderCopy' });
    // With the newer file back nothing is lost.
    cpSync(`${newer}/vault.json`, `${session.folder}/vault.json`);
    (await reopen(session.folder)).close();
  });

  it('does not cost the newer ledger when the vault key is replaced in it', async () => {
    const session = await newVault();
    const older = kept(session.folder);
    await rotate(session);
    const stream = await newCase(session, 'written in the newer one');
    session.close();
    const newer = kept(session.folder);
    for (const name of ['vault.json', 'ledger.1.db']) cpSync(`${older}/${name}`, `${session.folder}/${name}`);
    const accepted = await reopen(session.folder, { acceptOlder: true });
    await rotate(accepted);
    accepted.close();
    const [aside = ''] = readdirSync(session.folder).filter((name) => name.endsWith('.aside'));
    const again = temporaryFolder();
    cpSync(`${newer}/vault.json`, `${again}/vault.json`);
    cpSync(`${session.folder}/${aside}`, `${again}/ledger.2.db`);
    expect(notesOf(await reopen(again), stream)).toEqual(['written in the newer one']);
  });

  it('is found by verifying a closed vault too, by the note outside', async () => {
    const headFolder = temporaryFolder();
    const session = await newVault();
    session.close();
    const older = kept(session.folder);
    const later = await reopen(session.folder, { headFolder });
    await newCase(later);
    later.close();
    const verified = async (folder: string) =>
      (await verifyVault({ folder, passphrase: directorPassphrase, headFolder })).problems;
    expect(await verified(session.folder)).toEqual([]);
    expect(await verified(older)).toEqual([
      expect.objectContaining({ where: 'ledger', message: expect.stringContaining('older copy') }),
    ]);
  });
});
