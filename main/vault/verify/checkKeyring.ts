import { nobody, openSealedTo } from '../keys/sealedTo';
import type { UserKeys } from '../keys/userKeys';
import { membersNow } from '../ledger/roster';
import { keyIdOf } from '../ledger/streamKeys';
import type { VaultLedger } from '../ledger/vaultLedger';
import type { ChainResult } from './checkChain';
import type { Findings } from './findings';

/** The keyring carries what grant entries say, no more and no less; one's own keys are the ones that were granted. */
export async function checkKeyring(options: {
  ledger: VaultLedger;
  chain: ChainResult;
  user: string;
  keys: UserKeys;
  findings: Findings;
}): Promise<void> {
  const { ledger, chain, user, keys, findings } = options;
  const report = (message: string): void => findings.problem({ where: 'ledger', file: ledger.file, message });
  const wrapped = ledger.keyring.all();
  const present = new Set(wrapped.map((key) => `${key.stream}/${key.epoch}/${key.recipient}`));
  for (const { stream, epoch, recipient, wrapped: bytes } of wrapped) {
    if (recipient === nobody) {
      if (stream !== ledger.vault) report('The keyring holds a key that nobody granted.');
      continue;
    }
    const trace = chain.streams.get(stream);
    // Without the key of a case its grants cannot be read.
    if (trace !== undefined && !ledger.keys.has(stream)) continue;
    const keyId = trace?.rights.granted.get(recipient)?.get(epoch);
    if (keyId === undefined) {
      report('The keyring holds a key that nobody granted.');
      continue;
    }
    if (recipient !== user) continue;
    const key = await openSealedTo(keys.box, { vault: ledger.vault, stream, epoch, recipient }, bytes);
    if (key === undefined || keyIdOf(key) !== keyId)
      report('A key in the keyring is not the one that was granted.');
  }
  const members = membersNow(chain.roster);
  for (const [stream, { rights }] of chain.streams) {
    for (const [recipient, epochs] of rights.granted) {
      // An ended account keeps no key, also of cases whose grants nobody could take back by an entry.
      if (members.get(recipient)?.state === 'inactive') continue;
      for (const epoch of epochs.keys()) {
        if (!present.has(`${stream}/${epoch}/${recipient}`)) report('A key that was granted is missing.');
      }
    }
  }
}
