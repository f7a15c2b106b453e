import { Failure } from '../../contract/failures';
import { deleteDesk } from './database/openDesk';
import type { UserChange } from './ledger/coreKinds';
import { replaceVaultFile } from './ledger/replaceVaultFile';
import { isLastDirector, membersNow } from './ledger/roster';
import type { Session } from './session';
import { takeCase } from './takeCase';

/**
 * Ends an account: it has no slot and no vault key in `vault.json` any more, its case keys and its desk are gone, and the
 * cases it shared with this session go on under new epochs. What the person wrote stays, under their name.
 * @throws Failure `noSuchUser`, `notPermitted` unless a director asks, `lastDirector`, `readOnly`.
 */
export async function deactivate(session: Session, user: string): Promise<void> {
  const { ledger, newId } = session.parts;
  if (session.user.role !== 'director') throw new Failure('notPermitted');
  const members = membersNow(ledger.roster);
  const member = members.get(user);
  if (member === undefined || member.state === 'inactive') throw new Failure('noSuchUser');
  if (isLastDirector(members, user)) throw new Failure('lastDirector');
  // A director who ends their own account keeps no key they could hand on.
  for (const stream of session.streams()) {
    const shared = session.grantees(stream);
    if (user !== session.user.id && shared.includes(user)) await takeCase(session, stream, user);
  }
  const { content, digest } = session.vaultFile;
  const next = {
    ...content,
    slots: content.slots.filter((slot) => slot.user !== user),
    vaultKeys: content.vaultKeys.filter((key) => key.user !== user),
  };
  const sha256 = replaceVaultFile({
    ...{ folder: session.folder, content: next, previous: digest, newId },
    run: (work) => session.coreAct(work),
    draft: (vaultFile) => ({
      ...{ stream: session.vaultStream, kind: 'user', record: user, version: 1 },
      data: { change: 'deactivated', user, vaultFile } satisfies UserChange,
    }),
    also: () => ledger.keyring.removeRecipient(user),
  });
  session.vaultFile = { content: next, digest: sha256 };
  if (user !== session.user.id) deleteDesk({ folder: session.folder, ledger: ledger.database }, user);
  ledger.database.pragma('wal_checkpoint(TRUNCATE)');
}
