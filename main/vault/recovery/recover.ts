import { randomBytes } from 'node:crypto';
import { Failure } from '../../../contract/failures';
import { type Clock, systemClock } from '../clock';
import { erase, idsFrom, join, type Random, toHex } from '../keys/bytes';
import type { KeySlot } from '../keys/keySlot';
import { makeOwnSlot } from '../keys/makeOwnSlot';
import { assertPassphrase, defaultDerivation, type KeyDerivation } from '../keys/passphrase';
import { readVaultFile } from '../keys/readVaultFile';
import { nobody, openSealedTo } from '../keys/sealedTo';
import { provePrimitives } from '../keys/startupVectors';
import { findSlot } from '../keys/unlockSlot';
import { recoveryKey, recoveryStatement, type UserKeys, userKeysFrom } from '../keys/userKeys';
import { sealedVaultKeyOf, type VaultFile, vaultFileName } from '../keys/vaultFile';
import type { UserChange, VaultFileNotice } from '../ledger/coreKinds';
import { damagedFile } from '../ledger/damage';
import { membersNow } from '../ledger/roster';
import { assertVaultFileIsCurrent, assertWhole, openCaseKeys, openLedger } from '../openLedger';
import { headMemory } from '../rememberedHead';
import { beginGeneration } from '../rotation/beginGeneration';
import { Session } from '../session';
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
  const { content, digest } = file;
  const slot = findSlot(content, options.user);
  if (slot.state === 'invited') throw new Failure('notJoined');
  assertWhole(file);
  const keys = await restoredKeys(slot, await combineShares(shares));
  const vaultKey = await openVaultKey(content, slot.user, keys);
  const { ledger, dispose } = openLedger(folder, content, vaultKey, false);
  try {
    assertVaultFileIsCurrent(ledger, digest);
    const restored = readRestored(folder, ledger);
    assertMayEnter(restored, undefined, false);
    const { user: id, name } = slot;
    const { set } = shares[0];
    if (membersNow(ledger.roster).get(id)?.recovery?.set !== set) throw new Failure('sharesReplaced');
    await openCaseKeys(ledger, id, keys);
    for (const stream of takenFrom(restored, id)) ledger.keys.remove(stream);
    const { vault } = ledger;
    const { signKey } = keys;
    const derivation = options.derivation ?? defaultDerivation(content.practice);
    const next = await makeOwnSlot({ vault, user: { id, name }, keys, passphrase, derivation });
    const proof = recoveryKey(keys, vault, id).sign(recoveryStatement(vault, id, keys));
    const recoverySignature = toHex(proof);
    const { headFolder } = options;
    const memory =
      headFolder === undefined
        ? {}
        : { headMemory: headMemory({ folder: headFolder, vault, user: id, secret: keys.secret }) };
    const newId = idsFrom(options.random);
    const parts = { folder, content, digest, keys, vaultKey, ledger, clock, newId, readOnly: false, dispose };
    const session = new Session({ ...parts, ...memory, user: { id, name } });
    const change = (vaultFile: VaultFileNotice): UserChange => ({
      ...{ change: 'recovered', user: id, set, signKey, recoverySignature, vaultFile },
    });
    try {
      const own = { keys, slot: next, before: undefined, change };
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
