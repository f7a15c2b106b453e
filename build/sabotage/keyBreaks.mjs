/**
 * Promises about keys that are replaced or given back (recovery, other secrets, the next generation), taken away in one line each.
 *
 * @type {import('./breaks.mjs').Break[]}
 */
export const keyBreaks = [
  {
    name: 'a recovery needs no proof that two shares were there',
    file: 'main/vault/ledger/userChange.ts',
    find: 'if (!isSigned(recovery.key, recoveryStatement(vault, change.user, keys), change.recoverySignature))\n    return undefined;',
    replace: '',
    tests: ['tests/vault/recovery'],
  },
  {
    name: 'shares from before stay in force when keys are renewed',
    file: 'main/vault/recovery/recover.ts',
    find: 'if (keys.boxKey === slot.boxKey) return keys;',
    replace: 'if (keys.boxKey.length === slot.boxKey.length) return keys;',
    tests: ['tests/vault/recovery'],
  },
  {
    name: 'shares shown before a change of passphrase bring the old one back',
    file: 'main/vault/recovery/prepareShares.ts',
    find: "if (ownSlot(session).signature !== prepared.replaces) throw new Failure('sharesReplaced');",
    replace: '',
    tests: ['tests/vault/recovery'],
  },
  {
    name: 'a successor gets the key of a case in which they have a conflict',
    file: 'main/vault/handover/handoverHandlers.ts',
    find: 'const given = cases.filter(({ id }) => !conflicts.includes(id));',
    replace: 'const given = cases;',
    tests: ['tests/vault/handover'],
  },
  {
    name: 'anybody may take a step of a hand-over',
    file: 'main/vault/ledger/handOver.ts',
    find: "if (handover.from !== entry.author || handover.step !== 'answered') return undefined;",
    replace: '',
    tests: ['tests/vault/handover'],
  },
  {
    name: 'an older vault file has the newer ledger removed',
    file: 'main/vault/rotation/removeStrays.ts',
    find: ' && !isLater',
    replace: '',
    tests: ['tests/vault/rotation'],
  },
];
