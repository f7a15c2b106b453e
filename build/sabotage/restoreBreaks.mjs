/**
 * Promises about backups, what is made from them, and checkpoints, taken away in one line each.
 *
 * @type {import('./breaks.mjs').Break[]}
 */
export const restoreBreaks = [
  {
    name: 'an account that ended since the backup gets in by it',
    file: 'main/vault/taken/restored.ts',
    find: "taken.what === 'account' && taken.user === user?.id",
    replace: "taken.what === 'account' && taken.user === ''",
    tests: ['tests/vault/backup/restoredList.test.ts'],
  },
  {
    name: 'anybody reads in a restored vault before what was erased is taken out',
    file: 'main/vault/taken/restored.ts',
    find: "(readOnly || user?.role !== 'director')",
    replace: 'user === undefined',
    tests: ['tests/vault/backup/restoredList.test.ts'],
  },
  {
    name: 'anybody may say that a case was erased',
    file: 'main/vault/taken/takenList.ts',
    find: "rights.includes(taken.what === 'account' ? 'user.manage' : 'case.erase')",
    replace: "rights.includes('session')",
    tests: ['tests/vault/backup/restoredList.test.ts'],
  },
  {
    name: 'a key that was taken since the backup is used',
    file: 'main/vault/taken/applyTaken.ts',
    find: 'session.parts.ledger.keys.remove(stream);',
    replace: 'void stream;',
    tests: ['tests/vault/backup/restoredList.test.ts'],
  },
  {
    name: 'the newest backup in a folder is removed too',
    file: 'domain/backupRotation.ts',
    find: 'at !== newest && ',
    replace: '',
    tests: ['tests/domain/backupRotation.test.ts'],
  },
  {
    name: 'a file that only looks like a backup is removed',
    file: 'main/vault/backup/rotateBackups.ts',
    find: 'backup.name === name && ',
    replace: '',
    tests: ['tests/vault/backup/rotateBackups.test.ts'],
  },
  {
    name: 'what was verified before is built on without a look whether it is the same',
    file: 'main/vault/verify/checkChain.ts',
    find: 'const isSame = hash === since.hash && signatures === since.signatures;',
    replace: 'const isSame = hash === since.hash;',
    tests: ['tests/vault/verify/checkpoint.test.ts'],
  },
  {
    name: 'a verification that found something is built on later',
    file: 'main/vault/verifyVault.ts',
    find: 'findings.since === undefined && findings.problems.length === 0',
    replace: 'findings.since === undefined',
    tests: ['tests/vault/verify/checkpoint.test.ts'],
  },
  {
    name: 'the usual verification builds on the last one',
    file: 'main/vault/verify/findings.ts',
    find: 'return this.#control.sinceCheckpoint === true;',
    replace: 'return this.#control.sinceCheckpoint !== false;',
    tests: ['tests/vault/verify/checkpoint.test.ts'],
  },
];
