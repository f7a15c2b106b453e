import { randomInt } from 'node:crypto';
import { Failure } from '../../../contract/failures';
import { toHex } from '../keys/bytes';
import type { KeyDerivation } from '../keys/passphrase';
import { eraseUserKeys, makeUserKeys, recoveryKey } from '../keys/userKeys';
import { assertOwnPassphrase, ownSlot } from '../ownPassphrase';
import type { NewSecrets } from '../rotation/prepareGeneration';
import type { Session } from '../session';
import { slotMaker, type SlotMaker } from '../slotMaker';
import { shareWordCount, shareWords } from './recoveryShare';
import { newSecrets, renewSecrets } from './renewSecrets';
import { splitSecret } from './splitSecret';

/** One share as it is shown, once. */
export interface ShownShare {
  readonly words: string;
  /** Places, from 1, of the words that are asked back. */
  readonly asked: readonly number[];
}

/** Shares that were shown and are not in force yet. */
export interface PreparedShares {
  readonly set: string;
  readonly shares: readonly ShownShare[];
  readonly secrets: NewSecrets;
  /** For the reserved vault, which follows when they are in force: the passphrase is not asked for again then. */
  readonly slots: SlotMaker;
  /** Signature of the slot they take the place of. */
  readonly replaces: string;
}

/** How many words of each share are asked back. */
const askedWords = 2;

function askedPlaces(): number[] {
  const places = new Set<number>();
  while (places.size < askedWords) places.add(randomInt(1, shareWordCount + 1));
  return [...places].sort((left, right) => left - right);
}

/**
 * Makes recovery shares for the signed-in user: three, of which two give the box key of keys made for them, so that no
 * share from before fits. They are in force once {@link confirmShares} has found that they were written down.
 * @param options.passphrase the one in use.
 * @throws Failure `wrongPassphrase`, `readOnly`.
 */
export async function prepareShares(
  session: Session,
  options: { passphrase: string; derivation?: KeyDerivation },
): Promise<PreparedShares> {
  if (session.readOnly) throw new Failure('readOnly');
  await assertOwnPassphrase(session, options.passphrase);
  const keys = await makeUserKeys();
  try {
    const shares = await splitSecret(keys.secret.subarray(0, 32));
    const set = shares[0]?.set ?? '';
    const key = toHex(recoveryKey(keys, session.vaultId, session.user.id).publicKey);
    const slots = slotMaker(session, { keys, ...options });
    const secrets = await newSecrets(session, { keys, slots, recovery: { set, key } });
    return {
      set,
      secrets,
      slots,
      replaces: ownSlot(session).signature,
      shares: shares.map((share) => ({ words: shareWords(share), asked: askedPlaces() })),
    };
  } catch (error) {
    eraseUserKeys(keys);
    throw error;
  }
}

const sameWord = (typed: string | undefined, word: string | undefined): boolean =>
  typed !== undefined && word !== undefined && typed.trim().toLowerCase() === word;

/**
 * Puts prepared shares in force: the user goes on with the keys they hold, and those from before open nothing more.
 * @param answers for each share the words that were asked back, in the order of their places.
 * @returns the names of those who have to be invited again.
 * @throws Failure `sharesReplaced` when the passphrase or the keys were changed since they were shown: the ones from then
 *   would come back; `sharesNotChecked` when a word is another one (`values.share` its share, from 1), and as
 *   {@link renewSecrets}.
 */
export async function confirmShares(
  session: Session,
  prepared: PreparedShares,
  answers: readonly (readonly string[])[],
): Promise<string[]> {
  if (ownSlot(session).signature !== prepared.replaces) throw new Failure('sharesReplaced');
  for (const [index, { words, asked }] of prepared.shares.entries()) {
    const list = words.split(' ');
    const given = answers[index] ?? [];
    const isRight = asked.every((place, at) => sameWord(given[at], list[place - 1]));
    if (!isRight) throw new Failure('sharesNotChecked', { values: { share: index + 1 } });
  }
  return renewSecrets(session, prepared.secrets);
}
