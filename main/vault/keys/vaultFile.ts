import { z } from 'zod';
import { Failure } from '../../../contract/failures';
import { IdSchema } from '../../../contract/identifiers';
import { fromHex, toHex, utf8 } from './bytes';
import { canonicalSlot, hexOf, isSlotWhole, KeySlotSchema } from './keySlot';
import { sha256 } from './primitives';

/** Format and suite this program writes and reads; any other is refused, never guessed. */
export const formatVersion = 1;
export const suiteVersion = 1;

export const vaultFileName = 'vault.json';
export const previousVaultFileName = 'vault.previous.json';

/** `vault.json`: where the ledger is, who can open it and how. Nothing of any case. */
export const VaultFileSchema = z.strictObject({
  format: z.literal(formatVersion),
  suite: z.literal(suiteVersion),
  vault: IdSchema,
  practice: z.boolean(),
  ledger: z.string().regex(/^ledger\.[1-9][0-9]{0,8}\.db$/),
  generation: z.int().min(1).max(999_999_999),
  slots: z.array(KeySlotSchema).min(1).max(1000),
  vaultKeys: z
    .array(
      z.strictObject({ user: IdSchema, generation: z.int().min(1).max(999_999_999), sealed: hexOf(32 + 48) }),
    )
    .min(1)
    .max(1000),
  checksum: hexOf(32),
});
export type VaultFile = z.infer<typeof VaultFileSchema>;
export type VaultFileContent = Omit<VaultFile, 'checksum'>;

function layOut(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/**
 * The only bytes that say this: keys in this order, two spaces of indentation, one newline at the end.
 * `checksum` is SHA-256("casekeep/vault-file/1" ‖ the same text without `checksum`).
 */
export function encodeVaultFile(content: VaultFileContent): Buffer {
  const { format, suite, vault, practice, ledger, generation } = content;
  const body = {
    format,
    suite,
    vault,
    practice,
    ledger,
    generation,
    slots: content.slots.map(canonicalSlot),
    vaultKeys: content.vaultKeys.map((key) => ({
      user: key.user,
      generation: key.generation,
      sealed: key.sealed,
    })),
  };
  const checksum = toHex(sha256('casekeep/vault-file/1', layOut(body)));
  return utf8(layOut({ ...body, checksum }));
}

/** @returns the SHA-256 by which the vault stream announces these bytes. */
export function vaultFileDigest(bytes: Uint8Array): string {
  return toHex(sha256(bytes));
}

const damaged = (): Failure => new Failure('vaultDamaged', { values: { file: vaultFileName } });

/** What can be read of the bytes: the content, and whether every byte of it is the one that was written. */
export interface DecodedVaultFile {
  readonly content: VaultFile;
  readonly whole: boolean;
}

/**
 * Reads `vault.json`.
 * @returns content that fits the schema; `whole` is false when a byte was changed all the same.
 * @throws Failure `vaultNewer` for another format or suite, `vaultDamaged` when it cannot be read at all.
 */
export function decodeVaultFile(bytes: Uint8Array): DecodedVaultFile {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    throw damaged();
  }
  const parsed = VaultFileSchema.safeParse(value);
  if (!parsed.success) {
    const versions = z
      .object({ format: z.number(), suite: z.number(), checksum: hexOf(32) })
      .safeParse(value);
    // A byte flipped in the version number of a format-1 file must not pass for a newer format.
    if (versions.success && isNewer(versions.data) && isChecksumGood(value, versions.data.checksum)) {
      throw new Failure('vaultNewer');
    }
    throw damaged();
  }
  const content = parsed.data;
  return { content, whole: Buffer.compare(encodeVaultFile(content), bytes) === 0 };
}

function isNewer(versions: { format: number; suite: number }): boolean {
  return versions.format > formatVersion || versions.suite > suiteVersion;
}

/** Every format keeps `checksum` last and computed in the same way, so that damage is told from a newer vault. */
function isChecksumGood(value: unknown, checksum: string): boolean {
  const { checksum: _checksum, ...body } = value as Record<string, unknown>;
  return toHex(sha256('casekeep/vault-file/1', layOut(body))) === checksum;
}

/** @returns the slots whose own checksum is wrong, by the name of their user. */
export function damagedSlots(content: VaultFile): string[] {
  return content.slots.filter((slot) => !isSlotWhole(content.vault, slot)).map((slot) => slot.name);
}

/** @returns the sealed vault key of one user in the current generation. */
export function sealedVaultKeyOf(content: VaultFileContent, user: string): Buffer | undefined {
  const found = content.vaultKeys.find((key) => key.user === user && key.generation === content.generation);
  return found && fromHex(found.sealed);
}
