import { Failure } from '../../contract/failures';
import { type Clock, systemClock } from './clock';
import { erase, fromHex, randomId, toHex } from './keys/bytes';
import { normaliseInvitation } from './keys/invitationWords';
import { makeOwnSlot } from './keys/makeOwnSlot';
import { assertPassphrase, defaultDerivation, type KeyDerivation } from './keys/passphrase';
import { signingKey } from './keys/primitives';
import { readVaultFile } from './keys/readVaultFile';
import { nobody, sealTo } from './keys/sealedTo';
import { provePrimitives } from './keys/startupVectors';
import { findSlot, unwrapSlot } from './keys/unlockSlot';
import { joinStatement, makeUserKeys, type UserKeys } from './keys/userKeys';
import { type VaultFileContent, vaultFileName } from './keys/vaultFile';
import type { UserChange } from './ledger/coreKinds';
import { damagedFile } from './ledger/damage';
import { replaceVaultFile } from './ledger/replaceVaultFile';
import { membersNow } from './ledger/roster';
import { writeAct } from './ledger/writeAct';
import { assertVaultFileIsCurrent, assertWhole, openLedger } from './openLedger';
import { Session } from './session';
import { assertMayEnter, readRestored } from './taken/restored';

async function contentWithJoined(
  content: VaultFileContent,
  joined: { user: string; name: string; keys: UserKeys; vaultKey: Buffer; passphrase: string },
  derivation: KeyDerivation,
): Promise<VaultFileContent> {
  const { user, name, keys, vaultKey, passphrase } = joined;
  const { vault, generation } = content;
  const slot = await makeOwnSlot({ vault, user: { id: user, name }, keys, passphrase, derivation });
  const context = { vault, stream: nobody, epoch: generation, recipient: user };
  const sealed = toHex(await sealTo(fromHex(keys.boxKey), context, vaultKey));
  return {
    ...content,
    slots: content.slots.map((existing) => (existing.user === user ? slot : existing)),
    vaultKeys: [...content.vaultKeys, { user, generation, sealed }],
  };
}

/**
 * First session of an invited person: makes their own keys, replaces the invitation's slot by one under their own
 * passphrase. The invitation opens nothing afterwards.
 * @throws Failure `noSuchUser`, `nameTaken` when they have joined already, `wrongPassphrase`, `passphraseTooWeak`,
 *   `vaultInUse`, `vaultDamaged`, `olderCopy`, `directorFirst`.
 */
export async function acceptInvitation(options: {
  folder: string;
  user: string;
  invitationPassphrase: string;
  passphrase: string;
  clock?: Clock;
  derivation?: KeyDerivation;
}): Promise<Session> {
  const { folder, passphrase, clock = systemClock } = options;
  await assertPassphrase(passphrase, [options.user]);
  await provePrimitives();
  const file = readVaultFile(folder);
  const { content } = file;
  const invitationSlot = findSlot(content, options.user);
  if (invitationSlot.state !== 'invited') throw new Failure('nameTaken');
  const secret = await unwrapSlot(content, invitationSlot, normaliseInvitation(options.invitationPassphrase));
  const vaultKey = Buffer.from(secret.subarray(0, 32));
  const invitationSign = signingKey(secret.subarray(32));
  erase(secret);
  assertWhole(file);
  const { ledger, dispose } = openLedger(folder, content, vaultKey, false);
  try {
    assertVaultFileIsCurrent(ledger, file.digest);
    assertMayEnter(readRestored(folder, ledger), undefined, false);
    const { user, name } = invitationSlot;
    if (toHex(invitationSign.publicKey) !== invitationSlot.invitationKey) throw damagedFile(vaultFileName);
    if (membersNow(ledger.roster).get(user)?.state === 'active' && ledger.roster.pending === undefined) {
      throw damagedFile(vaultFileName);
    }
    const keys = await makeUserKeys();
    const derivation = options.derivation ?? defaultDerivation(content.practice);
    const joined = { user, name, keys, vaultKey, passphrase };
    const next = await contentWithJoined(content, joined, derivation);
    const { boxKey, signKey } = keys;
    const statement = joinStatement(ledger.vault, user, keys);
    const invitationSignature = toHex(invitationSign.sign(statement));
    const digest = replaceVaultFile({
      ...{ folder, content: next, previous: file.digest, newId: randomId },
      run: (work) => {
        const context = { ledger, author: user, sign: keys.sign, at: clock.now(), newId: randomId };
        writeAct({ ...context, keepFile: () => undefined }, work);
      },
      draft: (vaultFile) => ({
        ...{ stream: ledger.vault, kind: 'user', record: user, version: 2 },
        data: {
          ...{ change: 'joined', user, boxKey, signKey, invitationSignature, vaultFile },
        } satisfies UserChange,
      }),
    });
    const parts = { folder, content: next, digest, keys, vaultKey, ledger, clock, newId: randomId };
    return new Session({ ...parts, user: { id: user, name }, readOnly: false, dispose });
  } catch (error) {
    ledger.database.close();
    dispose();
    throw error;
  }
}
