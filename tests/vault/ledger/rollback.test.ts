import { cpSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verifyVault } from '@vault/verifyVault';
import { directorPassphrase, newCase, newVault, reopen, temporaryFolder } from './vaultForTests';

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
