import { assertVaultFileFits } from './assertVaultFileFits';
import type { Clock } from './clock';
import { caseKeyStore } from './database/caseKeyStore';
import { finishErasures } from './erasure/finishErasures';
import type { NewId } from './keys/bytes';
import type { ReadVaultFile } from './keys/readVaultFile';
import type { UserKeys } from './keys/userKeys';
import { vaultFileName } from './keys/vaultFile';
import { damagedFile } from './ledger/damage';
import { inPlaceDraft, retireSlots } from './ledger/replaceVaultFile';
import { membersNow } from './ledger/roster';
import type { VaultLedger } from './ledger/vaultLedger';
import { assertWhole, openCaseKeys, openLedger } from './openLedger';
import { assertContains, containsHead, type HeadMemory } from './rememberedHead';
import { Session } from './session';
import { applyTaken } from './taken/applyTaken';
import { assertMayEnter, readRestored } from './taken/restored';
import { removeLeftNames } from './unfinishedFolder';

/** Somebody whose keys were opened, at a vault whose file was read. */
export interface Entering {
  readonly folder: string;
  readonly file: ReadVaultFile;
  readonly user: { readonly id: string; readonly name: string };
  /** Theirs; the session erases them when it ends. */
  readonly keys: UserKeys;
  readonly vaultKey: Buffer;
  readonly readOnly: boolean;
  readonly clock: Clock;
  readonly newId: NewId;
  /** The note of the last head outside the vault, when there is a place for it. */
  readonly headMemory?: HeadMemory | undefined;
  /** The person knows that this is an older copy, for instance a restored backup. */
  readonly acceptOlder: boolean;
  /** What else has to hold before anything is done; throws where it does not. */
  readonly assertFits?: (ledger: VaultLedger) => void;
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

async function makeReady(session: Session, { file, acceptOlder }: Entering): Promise<void> {
  const { folder, readOnly, user, parts } = session;
  const { ledger, keys, newId } = parts;
  const { content, digest } = file;
  checkHeads(session, acceptOlder);
  const remembered = readOnly ? undefined : caseKeyStore(session.openDesk().database);
  await openCaseKeys(ledger, user.id, keys, remembered);
  const { pending } = ledger.roster;
  if (pending !== undefined && !readOnly) {
    session.coreAct((act) => act.add(inPlaceDraft(ledger.vault, digest, newId)));
  }
  if (!readOnly) retireSlots(folder, content);
  // Beside an older copy may lie the newer ledger it stands in for.
  if (!readOnly && !acceptOlder) {
    finishErasures(folder, ledger);
    removeLeftNames(folder);
  }
}

/**
 * From opened keys to a session.
 * @throws Failure `vaultInUse`, `vaultDamaged`, `vaultNewer`, `olderCopy`, `accountEnded`, `directorFirst`, `notWritable`;
 *   the keys are the caller's to erase then.
 */
export async function openSession(entering: Entering): Promise<Session> {
  const { folder, file, user, keys, vaultKey, readOnly, headMemory: memory } = entering;
  const { content, digest } = file;
  assertWhole(file);
  const { ledger, dispose } = openLedger(folder, content, vaultKey, readOnly);
  try {
    assertVaultFileFits(ledger, digest, { folder, user: user.id, secret: keys.secret, memory });
    const member = membersNow(ledger.roster).get(user.id);
    const isOwn = member?.boxKey === keys.boxKey && member.signKey === keys.signKey;
    if (!isOwn || member.name !== user.name || ledger.roster.practice !== content.practice) {
      throw damagedFile(vaultFileName);
    }
    entering.assertFits?.(ledger);
    const restored = readRestored(folder, ledger);
    assertMayEnter(restored, member, readOnly);
    const { clock, newId } = entering;
    const parts = { folder, content, digest, keys, vaultKey, ledger, clock, newId, readOnly, dispose, user };
    const session = new Session(memory === undefined ? parts : { ...parts, headMemory: memory });
    try {
      await makeReady(session, entering);
      if (restored !== undefined) {
        const notice = await applyTaken(session, restored);
        // Only now: doing it again may have gone on in another generation, with other parts.
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
}
