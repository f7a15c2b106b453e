import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../contract/failures';
import type { VerifyReport } from '../../contract/operations/ledger';
import { systemClock } from './clock';
import { isInUse, failureOfDriver } from './database/openDatabase';
import { deskStore } from './database/deskStore';
import { type ByteSource, HeldFiles } from './database/heldFiles';
import { deskKey } from './database/openDesk';
import type { SeenHead } from './database/headStore';
import { readSeenHead } from './database/readSeenHead';
import { erase } from './keys/bytes';
import type { ReadVaultFile } from './keys/readVaultFile';
import { provePrimitives } from './keys/startupVectors';
import { type UnlockedUser, unlockUser } from './keys/unlockSlot';
import { previousVaultFileName, vaultFileName } from './keys/vaultFile';
import { ledgerKey } from './ledger/streamKeys';
import type { VaultLedger } from './ledger/vaultLedger';
import { openCaseKeys, openLedgerFile, openVaultStreamKeys } from './openLedger';
import { containsHead, headMemory } from './rememberedHead';
import type { Session } from './session';
import { againstDocument } from './verify/againstDocument';
import { checkpointOf, type CheckpointMemory, checkpointsOf } from './verify/checkpoint';
import { checkChain } from './verify/checkChain';
import { erasuresLeft } from './verify/checkErasures';
import { checkEvidence } from './verify/checkEvidence';
import { checkKeyring } from './verify/checkKeyring';
import { checkPreviousVaultFile, checkVaultFile, inspectVaultFile } from './verify/checkVaultFile';
import { Findings, type VerifyControl } from './verify/findings';
import { checkLog } from './verify/logCheck';
import { checkPages } from './verify/pageCheck';
import { proofReader, reportOf } from './verify/reportOf';

/** Everything a verification reads; either of an open session or of a vault nobody has open. */
interface Subject {
  readonly folder: string;
  readonly file: ReadVaultFile;
  readonly previous: ReadVaultFile | undefined;
  readonly user: string;
  readonly unlocked: Pick<UnlockedUser, 'keys' | 'vaultKey'>;
  readonly source: (name: string) => ByteSource | undefined;
  /** What is noted outside the vault of what this user has seen. */
  readonly seenOutside: SeenHead | undefined;
  readonly checkpoints: CheckpointMemory | undefined;
  readonly findings: Findings;
}

async function checkDatabaseFiles(
  subject: Subject,
  name: string,
  where: 'ledger' | 'desk',
  key: Uint8Array,
): Promise<void> {
  const { source, findings } = subject;
  const main = source(name);
  if (main === undefined) {
    if (where === 'ledger') findings.problem({ where, file: name, message: 'This file is missing.' });
    return;
  }
  findings.files += 1;
  const salt = main.read(0, 16);
  await checkPages({ source: main, file: name, where, key, findings });
  const log = source(`${name}-wal`);
  if (log !== undefined) await checkLog({ source: log, file: `${name}-wal`, key, salt, findings });
}

async function checkLedgerFiles(subject: Subject): Promise<void> {
  const { vault, ledger, generation } = subject.file.content;
  const key = ledgerKey(subject.unlocked.vaultKey, vault, generation);
  try {
    await checkDatabaseFiles(subject, ledger, 'ledger', key);
  } finally {
    erase(key);
  }
}

/** Reads the head that the own desk remembers: from the open desk, or from a copy of one that nobody has open. */
type Remembered = (file: string, key: Uint8Array) => SeenHead | undefined;

/** The own desk's files, and the head it remembers. Other users' desks open with their keys only. */
async function checkDesks(subject: Subject, ledger: VaultLedger, remembered: Remembered): Promise<void> {
  const { findings, folder, user, unlocked } = subject;
  const store = deskStore(ledger.database);
  const record = store.of(user);
  if (store.files().some((file) => file !== record?.file && existsSync(join(folder, file)))) {
    findings.warn('Desks of other users can be checked with their own passphrase only.');
  }
  let head: SeenHead | undefined;
  if (record !== undefined) {
    const key = deskKey({ vault: ledger.vault, user, secret: unlocked.keys.secret }, record.salt);
    try {
      await checkDatabaseFiles(subject, record.file, 'desk', key);
      head = remembered(record.file, key);
    } finally {
      erase(key);
    }
  }
  for (const seen of [head, subject.seenOutside]) {
    if (seen === undefined || containsHead(ledger, seen)) continue;
    const message =
      'Entries that were already seen are missing: an older copy was put back, or the log was removed.';
    findings.problem({ where: 'ledger', file: ledger.file, entry: seen.seq, message });
    return;
  }
}

async function checkContent(subject: Subject, ledger: VaultLedger, remembered: Remembered): Promise<void> {
  const { folder, file, previous, user, unlocked, findings } = subject;
  const integrity = ledger.database.pragma('integrity_check', { simple: true });
  if (integrity !== 'ok') {
    findings.problem({
      where: 'ledger',
      file: ledger.file,
      message: 'The structure of the database is broken.',
    });
  }
  if (findings.buildsOnCheckpoint) findings.since = subject.checkpoints?.get();
  const chain = await checkChain(ledger, findings);
  findings.fingerprint = chain.roster.founding;
  findings.reader = proofReader(ledger, chain, user);
  // When the file before had to stand in for a damaged one, that is among the findings already.
  if (file !== previous) checkVaultFile(file, chain.roster, findings);
  checkPreviousVaultFile(previous, chain.roster, findings);
  await checkKeyring({ ledger, chain, user, keys: unlocked.keys, findings });
  await checkEvidence({ folder, ledger, evidence: chain.evidence, findings });
  if (erasuresLeft(folder, ledger, chain.roster.tombstones) !== undefined) {
    const message = 'Something that was erased is still in the folder; the next unlock takes it away.';
    findings.problem({ where: 'ledger', file: ledger.file, message });
  }
  await checkDesks(subject, ledger, remembered);
  if (findings.document !== undefined) await againstDocument(findings.document, ledger, chain, findings);
  if (findings.since === undefined && findings.problems.length === 0) subject.checkpoints?.put(chain.end);
}

/** A damaged database may fail at any read: that is a finding, not an end. */
async function asFinding(findings: Findings, file: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const failure = error instanceof Failure ? error : failureOfDriver(error, file);
    if (failure?.code !== 'vaultDamaged') throw failure ?? error;
    const entry = failure.details.values?.['entry'];
    const named = failure.details.values?.['file'];
    findings.problem({
      where: typeof entry === 'number' ? 'entry' : named === vaultFileName ? 'vault-file' : 'ledger',
      file: typeof named === 'string' ? named : file,
      ...(typeof entry === 'number' && { entry }),
      message: 'This cannot be read.',
    });
  }
}

/**
 * Verifies the vault of an open session, through the files it holds.
 * @throws Failure `cancelled`; whatever is wrong with the vault is in the report.
 */
export async function verifyOpenVault(session: Session, control: VerifyControl = {}): Promise<VerifyReport> {
  const findings = new Findings(control);
  const { folder, user, parts, heldFiles } = session;
  const { ledger, keys, vaultKey } = parts;
  const file = inspectVaultFile(folder, vaultFileName, findings);
  const previous = inspectVaultFile(folder, previousVaultFileName, findings);
  if (file === undefined) return reportOf(findings, ledger);
  const source = (name: string): ByteSource | undefined => heldFiles.source(name);
  const seenOutside = parts.headMemory?.get();
  const checkpoints = checkpointOf(session);
  const subject = {
    ...{ folder, file, previous, user: user.id, unlocked: { keys, vaultKey } },
    ...{ source, findings, seenOutside, checkpoints },
  };
  await checkLedgerFiles(subject);
  const remembered: Remembered = () => session.openDesk().rememberedHead;
  await asFinding(findings, ledger.file, () => checkContent(subject, ledger, remembered));
  return reportOf(findings, ledger);
}

/** Signs in with the first vault file whose slot opens; a damaged one is already among the findings. */
async function unlockAny(
  files: readonly (ReadVaultFile | undefined)[],
  user: string | undefined,
  passphrase: string,
  findings: Findings,
): Promise<{ file: ReadVaultFile; unlocked: UnlockedUser } | undefined> {
  for (const file of files) {
    if (file === undefined) continue;
    try {
      return { file, unlocked: await unlockUser(file.content, user, passphrase) };
    } catch (error) {
      // With a whole file this is a person's mistake; with a damaged one the generation before is tried.
      if (!(error instanceof Failure) || (file.whole && findings.problems.length === 0)) throw error;
      if (error.code === 'wrongPassphrase') throw error;
    }
  }
  return undefined;
}

/**
 * Verifies a vault that nobody has open. Changes nothing and works on a read-only folder: the encrypted files are
 * copied to a private temporary folder to be opened there.
 * @throws Failure `noSuchVault`, `noSuchUser`, `notJoined`, `wrongPassphrase` (never for damage after the slot opened),
 *   `vaultNewer`, `vaultInUse`, `cancelled`, `primitivesBroken`; whatever is wrong with the vault is in the report.
 */
export async function verifyVault(
  options: { folder: string; user?: string; passphrase: string; headFolder?: string } & VerifyControl,
): Promise<VerifyReport> {
  const { folder } = options;
  await provePrimitives();
  const findings = new Findings(options);
  const current = inspectVaultFile(folder, vaultFileName, findings);
  const previous = inspectVaultFile(folder, previousVaultFileName, findings);
  const opened = await unlockAny([current, previous], options.user, options.passphrase, findings);
  if (opened === undefined) return reportOf(findings);
  const { file, unlocked } = opened;
  const { keys, vaultKey, slot } = unlocked;
  const held = new HeldFiles(folder);
  let ledger: VaultLedger | undefined;
  let dispose = (): void => undefined;
  try {
    if (isInUse(join(folder, file.content.ledger))) throw new Failure('vaultInUse');
    const source = (name: string): ByteSource | undefined => held.source(name);
    const { vault } = file.content;
    const seenOutside =
      options.headFolder === undefined
        ? undefined
        : headMemory({ folder: options.headFolder, vault, user: slot.user, secret: keys.secret }).get();
    const memory = { folder: options.headFolder, vault, user: slot.user, secret: keys.secret };
    const checkpoints = checkpointsOf({ ...memory, clock: systemClock });
    const subject = {
      ...{ folder, file, previous, user: slot.user, unlocked, source, findings, seenOutside, checkpoints },
    };
    await checkLedgerFiles(subject);
    await asFinding(findings, file.content.ledger, async () => {
      const reading = openLedgerFile(folder, file.content, vaultKey, true);
      ({ ledger, dispose } = reading);
      openVaultStreamKeys(reading.ledger, file.content.generation, vaultKey);
      await openCaseKeys(reading.ledger, slot.user, keys);
      await checkContent(subject, reading.ledger, (desk, key) => readSeenHead(folder, desk, key));
    });
    return reportOf(findings, ledger);
  } finally {
    ledger?.database.close();
    ledger?.keys.erase();
    dispose();
    held.close();
    erase(keys.secret, vaultKey);
  }
}
