import { randomBytes } from 'node:crypto';
import { deskStore } from '../database/deskStore';
import { fromHex, toHex } from '../keys/bytes';
import { nobody, sealTo } from '../keys/sealedTo';
import type { SigningKey } from '../keys/primitives';
import type { VaultFileContent } from '../keys/vaultFile';
import type { Rotation, UserChange } from '../ledger/coreKinds';
import { prepareRevocation, type PreparedRevocation } from '../ledger/preparedKeys';
import { membersNow } from '../ledger/roster';
import { wrapVaultStreamKey } from '../ledger/streamKeys';
import type { VaultLedger } from '../ledger/vaultLedger';
import type { NextGeneration } from './switchGeneration';

/** Where the vault stands, and who begins the next generation. */
interface GenerationBefore {
  readonly content: VaultFileContent;
  readonly ledger: VaultLedger;
  readonly sign: SigningKey;
}

/** `vault.json` of the next generation: without who is ended, and without invitations, which hold the key from before. */
async function nextContent(
  { content, ledger }: GenerationBefore,
  ended: string | undefined,
  vaultKey: Buffer,
): Promise<VaultFileContent> {
  const generation = content.generation + 1;
  const vaultKeys: VaultFileContent['vaultKeys'] = [];
  for (const { id, state, boxKey } of membersNow(ledger.roster).values()) {
    if (state !== 'active' || boxKey === undefined || id === ended) continue;
    const context = { vault: content.vault, stream: nobody, epoch: generation, recipient: id };
    const sealed = toHex(await sealTo(fromHex(boxKey), context, vaultKey));
    vaultKeys.push({ user: id, generation, sealed });
  }
  const slots = content.slots.filter((slot) => slot.user !== ended && slot.state === 'active');
  return { ...content, ledger: `ledger.${generation}.db`, generation, slots, vaultKeys };
}

/** The cases that who is ended shares with who begins the generation. */
async function sharedCases(ledger: VaultLedger, ended: string | undefined): Promise<PreparedRevocation[]> {
  const taken: PreparedRevocation[] = [];
  if (ended === undefined) return taken;
  for (const stream of ledger.keys.streams()) {
    if (stream !== ledger.vault && ledger.stateOf(stream).rights.granted.has(ended))
      taken.push(await prepareRevocation(ledger, stream, ended));
  }
  return taken;
}

/**
 * Prepares the next generation under a fresh vault key: seals it to everybody who stays, and the next epoch of every case
 * that is taken from who is ended. Nothing is written.
 * @param ended the account that ends with the generation before, if one does.
 */
export async function prepareGeneration(
  before: GenerationBefore,
  ended: string | undefined,
): Promise<NextGeneration> {
  const vaultKey = randomBytes(32);
  const content = await nextContent(before, ended, vaultKey);
  const taken = await sharedCases(before.ledger, ended);
  const { vault, generation } = content;
  const entry = { stream: vault, version: 1 };
  return {
    content,
    vaultKey,
    sign: before.sign,
    prepare(next) {
      for (const epoch of next.keys.epochs(vault)) {
        const key = next.keys.get(vault, epoch);
        if (key === undefined) continue;
        const wrapped = wrapVaultStreamKey({ vaultKey, vault, generation, epoch, key });
        next.keyring.rewrap({ stream: vault, epoch, recipient: nobody, wrapped });
      }
      if (ended === undefined) return;
      next.keyring.removeRecipient(ended);
      deskStore(next.database).remove(ended);
    },
    write(act, vaultFile) {
      if (ended !== undefined) {
        const data: UserChange = { change: 'deactivated', user: ended, vaultFile };
        act.add({ ...entry, kind: 'user', record: ended, data });
      }
      const data: Rotation = { generation, ...(ended === undefined && { vaultFile }) };
      act.add({ ...entry, kind: 'rotation', record: vault, data });
      for (const one of taken) act.revoke(one);
    },
  };
}
