import type { VerifyReport } from '../../../contract/operations/ledger';
import { type ProofReader, toldOfProof } from '../../../domain/permissions/toldOfProof';
import { toHex } from '../keys/bytes';
import { membersNow } from '../ledger/roster';
import type { VaultLedger } from '../ledger/vaultLedger';
import type { ChainResult } from './checkChain';
import type { Findings } from './findings';

/** Who is to be told what was found: their role, and whether they have a key of every case that was not erased. */
export function proofReader(ledger: VaultLedger, { roster }: ChainResult, user: string): ProofReader {
  const { streams: erased } = roster.tombstones;
  return {
    role: membersNow(roster).get(user)?.role,
    hasEveryCase: ledger.entries.streams().every((stream) => ledger.keys.has(stream) || erased.has(stream)),
  };
}

/** @returns of all that was found, what whoever asked may be told. */
export function reportOf(findings: Findings, ledger?: VaultLedger): VerifyReport {
  findings.finish();
  const { problems, warnings, entries, pages, files, fingerprint } = findings;
  const head = ledger?.database.open === true && problems.length === 0 ? ledger.head() : undefined;
  const report = {
    ok: problems.length === 0,
    ...(head && { head: toHex(head.hash) }),
    ...(fingerprint !== '' && { fingerprint }),
    ...{ counts: { entries, pages, files }, problems, warnings },
    ...(findings.against && { against: findings.against }),
    ...(findings.since && { since: findings.since.at }),
  };
  return toldOfProof(report, findings.reader);
}
