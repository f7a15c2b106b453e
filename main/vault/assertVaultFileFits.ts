import { deskStore } from './database/deskStore';
import { deskKey } from './database/openDesk';
import { readSeenHead } from './database/readSeenHead';
import { erase } from './keys/bytes';
import type { VaultLedger } from './ledger/vaultLedger';
import { assertVaultFileIsCurrent } from './openLedger';
import { assertContains, type HeadMemory } from './rememberedHead';

/** Who asks, and what was noted for them outside the vault. */
interface Seeing {
  readonly folder: string;
  readonly user: string;
  readonly secret: Uint8Array;
  readonly memory: HeadMemory | undefined;
}

/** @throws Failure `olderCopy` when the ledger lacks what this user has seen; opens the desk of nobody, and makes none. */
function assertNotOlder(ledger: VaultLedger, { folder, user, secret, memory }: Seeing): void {
  assertContains(ledger, memory?.get());
  const record = deskStore(ledger.database).of(user);
  if (record === undefined) return;
  const key = deskKey({ vault: ledger.vault, user, secret }, record.salt);
  try {
    assertContains(ledger, readSeenHead(folder, record.file, key));
  } finally {
    erase(key);
  }
}

/**
 * Like {@link assertVaultFileIsCurrent}, and tells apart why a `vault.json` is none that the ledger knows: when the ledger
 * lacks what was seen already, it is the ledger that is older.
 * @throws Failure `olderCopy`, `vaultDamaged`.
 */
export function assertVaultFileFits(ledger: VaultLedger, digest: string, seeing: Seeing): void {
  try {
    assertVaultFileIsCurrent(ledger, digest);
  } catch (error) {
    assertNotOlder(ledger, seeing);
    throw error;
  }
}
