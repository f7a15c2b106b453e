import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '@vault/keys/primitives';
import { decodeVaultFile, encodeVaultFile } from '@vault/keys/vaultFile';
import { describeVault, openVault } from '@vault/openVault';
import { directorPassphrase, newVault, temporaryFolder } from '../ledger/vaultForTests';

/** The file of a vault as a later program would write it: its checksum is right. */
function newer(bytes: Buffer, change: Record<string, unknown>): Buffer {
  const { checksum: _checksum, ...body } = JSON.parse(bytes.toString()) as Record<string, unknown>;
  const changed = { ...body, ...change };
  const layOut = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  const checksum = sha256('casekeep/vault-file/1', layOut(changed)).toString('hex');
  return Buffer.from(layOut({ ...changed, checksum }));
}

describe('vault.json', () => {
  it('is written in one way only', async () => {
    const session = await newVault();
    const bytes = readFileSync(join(session.folder, 'vault.json'));
    const { content, whole } = decodeVaultFile(bytes);
    expect(whole).toBe(true);
    expect(encodeVaultFile(content).equals(bytes)).toBe(true);
    const rewritten = Buffer.from(JSON.stringify(content));
    expect(decodeVaultFile(rewritten).whole).toBe(false);
  });

  it('is damaged by any one flipped byte, and never passes for newer', async () => {
    const session = await newVault();
    const bytes = readFileSync(join(session.folder, 'vault.json'));
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (offset, mask) => {
        const changed = Buffer.from(bytes);
        changed[offset] = (changed[offset] ?? 0) ^ mask;
        try {
          expect(decodeVaultFile(changed).whole).toBe(false);
        } catch (error) {
          expect(error).toMatchObject({ code: 'vaultDamaged' });
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([{ format: 2 }, { suite: 2 }])('of a newer program is refused in words: %j', async (change) => {
    const session = await newVault();
    const path = join(session.folder, 'vault.json');
    const bytes = readFileSync(path);
    session.close();
    writeFileSync(path, newer(bytes, { ...change, somethingNew: true }));
    expect(describeVault(session.folder).state).toBe('newer');
    const opened = openVault({ folder: session.folder, passphrase: directorPassphrase });
    await expect(opened).rejects.toMatchObject({ code: 'vaultNewer' });
  });

  it('is described without a key', async () => {
    const folder = temporaryFolder();
    expect(describeVault(folder)).toEqual({ state: 'none', practice: false, users: [] });
    const session = await newVault(folder);
    await session.invite({ name: 'Sam Staff', role: 'staff' });
    expect(describeVault(folder)).toEqual({
      state: 'ready',
      practice: true,
      users: [
        { id: session.user.id, name: 'Dana Director', invited: false },
        { id: expect.any(String), name: 'Sam Staff', invited: true },
      ],
    });
    writeFileSync(join(folder, 'vault.json'), 'something else');
    expect(describeVault(folder).state).toBe('damaged');
  });

  it('keeps the generation before it, byte for byte', async () => {
    const session = await newVault();
    const before = readFileSync(join(session.folder, 'vault.json'));
    await session.invite({ name: 'Sam Staff', role: 'staff' });
    expect(readFileSync(join(session.folder, 'vault.previous.json')).equals(before)).toBe(true);
    expect(readFileSync(join(session.folder, 'vault.json')).equals(before)).toBe(false);
  });

  it('that was changed is never called a wrong passphrase', async () => {
    const session = await newVault();
    const path = join(session.folder, 'vault.json');
    const bytes = readFileSync(path);
    session.close();
    const text = bytes.toString();
    for (const word of [
      '"salt": "',
      '"wrapped": "',
      '"sealed": "',
      '"checksum": "',
      '"name": "',
      '"signKey": "',
    ]) {
      const changed = Buffer.from(bytes);
      const offset = text.indexOf(word) + word.length;
      changed[offset] = changed[offset] === 0x30 ? 0x31 : 0x30;
      writeFileSync(path, changed);
      const opened = openVault({ folder: session.folder, passphrase: directorPassphrase });
      await expect(opened).rejects.toMatchObject({ code: 'vaultDamaged' });
    }
  });
});
