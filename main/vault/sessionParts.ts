import type { RestoredNotice } from '../../contract/operations/session';
import type { Clock } from './clock';
import { type EvidenceVault, openEvidence } from './evidence/evidenceVault';
import { erase, type NewId } from './keys/bytes';
import { eraseUserKeys, type UserKeys } from './keys/userKeys';
import type { VaultFileContent } from './keys/vaultFile';
import { type Drafts, openDrafts } from './ledger/drafts';
import type { VaultLedger } from './ledger/vaultLedger';
import type { HeadMemory } from './rememberedHead';

/** The pieces a session is made of; only createVault, openVault and invitations put them together. */
export interface SessionParts {
  readonly folder: string;
  readonly content: VaultFileContent;
  readonly digest: string;
  readonly user: { readonly id: string; readonly name: string };
  readonly keys: UserKeys;
  readonly vaultKey: Buffer;
  readonly ledger: VaultLedger;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly readOnly: boolean;
  /** The note of the last head outside the vault, when there is a place for it. */
  readonly headMemory?: HeadMemory;
  /** Runs after the database is closed: removes the private copy a read-only session works on. */
  readonly dispose?: () => void;
  /** What signing in did in a vault that was made from a backup. */
  restored?: RestoredNotice;
}

/** What a session works with; the ledger of another generation brings others. */
export interface WorkedWith {
  readonly parts: SessionParts;
  readonly drafts: Drafts;
  readonly evidence: EvidenceVault;
}

/** @param assertWritable refuses when the session is over or reads only. */
export function workedWith(parts: SessionParts, user: string, assertWritable: () => void): WorkedWith {
  const { folder, ledger, keys, clock } = parts;
  const { secret } = keys;
  return {
    parts,
    drafts: openDrafts({ ledger, user, secret, now: () => clock.now(), assertWritable }),
    evidence: openEvidence({ folder, database: ledger.database, assertWritable }),
  };
}

/** Overwrites the keys of a session that is over; those that the next generation goes on with are kept. */
export function eraseKeys(
  { ledger, keys, vaultKey }: SessionParts,
  kept?: Pick<SessionParts, 'keys' | 'vaultKey'>,
): void {
  ledger.keys.erase();
  if (keys !== kept?.keys) eraseUserKeys(keys);
  if (vaultKey !== kept?.vaultKey) erase(vaultKey);
}
