import type { AgainstDocument } from '@contract/operations/ledger';

/**
 * What holding a document against the ledger came to. Whether the vault is whole is another question: a paper of another
 * vault leaves it as it is, and one whose heads are not in the chain shows that the chain was once longer, since a head is
 * printed after its entry was written.
 * - `otherVault`: the printed fingerprint is not this vault's.
 * - `newerThanVault`: the vault is an older copy than the one the paper came from, or the paper was made up.
 * - `exhibitMissing`: an exhibit that is printed is not in its case any more: erased, or never there.
 * - `agrees`: everything that can be compared is as it was.
 */
export type DocumentVerdict = 'otherVault' | 'newerThanVault' | 'exhibitMissing' | 'agrees';

/** @param against what was found of each head and exhibit. */
export function documentVerdict({ sameVault, heads, exhibits }: AgainstDocument): DocumentVerdict {
  if (!sameVault) return 'otherVault';
  if (heads.some(({ inChain }) => !inChain)) return 'newerThanVault';
  return exhibits.some(({ state }) => state === 'missing') ? 'exhibitMissing' : 'agrees';
}
