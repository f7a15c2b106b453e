import { toHex } from '../keys/bytes';
import { hashBeforeFirst } from '../ledger/entryHeader';
import { openPayload } from '../ledger/payload';
import { damagedEntry } from '../ledger/damage';
import type { Session } from '../session';

/** One entry as an expert without any key can check it; content and salt only where it is disclosed. */
export interface ChainEntry {
  /** Hash of the entry before it in the whole vault, which may be of another case. */
  readonly previous: string;
  /** The exact text that was hashed. */
  readonly header: string;
  readonly hash: string;
  readonly signature: string;
  readonly salt?: string;
  /** The exact text that was sealed. */
  readonly content?: string;
}

/** A case's chain as it is handed out (`verifier/verifyChain.mjs` checks it). */
export interface ExportedChain {
  readonly format: 'casekeep/chain/1';
  readonly vault: string;
  readonly case: string;
  readonly vaultEntries: readonly ChainEntry[];
  readonly caseEntries: readonly ChainEntry[];
}

/** What an expert needs of the vault itself to know who may sign: who founded it and who joined. */
const disclosedOfVault = ['founding', 'user'];

/**
 * The chain of one case with the vault's own entries. Headers are all there, so that order and completeness show; content
 * only of the kinds that are disclosed. Of other cases it holds nothing but the hashes that link across them.
 * @param discloses whether the content of a kind of entry is handed out.
 * @throws Failure `noSuchCase` without a key, `vaultDamaged` naming the entry.
 */
export function exportChain(
  session: Session,
  stream: string,
  discloses: (kind: string) => boolean,
): ExportedChain {
  session.read(stream);
  const vault = session.vaultId;
  return {
    format: 'casekeep/chain/1',
    vault,
    case: stream,
    vaultEntries: chainOf(session, session.vaultStream, (kind) => disclosedOfVault.includes(kind)),
    caseEntries: chainOf(session, stream, discloses),
  };
}

function chainOf(session: Session, stream: string, disclosed: (kind: string) => boolean): ChainEntry[] {
  const { ledger } = session.parts;
  return ledger.entries.ofStream(stream, 0).map((row): ChainEntry => {
    const listed = ledger.list(row);
    const key = ledger.keys.get(stream, listed.epoch);
    const { epoch, seq, commit } = listed;
    const place = { vault: ledger.vault, stream, epoch, seq };
    const opened = key && row.sealed && openPayload(key, row.sealed, commit, place);
    if (!opened && !listed.erased) throw damagedEntry(ledger.file, seq);
    return {
      previous: toHex(row.previousHash ?? hashBeforeFirst(ledger.vault)),
      header: row.header.toString('utf8'),
      hash: toHex(row.hash),
      signature: toHex(row.signature),
      ...(opened && disclosed(opened.payload.kind)
        ? { salt: toHex(opened.salt), content: opened.bytes.toString('utf8') }
        : {}),
    };
  });
}
