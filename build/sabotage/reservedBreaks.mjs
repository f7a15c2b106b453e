/**
 * Promises about the cases that lie where no director looks, taken away in one line each.
 *
 * @type {import('./breaks.mjs').Break[]}
 */
export const reservedBreaks = [
  {
    name: 'a director may enter the reserved cases',
    file: 'contract/roles.ts',
    find: "director: rights.filter((right) => right !== 'reserved.enter'),",
    replace: 'director: rights,',
    tests: ['tests/contract/operations.test.ts', 'tests/vault/reserved'],
  },
  {
    name: 'whoever founded the reserved vault, it is entered',
    file: 'main/vault/reserved/openReserved.ts',
    find: 'if (!reserved.reserved || reserved.practice !== around.practice || !isKnown)',
    replace: 'if (!reserved.reserved)',
    tests: ['tests/vault/reserved/foreign.test.ts'],
  },
  {
    name: 'anybody is let into any vault without an invitation',
    file: 'main/vault/ledger/userChange.ts',
    find: "if (!reserved || !memberHasRight(members, entry.author, 'user.manage')) return undefined;",
    replace: '',
    tests: ['tests/vault/reserved/foreign.test.ts'],
  },
  {
    name: 'whose account has ended stays among the reserved cases',
    file: 'main/vault/reserved/tendReserved.ts',
    find: 'await deactivate(reserved, id);',
    replace: 'continue;',
    tests: ['tests/vault/reserved/founding.test.ts'],
  },
  {
    name: 'the secret from before is forgotten before the reserved vault has followed',
    file: 'main/vault/recovery/renewSecrets.ts',
    find: '...(carriesSecrets(session) ? { carriedAt: session.clock.now() } : {}),',
    replace: '',
    tests: ['tests/vault/reserved/following.test.ts'],
  },
  {
    name: 'the old passphrase still opens the reserved vault',
    file: 'main/vault/changePassphrase.ts',
    find: 'if (carriesSecrets(session)) carriedBy(session).add(session.parts.keys.secret);',
    replace: '',
    tests: ['tests/vault/reserved/following.test.ts'],
  },
  {
    name: 'anybody among the reserved cases entrusts themselves with all of them',
    file: 'main/vault/ledger/rosterAfter.ts',
    find: "if (!roster.reserved || !memberHasRight(members, entry.author, 'user.manage')) return undefined;",
    replace: 'if (!roster.reserved) return undefined;',
    tests: ['tests/vault/reserved/entrust.test.ts'],
  },
  {
    name: 'the note of the reserved head tells who was there',
    file: 'main/vault/reserved/openReserved.ts',
    find: 'hidden: true',
    replace: 'hidden: false',
    tests: ['tests/vault/reserved/foreign.test.ts'],
  },
  {
    name: 'accounts are managed among the reserved cases',
    file: 'domain/reserved.ts',
    find: "operation === 'users.changePassphrase' || isRightOfMainVault(needs)",
    replace: "operation === 'users.changePassphrase' && isRightOfMainVault(needs)",
    tests: ['tests/vault/reserved/founding.test.ts'],
  },
];
