import type { AgainstDocument } from '@contract/operations/ledger';
import { documentVerdict, type DocumentVerdict } from '@domain/documentVerdict';
import { expect, test } from 'vitest';

const digest = 'ab'.repeat(32);
const found = (
  sameVault: boolean,
  heads: [ledger: boolean, case_: boolean],
  ...states: AgainstDocument['exhibits'][number]['state'][]
): AgainstDocument => ({
  sameVault,
  heads: heads.map((inChain, index) => ({ of: index === 0 ? 'ledger' : 'case', hash: digest, inChain })),
  exhibits: states.map((state) => ({ sha256: digest, state })),
});

const rows: [string, AgainstDocument, DocumentVerdict][] = [
  ['heads and exhibits are there', found(true, [true, true], 'matches'), 'agrees'],
  ['there are no exhibits', found(true, [true, true]), 'agrees'],
  ['the case is somebody else’s', found(true, [true, true], 'hidden', 'hidden'), 'agrees'],
  ['an exhibit is gone', found(true, [true, true], 'matches', 'missing'), 'exhibitMissing'],
  ['a head is not there', found(true, [false, true], 'missing'), 'newerThanVault'],
  ['the head of the case is not there', found(true, [true, false]), 'newerThanVault'],
  ['the vault is another one, whatever else', found(false, [false, false], 'missing'), 'otherVault'],
];

test.each(rows)('%s', (_, against, verdict) => {
  expect(documentVerdict(against)).toBe(verdict);
});
