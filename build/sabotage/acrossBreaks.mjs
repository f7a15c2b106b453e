/**
 * Promises about what one case may tell of another, taken away in one line each.
 *
 * @type {import('./breaks.mjs').Break[]}
 */
export const acrossBreaks = [
  {
    name: 'a case with a conflict takes part in comparisons',
    file: 'main/vault/desk/desk.ts',
    find: "if (state === 'clear') {",
    replace: 'if (state.length > 0) {',
    tests: ['tests/vault/security/acrossCases.test.ts'],
  },
  {
    name: 'History tells of a case one does not have',
    file: 'main/vault/cases/caseHistory.ts',
    find: '.filter((entry) => !tellsOfOthers(entry, known))',
    replace: '.filter((entry) => entry.seq > 0)',
    tests: ['tests/vault/security/acrossCases.test.ts'],
  },
  {
    name: 'the ledger list tells of a case one does not have',
    file: 'main/vault/ledgerView/ledgerHandlers.ts',
    find: '&& !tellsOfOthers(entry, known))',
    replace: '&& (entry.seq > 0 || !tellsOfOthers(entry, known)))',
    tests: ['tests/vault/security/acrossCases.test.ts'],
  },
  {
    name: 'anybody dates their own words back',
    file: 'main/vault/ledger/caseRights.ts',
    find: 'if (rights.openingAct !== entry.act || rights.creator !== entry.author) return false;',
    replace: 'if (rights.openingAct === undefined) return false;',
    tests: ['tests/vault/ledger/origin.test.ts'],
  },
  {
    name: 'what was brought in under a wrong signature counts',
    file: 'main/vault/ledger/caseRights.ts',
    find: 'return members.has(origin.author) && isStatementSignedBy(member.signKey, roster.vault, entry, origin);',
    replace:
      'return members.has(origin.author) && isStatementSignedBy !== undefined && origin.signature.length > 0;',
    tests: ['tests/vault/ledger/origin.test.ts'],
  },
  {
    name: 'a split forgets when something was recorded',
    file: 'domain/assemble/assemble.ts',
    find: 'const first = origin ?? entry;',
    replace: 'const first = entry;',
    tests: ['tests/vault/across/split.test.ts'],
  },
  {
    name: 'a case that went on elsewhere takes in new records',
    file: 'domain/links.ts',
    find: 'return !merged || begunWhenMerged.includes(kind);',
    replace: 'return !merged || kind.length > 0 || begunWhenMerged.includes(kind);',
    tests: ['tests/vault/across/otherCases.test.ts'],
  },
  {
    name: 'a ban that was lifted stays on the flag list',
    file: 'domain/across/bans.ts',
    find: '(over === undefined || day < over)',
    replace: '(over === undefined || day < over || to !== over)',
    tests: ['tests/domain/across/bans.test.ts'],
  },
  {
    name: 'names of the flag list are looked at without an entry',
    file: 'main/vault/cases/flagList.ts',
    find: "kind: 'reveal',",
    replace: "kind: 'note',",
    tests: ['tests/vault/across/otherCases.test.ts'],
  },
  {
    name: 'a case that was given up is still compared with',
    file: 'main/vault/desk/desk.ts',
    find: 'get across() {',
    replace: 'across, get nothing() {',
    tests: ['tests/vault/security/recused.test.ts'],
  },
  {
    name: 'the desk of who gave a case up is kept',
    file: 'main/vault/takeCase.ts',
    find: 'session.replaceDesk();',
    replace: '',
    tests: ['tests/vault/security/recused.test.ts'],
  },
  {
    name: 'the desk of whom a case was taken from is kept',
    file: 'main/vault/takeCase.ts',
    find: 'deleteDesk({ folder: session.folder, ledger: ledger.database }, user);',
    replace: 'void deleteDesk;',
    tests: ['tests/vault/security/recused.test.ts'],
  },
];
