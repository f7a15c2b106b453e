import { Failure } from '../../../contract/failures';
import { inPlaceDraft, retireSlots } from '../ledger/replaceVaultFile';
import type { Session } from '../session';
import { prepareGeneration } from './prepareGeneration';
import { removeStrays } from './removeStrays';
import { type NextGeneration, switchGeneration } from './switchGeneration';

/** So often the preparing may be overtaken by an act of the same session before it is given up. */
const mostTries = 5;

function enter(session: Session, next: NextGeneration): void {
  const { folder, parts, user, clock } = session;
  const { ledger: present, newId } = parts;
  const at = clock.now();
  const { digest } = session.vaultFile;
  const { content, vaultKey } = next;
  const before = { folder, digest, ledger: present, author: user.id, at, newId };
  const { ledger, digest: inPlace } = switchGeneration(before, next);
  session.adopt({ content, digest: inPlace, vaultKey, ledger });
  session.coreAct((act) => act.add(inPlaceDraft(ledger.vault, inPlace, newId)));
  retireSlots(folder, content);
  removeStrays(folder, ledger);
  session.rememberHead();
}

/**
 * Goes on under a fresh vault key, in the ledger of the next generation. The session stays open; an interruption leaves the
 * vault wholly in the one generation or wholly in the other, and the next unlock clears away what is left of the one that
 * is not in force.
 * @param ended the account that ends with it, if one does.
 * @returns the names of those who were invited and have not joined: an invitation holds the vault key from before.
 * @throws Failure `readOnly`, `notPermitted`, `diskFull`, `notWritable`, `vaultInUse` when other calls of the session keep
 *   writing meanwhile; the vault is as it was then.
 */
export async function beginGeneration(session: Session, ended?: string): Promise<string[]> {
  if (session.readOnly) throw new Failure('readOnly');
  for (let tries = 0; tries < mostTries; tries += 1) {
    const { hash } = session.head();
    const { ledger, keys } = session.parts;
    const invited = session.users().filter(({ id, state }) => state === 'invited' && id !== ended);
    const before = { content: session.vaultFile.content, ledger, sign: keys.sign };
    const next = await prepareGeneration(before, ended);
    // What another call of this session wrote meanwhile, was not prepared for.
    if (session.head().hash !== hash || session.parts.ledger !== ledger) continue;
    enter(session, next);
    return invited.map(({ name }) => name);
  }
  throw new Failure('vaultInUse');
}
