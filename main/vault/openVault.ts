import { Failure } from '../../contract/failures';
import { assertVaultFileFits } from './assertVaultFileFits';
import { type Clock, systemClock } from './clock';
import { caseKeyStore } from './database/caseKeyStore';
import { erase, idsFrom, type Random } from './keys/bytes';
import { readVaultFile } from './keys/readVaultFile';
import { provePrimitives } from './keys/startupVectors';
import { unlockUser } from './keys/unlockSlot';
import { vaultFileName } from './keys/vaultFile';
import { finishErasures } from './erasure/finishErasures';
import { damagedFile } from './ledger/damage';
import { inPlaceDraft, retireSlots } from './ledger/replaceVaultFile';
import { membersNow } from './ledger/roster';
import { assertWhole, openCaseKeys, openLedger } from './openLedger';
import { assertContains, containsHead, headMemory } from './rememberedHead';
import { Session } from './session';
import { applyTaken } from './taken/applyTaken';
import { assertMayEnter, readRestored } from './taken/restored';
import { removeLeftFolders } from './temporaryFolder';
import { removeLeftNames } from './unfinishedFolder';

export interface OpenVaultOptions {
  readonly folder: string;
  /** Display name; left out: the only user, else the founder. */
  readonly user?: string;
  readonly passphrase: string;
  readonly readOnly?: boolean;
  readonly clock?: Clock;
  /** Source of ids, in practice vaults only. */
  readonly random?: Random;
  /** The app's own data folder: a sealed note of the last head is kept there, outside the vault. */
  readonly headFolder?: string;
  /** The person knows that this is an older copy, for instance a restored backup. */
  readonly acceptOlder?: boolean;
}

/** What can be told of a folder without any key. */
export interface VaultDescription {
  readonly state: 'none' | 'damaged' | 'newer' | 'ready';
  readonly practice: boolean;
  readonly users: readonly { readonly id: string; readonly name: string; readonly invited: boolean }[];
}

/** Reads `vault.json` alone. Never throws for what it finds there. */
export function describeVault(folder: string): VaultDescription {
  try {
    const { content, whole } = readVaultFile(folder);
    return {
      state: whole ? 'ready' : 'damaged',
      practice: content.practice,
      users: content.slots.map(({ user, name, state }) => ({ id: user, name, invited: state === 'invited' })),
    };
  } catch (error) {
    const code = error instanceof Failure ? error.code : 'vaultDamaged';
    const state = code === 'noSuchVault' ? 'none' : code === 'vaultNewer' ? 'newer' : 'damaged';
    return { state, practice: false, users: [] };
  }
}

/** The ledger must contain what this user has seen; a desk that knows more than an accepted older copy is made anew. */
function checkHeads(session: Session, acceptOlder: boolean): void {
  const { ledger, headMemory } = session.parts;
  // The note outside first: opening the desk may already make another one.
  if (!acceptOlder) assertContains(ledger, headMemory?.get());
  const seen = session.readOnly ? undefined : session.openDesk().rememberedHead;
  if (!acceptOlder) {
    assertContains(ledger, seen);
  } else if (seen !== undefined && !containsHead(ledger, seen)) {
    session.replaceDesk();
  }
}

/**
 * Signs a user in.
 * @throws Failure `noSuchVault`, `noSuchUser`, `notJoined`, `wrongPassphrase`, `vaultInUse`, `vaultDamaged`,
 *   `vaultNewer`, `olderCopy`, `accountEnded`, `directorFirst`, `notWritable`, `primitivesBroken`. After the slot has opened, nothing is ever called a
 *   wrong passphrase.
 */
export async function openVault(options: OpenVaultOptions): Promise<Session> {
  const { folder, readOnly = false, clock = systemClock } = options;
  await provePrimitives();
  const file = readVaultFile(folder);
  const { content, digest } = file;
  if (options.random !== undefined && !content.practice) throw new Failure('practiceOnly');
  const newId = idsFrom(options.random);
  const { slot, keys, vaultKey } = await unlockUser(content, options.user, options.passphrase);
  try {
    assertWhole(file);
    const { ledger, dispose } = openLedger(folder, content, vaultKey, readOnly);
    try {
      const memory =
        options.headFolder === undefined
          ? undefined
          : headMemory({
              folder: options.headFolder,
              vault: ledger.vault,
              user: slot.user,
              secret: keys.secret,
            });
      assertVaultFileFits(ledger, digest, { folder, user: slot.user, secret: keys.secret, memory });
      const member = membersNow(ledger.roster).get(slot.user);
      const isOwnSlot = member?.boxKey === slot.boxKey && member.signKey === slot.signKey;
      if (!isOwnSlot || member.name !== slot.name || ledger.roster.practice !== content.practice) {
        throw damagedFile(vaultFileName);
      }
      const restored = readRestored(folder, ledger);
      assertMayEnter(restored, member, readOnly);
      const user = { id: slot.user, name: slot.name };
      const parts = {
        folder,
        content,
        digest,
        keys,
        vaultKey,
        ledger,
        clock,
        newId,
        readOnly,
        dispose,
        user,
      };
      const session = new Session(memory === undefined ? parts : { ...parts, headMemory: memory });
      try {
        checkHeads(session, options.acceptOlder === true);
        const remembered = readOnly ? undefined : caseKeyStore(session.openDesk().database);
        await openCaseKeys(ledger, slot.user, keys, remembered);
        const { pending } = ledger.roster;
        if (pending !== undefined && !readOnly) {
          session.coreAct((act) => act.add(inPlaceDraft(ledger.vault, digest, newId)));
        }
        if (!readOnly) retireSlots(folder, content);
        // Beside an older copy may lie the newer ledger it stands in for.
        if (!readOnly && options.acceptOlder !== true) {
          finishErasures(folder, ledger);
          removeLeftNames(folder);
        }
        removeLeftFolders();
        if (restored !== undefined) {
          const notice = await applyTaken(session, restored);
          session.parts.restored = notice;
        }
        session.rememberHead();
        return session;
      } catch (error) {
        session.abandon();
        throw error;
      }
    } catch (error) {
      if (ledger.database.open) ledger.database.close();
      dispose();
      throw error;
    }
  } catch (error) {
    erase(keys.secret, vaultKey);
    throw error;
  }
}
