import { Failure } from '../../../contract/failures';
import { inPlaceDraft, retireSlots } from '../ledger/replaceVaultFile';
import type { Session } from '../session';
import { noteTaken } from '../taken/noteTaken';
import { type GenerationChange, prepareGeneration } from './prepareGeneration';
import { removeStrays } from './removeStrays';
import { type NextGeneration, switchGeneration } from './switchGeneration';

/** So often the preparing may be overtaken by an act of the same session before it is given up. */
const mostTries = 5;

function enter(session: Session, next: NextGeneration): void {
  const { folder, parts, user, clock } = session;
  const { ledger: present, newId } = parts;
  const at = clock.now();
  const { digest } = session.vaultFile;
  const { content, keys, vaultKey } = next;
  const before = { folder, digest, ledger: present, author: user.id, at, newId };
  const { ledger, digest: inPlace } = switchGeneration(before, next);
  session.adopt({ content, digest: inPlace, keys, vaultKey, ledger });
  session.coreAct((act) => act.add(inPlaceDraft(ledger.vault, inPlace, newId)));
  retireSlots(folder, content);
  removeStrays(folder, ledger);
  session.rememberHead();
}

/**
 * Goes on under a fresh vault key, in the ledger of the next generation. The session stays open; an interruption leaves the
 * vault wholly in the one generation or wholly in the other. A ledger that is not in force any more is removed at the next
 * unlock; one that was being begun, when a generation is begun again.
 * @param change what else changes with it.
 * @returns the names of those who were invited and have not joined: an invitation holds the vault key from before.
 * @throws Failure `readOnly`, `notPermitted`, `lastKey`, `diskFull`, `notWritable`, `vaultInUse` when other calls of the
 *   session keep writing meanwhile; the vault is as it was then.
 */
export async function beginGeneration(session: Session, change: GenerationChange): Promise<string[]> {
  if (session.readOnly) throw new Failure('readOnly');
  for (let tries = 0; tries < mostTries; tries += 1) {
    const { hash } = session.head();
    const { ledger, keys } = session.parts;
    const { content } = session.vaultFile;
    const invited = session.users().filter(({ id, state }) => state === 'invited' && id !== change.ended);
    const before = { content, ledger, user: session.user.id, keys };
    const next = await prepareGeneration(before, change);
    // What another call of this session wrote meanwhile, was not prepared for.
    if (session.head().hash !== hash || session.parts.ledger !== ledger) continue;
    enter(session, next);
    if (change.ended !== undefined) noteTaken(session);
    return invited.map(({ name }) => name);
  }
  throw new Failure('vaultInUse');
}
