/**
 * Promises about what is erased, taken away in one line each.
 *
 * @type {import('./breaks.mjs').Break[]}
 */
export const erasureBreaks = [
  {
    name: 'a legal hold does not stop an erasure',
    file: 'domain/erasure.ts',
    find: "if (standingHolds(caseFile).length > 0) return 'onHold';",
    replace: '',
    tests: ['tests/domain/retention.test.ts'],
  },
  {
    name: 'the keys of an erased case stay in the keyring',
    file: 'main/vault/ledger/writeAct.ts',
    find: 'if (tombstone.entries === undefined) keyring.removeStream(stream);',
    replace: '',
    tests: ['tests/vault/erasure/erasure.test.ts'],
  },
  {
    name: 'the desks of those who had an erased case stay',
    file: 'main/vault/ledger/writeAct.ts',
    find: 'for (const user of tombstone.had) desks.remove(user);',
    replace: '',
    tests: ['tests/vault/erasure/erasure.test.ts'],
  },
  {
    name: 'the log with what was erased is not written back',
    file: 'main/vault/erasure/finishErasures.ts',
    find: 'const isWrittenBack = writeLogBack(ledger);',
    replace: 'const isWrittenBack = true;',
    tests: ['tests/vault/erasure/erasure.test.ts'],
  },
  {
    name: 'content may be missing without a tombstone',
    file: 'main/vault/verify/checkChain.ts',
    find: 'if (!isErased(this.roster.tombstones, stream, seq))',
    replace: 'if (seq < 0 && stream === this.#ledger.vault)',
    tests: ['tests/vault/erasure/erasure.test.ts'],
  },
  {
    name: 'everybody is told that a case was erased',
    file: 'main/vault/ledgerView/ledgerHandlers.ts',
    find: 'return tombstone.success && !tombstone.data.had.includes(user);',
    replace: 'return !tombstone.success;',
    tests: ['tests/vault/erasure/erasing.test.ts'],
  },
];
