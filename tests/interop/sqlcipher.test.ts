import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deriveKey } from '@vault/keys/primitives';
import { uint32 } from '@vault/keys/bytes';
import { decodeHeader, hashBeforeFirst, linkHash } from '@vault/ledger/entryHeader';
import { newCase, newEvidence, newVault, temporaryFolder } from '../vault/ledger/vaultForTests';
import { ask, isReferenceInstalled } from './reference';

/** A closed vault with a case and evidence; its ledger as a copy, and the raw key. */
async function ledgerCopy() {
  const session = await newVault();
  const { vaultId } = session;
  const key = deriveKey({ secret: session.parts.vaultKey, use: 'ledger', vault: vaultId, id: uint32(1) });
  const stream = await newCase(session, 'words nobody else reads');
  await newEvidence(session, stream, Buffer.alloc(1000));
  const head = session.head();
  session.close();
  const file = join(temporaryFolder(), 'ledger.db');
  copyFileSync(join(session.folder, 'ledger.1.db'), file);
  return { file, key, head, vaultId };
}

describe.skipIf(!isReferenceInstalled)('SQLCipher opens our ledger', () => {
  it('and finds every page clean', async () => {
    const { file, key } = await ledgerCopy();
    expect(await ask(file, key, 'PRAGMA cipher_integrity_check')).toEqual([]);
    expect(await ask(file, key, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    await expect(ask(file, Buffer.alloc(32), 'SELECT count(*) FROM entries')).rejects.toThrow(
      /not a database/,
    );
  });

  it('and names the page after one flipped byte', async () => {
    const { file, key } = await ledgerCopy();
    const bytes = readFileSync(file);
    for (const page of [2, 5, bytes.length / 4096]) {
      const changed = Buffer.from(bytes);
      const offset = (page - 1) * 4096 + 1234;
      changed[offset] = (changed[offset] ?? 0) ^ 1;
      writeFileSync(file, changed);
      const rows = await ask(file, key, 'PRAGMA cipher_integrity_check');
      expect(rows.map((row) => Object.values(row).join())).toEqual([expect.stringContaining(`page ${page}`)]);
    }
  });

  it('and reads the rows: the chain can be followed without our driver', async () => {
    const { file, key, head, vaultId } = await ledgerCopy();
    const rows = await ask(file, key, 'SELECT seq, header, hash, signature FROM entries ORDER BY seq');
    expect(rows).toHaveLength(head.seq);
    let previous = hashBeforeFirst(vaultId);
    for (const [index, row] of rows.entries()) {
      const header = row['header'] as Buffer;
      expect(decodeHeader(header)?.seq).toBe(index + 1);
      previous = linkHash(previous, header);
      expect(previous.equals(row['hash'] as Buffer)).toBe(true);
    }
    expect(previous.toString('hex')).toBe(head.hash);
  });
});
