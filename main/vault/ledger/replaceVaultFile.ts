import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile, replaceKeepingPrevious } from '../keys/atomicFile';
import type { NewId } from '../keys/bytes';
import { canonicalSlot } from '../keys/keySlot';
import { readVaultFile } from '../keys/readVaultFile';
import {
  encodeVaultFile,
  previousVaultFileName,
  type VaultFileContent,
  vaultFileDigest,
  vaultFileName,
} from '../keys/vaultFile';
import type { VaultFileNotice } from './coreKinds';
import type { CoreAct, Draft } from './act';

/** Runs one act and returns when it is on disk. */
export type RunAct = (work: (act: CoreAct) => void) => void;

/** @returns the draft of the entry by which the `vault.json` on disk is confirmed. */
export function inPlaceDraft(vault: string, sha256: string, newId: NewId): Draft {
  return { stream: vault, kind: 'vault-file', record: newId(), version: 1, data: { sha256 } };
}

/**
 * Replaces `vault.json`: announce its SHA-256 in the vault stream, rename it into place, confirm it.
 * A crash after the announcement leaves either file; the next unlock accepts both and settles which it is.
 * @param options.draft makes the announcing entry; what it says has effect only with this file.
 * @returns the digest of the new file.
 */
export function replaceVaultFile(options: {
  folder: string;
  content: VaultFileContent;
  /** Digest of the file in place; null when a vault is being created. */
  previous: string | null;
  run: RunAct;
  newId: NewId;
  draft: (notice: VaultFileNotice) => Draft;
  /** Further entries of the announcing act. */
  also?: (act: CoreAct) => void;
}): string {
  const { folder, content, previous, run, newId, draft, also } = options;
  const bytes = encodeVaultFile(content);
  const sha256 = vaultFileDigest(bytes);
  run((act) => {
    act.add(draft({ sha256, previous }));
    also?.(act);
  });
  replaceKeepingPrevious(folder, vaultFileName, previousVaultFileName, bytes);
  run((act) => act.add(inPlaceDraft(content.vault, sha256, newId)));
  retireSlots(folder, content);
  return sha256;
}

/**
 * Overwrites the file kept from before where it still holds a slot that was replaced or taken away, or the vault key of
 * another generation: an old passphrase, a used invitation or an ended account opens nothing any more. A crash before it
 * is mended at the next unlock.
 */
export function retireSlots(folder: string, content: VaultFileContent): void {
  if (!existsSync(join(folder, previousVaultFileName))) return;
  const previous = previousContent(folder);
  // One that cannot be read is left for verify to report.
  if (previous === undefined) return;
  const slots = new Set(slotsOf(content));
  const isUseful = previous.generation === content.generation;
  if (isUseful && slotsOf(previous).every((slot) => slots.has(slot))) return;
  replaceFile(folder, previousVaultFileName, encodeVaultFile(content));
}

function slotsOf({ slots }: VaultFileContent): string[] {
  return slots.map((slot) => JSON.stringify(canonicalSlot(slot)));
}

function previousContent(folder: string): VaultFileContent | undefined {
  try {
    return readVaultFile(folder, previousVaultFileName).content;
  } catch {
    return undefined;
  }
}
