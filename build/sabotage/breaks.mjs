import { acrossBreaks } from './acrossBreaks.mjs';
import { answerBreaks } from './answerBreaks.mjs';
import { faultBreaks } from './faultBreaks.mjs';
import { erasureBreaks } from './erasureBreaks.mjs';
import { keyBreaks } from './keyBreaks.mjs';
import { reservedBreaks } from './reservedBreaks.mjs';
import { restoreBreaks } from './restoreBreaks.mjs';
import { wayBreaks } from './wayBreaks.mjs';

/**
 * One promise taken away in one line.
 *
 * @typedef {object} Break
 * @property {string} name the promise that is broken
 * @property {string} file where
 * @property {string} find text that stands there exactly once
 * @property {string} replace what stands there instead
 * @property {string[]} tests the tests that have to notice: files or folders for vitest, `.spec.ts` files for Playwright
 */

/** @type {Break[]} */
const shell = [
  {
    name: 'the page may run inline scripts',
    file: 'main/shell/contentSecurityPolicy.ts',
    find: `["script-src 'self'"`,
    replace: `["script-src 'self' 'unsafe-inline'"`,
    tests: ['tests/shell/appProtocol.test.ts'],
  },
  {
    name: 'a frame inside our page may call the vault',
    file: 'main/shell/ipcGuard.ts',
    find: '|| sender !== mainFrame) return false',
    replace: ') return false',
    tests: ['tests/shell/ipcGuard.test.ts'],
  },
  {
    name: 'any page may call the vault',
    file: 'main/shell/ipcGuard.ts',
    find: 'return isAppUrl(sender.url);',
    replace: 'return true;',
    tests: ['tests/shell/ipcGuard.test.ts'],
  },
  {
    name: 'an unchecked input reaches the vault',
    file: 'main/shell/ipcGuard.ts',
    find: 'if (!parsed.success) {',
    replace: 'if (false as boolean) {',
    tests: ['tests/shell/ipcGuard.test.ts'],
  },
  {
    name: 'the session makes requests to the network',
    file: 'main/shell/hardening.ts',
    find: 'callback({ cancel: !requestAllowed(details.url) });',
    replace: 'callback({ cancel: false });',
    tests: ['tests/shell/hardening.test.ts'],
  },
  {
    name: 'every permission is granted',
    file: 'main/shell/hardening.ts',
    find: '_permission, callback) => callback(false)',
    replace: '_permission, callback) => callback(true)',
    tests: ['tests/shell/hardening.test.ts'],
  },
  {
    name: 'the page may open windows',
    file: 'main/shell/hardening.ts',
    find: "({ action: 'deny' })",
    replace: "({ action: 'allow' })",
    tests: ['tests/shell/hardening.test.ts'],
  },
  {
    name: 'a request leaves the folder of the app',
    file: 'main/shell/appProtocol.ts',
    find: "if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return null;",
    replace: '',
    tests: ['tests/shell/appProtocol.test.ts'],
  },
  {
    name: 'an idle computer stays unlocked',
    file: 'main/shell/lock.ts',
    find: "parts.idleMinutes() * 60) lockIfOpen('idle')",
    replace: "parts.idleMinutes() * 6000) lockIfOpen('idle')",
    tests: ['tests/shell/lock.test.ts'],
  },
];

/** @type {Break[]} */
const rules = [
  {
    name: 'a case is decided although a consultation is open',
    file: 'domain/gates/decisionGate.ts',
    find: ".filter(({ id, data }) => data.status === 'sought' && !given.has(id))",
    replace: '.filter(() => false)',
    tests: ['tests/domain/gates.test.ts'],
  },
  {
    name: 'a case is closed although somebody was not told the outcome',
    file: 'domain/gates/closingGate.ts',
    find: 'followUpDuties(caseFile)',
    replace: 'followUpDuties(caseFile).slice(0, 0)',
    tests: ['tests/domain/gates.test.ts'],
  },
  {
    name: 'a gate on the way is skipped',
    file: 'domain/gates/gates.ts',
    find: 'const between = phasesBetween(caseFile.phase, to);',
    replace: 'const between = phasesBetween(caseFile.phase, to).slice(-1);',
    tests: ['tests/domain/gates.test.ts'],
  },
  {
    name: 'an allegation stays undecided',
    file: 'domain/gates/followUpGate.ts',
    find: 'open.has(id)',
    replace: 'open.size > 99',
    tests: ['tests/domain/gates.test.ts'],
  },
  {
    name: 'everybody has every right',
    file: 'domain/permissions/hasRight.ts',
    find: 'return roleRights[role].includes(right);',
    replace: 'return role in roleRights && right !== undefined;',
    tests: ['tests/domain'],
  },
  {
    name: 'a role may write what is not its to write',
    file: 'domain/permissions/mayWrite.ts',
    find: "if (!entry.roles.includes(role)) return { allowed: false, because: 'notPermitted' };",
    replace: '',
    tests: ['tests/domain'],
  },
  {
    name: 'one person’s follow-up counts for everybody',
    file: 'domain/followUps.ts',
    find: 'followUps.filter((followUp) => followUp.data.person === person.id)',
    replace: 'followUps.filter((followUp) => followUp.data.person !== undefined)',
    tests: ['tests/domain'],
  },
];

/** @type {Break[]} */
const vault = [
  {
    name: 'a signature is not looked at',
    file: 'main/vault/ledger/openedEntry.ts',
    find: 'return isSignedBy(fromHex(signKey), signedBytes(row.hash), row.signature);',
    replace: 'return isSignedBy(fromHex(signKey), signedBytes(row.hash), row.signature) || true;',
    tests: ['tests/vault/ledger'],
  },
  {
    name: 'the chain is not looked at',
    file: 'main/vault/ledger/openedEntry.ts',
    find: '!linkHash(previous, row.header).equals(row.hash) ||',
    replace: '',
    tests: ['tests/vault/ledger/tampering.test.ts'],
  },
  {
    name: 'a commitment is not recomputed',
    file: 'main/vault/ledger/payload.ts',
    find: 'if (toHex(commitmentOf(salt, bytes)) !== commit) return undefined;',
    replace: '',
    tests: ['tests/vault/ledger/payload.test.ts'],
  },
  {
    name: 'sealed bytes may be moved to another place',
    file: 'main/vault/ledger/payload.ts',
    find: '    uint64(context.seq),\n',
    replace: '',
    tests: ['tests/vault/ledger/payload.test.ts'],
  },
  {
    name: 'a grant is written by somebody without the right',
    file: 'main/vault/ledger/caseRights.ts',
    find: "const mayGrant = rights.granted.has(entry.author) && roleRights[author.role].includes('case.grant');",
    replace: 'const mayGrant = rights.granted.has(entry.author);',
    tests: ['tests/vault/ledger/rights.test.ts'],
  },
  {
    name: 'an entry without a right has an effect',
    file: 'main/vault/ledger/caseRights.ts',
    find: 'if (!rights.granted.has(entry.author) || !mayWrite(roster, entry)) return undefined;',
    replace: '',
    tests: ['tests/vault/ledger/rights.test.ts'],
  },
  {
    name: 'an invitation is accepted without its key',
    file: 'main/vault/ledger/userChange.ts',
    find: 'if (!isSigned(known.invitationKey, statement, invitationSignature)) return undefined;',
    replace: '',
    tests: ['tests/vault/ledger/tampering.test.ts'],
  },
  {
    name: 'temporary files of the database are plaintext',
    file: 'main/vault/database/openDatabase.ts',
    find: "['temp_store = MEMORY',",
    replace: "['temp_store = FILE',",
    tests: ['tests/vault/database/openDatabase.test.ts'],
  },
  {
    name: 'what was answered is not yet on the disk',
    file: 'main/vault/database/openDatabase.ts',
    find: "['synchronous = FULL',",
    replace: "['synchronous = OFF',",
    tests: ['tests/vault/database/openDatabase.test.ts'],
  },
  {
    name: 'a file is renamed before it is on the disk',
    file: 'main/vault/keys/atomicFile.ts',
    find: 'while (written < bytes.length) written += writeSync(handle, bytes, written);\n    fsyncSync(handle);',
    replace: 'while (written < bytes.length) written += writeSync(handle, bytes, written);',
    tests: ['tests/vault/keys/atomicFile.test.ts'],
  },
  {
    name: 'weak parameters of a forged slot are accepted',
    file: 'main/vault/keys/passphrase.ts',
    find: '!isWithin(derivation.memory, memory) ||',
    replace: '',
    tests: ['tests/vault/keys/passphrase.test.ts'],
  },
  {
    name: 'a changed piece of evidence is given out',
    file: 'main/vault/evidence/sealedFile.ts',
    find: 'if (size !== sealedBytes || sealedLength(bytes) !== sealedBytes) throw damaged(name);',
    replace: '',
    tests: ['tests/vault/evidence'],
  },
];

/** Every break; `npm run sabotage` demands that each turns its tests red. */
export const breaks = [
  ...shell,
  ...rules,
  ...vault,
  ...answerBreaks,
  ...acrossBreaks,
  ...wayBreaks,
  ...keyBreaks,
  ...faultBreaks,
  ...erasureBreaks,
  ...reservedBreaks,
  ...restoreBreaks,
];
