import { Failure } from '../../../contract/failures';
import type { AgainstDocument } from '../../../contract/operations/ledger';
import { fromHex } from '../keys/bytes';
import type { VaultLedger } from '../ledger/vaultLedger';
import type { ChainResult } from './checkChain';
import type { Findings } from './findings';

/** What the last page of a document prints to tie it to the vault. */
export interface PrintedProof {
  readonly vault: string;
  readonly ledgerHead: string;
  readonly caseHead: string;
  readonly exhibits: readonly string[];
}

/** A digest as it may be broken over lines on paper; a word or number before it is no part of it. */
const digest = '(?<![0-9A-Za-z])([0-9a-f](?:\\s*[0-9a-f]){63})(?![0-9a-f])';
const after = (label: string): RegExp => new RegExp(`${label}\\s*${digest}`, 'u');
const joined = (text: string | undefined): string => (text ?? '').replace(/\s+/gu, '');

/**
 * Reads the proof from the pages of a finished document, as somebody with the paper in hand would.
 * @param text the text of its pages, in order.
 * @throws Failure `notOurDocument` when there is no such page.
 */
export function printedProof(text: string): PrintedProof {
  const page = text.slice(Math.max(0, text.lastIndexOf('Proof of the record')));
  const [vault, ledgerHead, caseHead] = ['Vault', 'Head of the ledger', 'Head of this case'].map((label) =>
    joined(after(label).exec(page)?.[1]),
  );
  if (!vault || !ledgerHead || !caseHead) throw new Failure('notOurDocument');
  const all = [...page.matchAll(new RegExp(digest, 'gu'))].map(([, found]) => joined(found));
  const exhibits = all.filter((found) => found !== vault && found !== ledgerHead && found !== caseHead);
  return { vault, ledgerHead, caseHead, exhibits: [...new Set(exhibits)] };
}

/** The SHA-256 of every exhibit this session may read. */
function readableExhibits({ evidence }: ChainResult): Set<string> {
  return new Set(
    evidence.map(({ data }) => {
      const { content } = data as { content?: { file?: { sha256?: string } } };
      return content?.file?.sha256 ?? '';
    }),
  );
}

/**
 * Holds a document that left the vault against the ledger: whether it is of this vault, whether the heads it prints are in
 * the chain, and which of its exhibits are still what they were. A head is found by whoever may verify; exhibits only by who
 * has the case. What it comes to is `documentVerdict`; the vault is no less whole for it.
 */
export async function againstDocument(
  pdf: Uint8Array,
  ledger: VaultLedger,
  chain: ChainResult,
  findings: Findings,
): Promise<void> {
  // PDF.js is large, and most verifications compare nothing.
  const { readBack } = await import('../documents/leakCheck/readBack');
  const parts = await readBack(pdf).catch(() => {
    throw new Failure('notOurDocument');
  });
  const pages = parts.filter(({ place }) => place === 'page').map(({ text }) => text);
  const proof = printedProof(pages.join('\n'));
  const stream = ledger.entries.streamOf(fromHex(proof.caseHead));
  const known = readableExhibits(chain);
  const hidden = stream === undefined || !ledger.keys.has(stream);
  const against: AgainstDocument = {
    sameVault: proof.vault === chain.roster.founding,
    heads: [
      {
        of: 'ledger',
        hash: proof.ledgerHead,
        inChain: ledger.entries.streamOf(fromHex(proof.ledgerHead)) !== undefined,
      },
      { of: 'case', hash: proof.caseHead, inChain: stream !== undefined },
    ],
    exhibits: proof.exhibits.map((sha256) => ({
      sha256,
      state: known.has(sha256) ? 'matches' : hidden ? 'hidden' : 'missing',
    })),
  };
  findings.against = against;
}
