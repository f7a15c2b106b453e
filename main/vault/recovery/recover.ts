import { randomBytes } from 'node:crypto';
import { Failure } from '../../../contract/failures';
import { type Clock, systemClock } from '../clock';
import { erase, idsFrom, join, type NewId, type Random, toHex } from '../keys/bytes';
import type { KeySlot } from '../keys/keySlot';
import { assertPassphrase, type KeyDerivation } from '../keys/passphrase';
import { readVaultFile, type ReadVaultFile } from '../keys/readVaultFile';
import { nobody, openSealedTo } from '../keys/sealedTo';
import { provePrimitives } from '../keys/startupVectors';
import { findSlot } from '../keys/unlockSlot';
import { recoveryKey, recoveryStatement, type UserKeys, userKeysFrom } from '../keys/userKeys';
import { sealedVaultKeyOf, type VaultFile, vaultFileName } from '../keys/vaultFile';
import type { UserChange, VaultFileNotice } from '../ledger/coreKinds';
import { damagedFile } from '../ledger/damage';
import { membersNow } from '../ledger/roster';
import { assertVaultFileIsCurrent, assertWhole, openCaseKeys, openLedger } from '../openLedger';
import { type HeadMemory, headMemory } from '../rememberedHead';
import { beginGeneration } from '../rotation/beginGeneration';
import { Session } from '../session';
import { type SlotMaker, slotMaker } from '../slotMaker';
import { assertMayEnter, readRestored, takenFrom } from '../taken/restored';
import { readShare } from './recoveryShare';
import { combineShares } from './splitSecret';

export interface RecoverOptions {
  readonly folder: string;
  /** Display name; left out: as when signing in. */
  readonly user?: string;
  /** Two shares, as they were written down. */
  readonly shares: readonly [string, string];
  readonly passphrase: string;
  readonly clock?: Clock;
  readonly random?: Random;
  readonly headFolder?: string;
  readonly derivation?: KeyDerivation;
}

type ActiveSlot = Extract<KeySlot, { state: 'active' }>;

/** The restored box key and a new signing key. @throws Failure `sharesReplaced` when the shares give another box key. */
async function restoredKeys(slot: ActiveSlot, box: Buffer): Promise<UserKeys> {
  const seed = randomBytes(32);
  const keys = await userKeysFrom(join(box, seed));
  erase(box, seed);
  if (keys.boxKey === slot.boxKey) return keys;
  erase(keys.secret);
  throw new Failure('sharesReplaced');
}

async function openVaultKey(content: VaultFile, user: string, keys: UserKeys): Promise<Buffer> {
  const sealed = sealedVaultKeyOf(content, user);
  const context = { vault: content.vault, stream: nobody, epoch: content.generation, recipient: user };
  const vaultKey = sealed && (await openSealedTo(keys.box, context, sealed));
  if (vaultKey?.length === 32) return vaultKey;
  erase(keys.secret);
  throw damagedFile(vaultFileName);
}

/** The restored keys of one user, at a vault whose file was read. */
export interface Recovered {
  readonly folder: string;
  readonly file: ReadVaultFile;
  readonly user: { readonly id: string; readonly name: string };
  /** The box key the shares gave and a new signing key; the session erases them when it ends. */
  readonly keys: UserKeys;
  readonly vaultKey: Buffer;
  /** The name of the set whose shares they were. */
  readonly set: string;
  /** Makes their slot; left out in a reserved vault, where they have none. */
  readonly slots?: SlotMaker | undefined;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly memory?: HeadMemory | undefined;
}

/**
 * Goes on in the next generation of a vault with restored keys, and says so in its ledger.
 * @throws Failure `sharesReplaced` when another set is in force there, and as {@link recover}.
 */
export async function goOnRecovered(
  recovered: Recovered,
): Promise<{ session: Session; inviteAgain: string[] }> {
  const { folder, file, user, keys, vaultKey, set, clock, newId, memory } = recovered;
  const { content, digest } = file;
  const { id } = user;
  const { ledger, dispose } = openLedger(folder, content, vaultKey, false);
  try {
    assertVaultFileIsCurrent(ledger, digest);
    const restored = readRestored(folder, ledger);
    assertMayEnter(restored, undefined, false);
    if (membersNow(ledger.roster).get(id)?.recovery?.set !== set) throw new Failure('sharesReplaced');
    await openCaseKeys(ledger, id, keys);
    for (const stream of takenFrom(restored, id)) ledger.keys.remove(stream);
    const { vault } = ledger;
    const { signKey } = keys;
    const slot = await recovered.slots?.(vault);
    const proof = recoveryKey(keys, vault, id).sign(recoveryStatement(vault, id, keys));
    const recoverySignature = toHex(proof);
    const parts = { folder, content, digest, keys, vaultKey, ledger, clock, newId, readOnly: false, dispose };
    const session = new Session({ ...parts, ...(memory && { headMemory: memory }), user });
    const change = (vaultFile: VaultFileNotice): UserChange => ({
      ...{ change: 'recovered', user: id, set, signKey, recoverySignature, vaultFile },
    });
    try {
      const own = { keys, slot, before: undefined, change };
      return { session, inviteAgain: await beginGeneration(session, { own, epochs: false }) };
    } catch (error) {
      // It may have gone over to the next ledger before it failed.
      session.abandon();
      throw error;
    }
  } catch (error) {
    if (ledger.database.open) ledger.database.close();
    dispose();
    erase(keys.secret, vaultKey);
    throw error;
  }
}

/**
 * Signs a user in who forgot their passphrase: two of their shares restore the box key, and with it the vault key and the
 * keys of their cases. The signing key is a new one, and the ledger says so; the vault goes on under a fresh key. What the
 * user was typing when they last worked is lost: it was sealed under the secret that is.
 * @returns the open session, and the names of those who have to be invited again.
 * @throws Failure `noSuchVault`, `noSuchUser`, `notJoined`, `shareUnreadable`, `sharesDiffer`, `sharesReplaced` when others
 *   are in force, `passphraseTooWeak`, `vaultInUse`, `vaultDamaged`, `vaultNewer`, `olderCopy`, `directorFirst`, `notWritable`.
 */
export async function recover(options: RecoverOptions): Promise<{ session: Session; inviteAgain: string[] }> {
  const { folder, passphrase, clock = systemClock } = options;
  await assertPassphrase(passphrase, [options.user ?? '']);
  const shares = [readShare(options.shares[0], 1), readShare(options.shares[1], 2)] as const;
  await provePrimitives();
  const file = readVaultFile(folder);
  const { content } = file;
  const slot = findSlot(content, options.user);
  if (slot.state === 'invited') throw new Failure('notJoined');
  assertWhole(file);
  const keys = await restoredKeys(slot, await combineShares(shares));
  const vaultKey = await openVaultKey(content, slot.user, keys);
  const { user: id, name } = slot;
  const { derivation, headFolder } = options;
  const user = { id, name };
  const note = { vault: content.vault, user: id, secret: keys.secret };
  return goOnRecovered({
    ...{ folder, file, user, keys, vaultKey, clock, set: shares[0].set, newId: idsFrom(options.random) },
    slots: slotMaker(
      { user, practice: content.practice },
      { keys, passphrase, ...(derivation && { derivation }) },
    ),
    memory: headFolder === undefined ? undefined : headMemory({ folder: headFolder, ...note }),
  });
}
