import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { EnvelopeSchema } from '../../../contract/records/envelope';
import { EvidenceSchema } from '../../../contract/records/evidence';
import { fileStore } from '../evidence/fileStore';
import { digestOfFile, sealedFilePath } from '../evidence/sealedFile';
import type { OpenedEntry } from '../ledger/openedEntry';
import type { VaultLedger } from '../ledger/vaultLedger';
import type { Findings } from './findings';

function namesOnDisk(folder: string): string[] {
  const root = join(folder, 'evidence');
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => readdirSync(join(root, entry.name)));
}

/** Every sealed file that this user's evidence records name is there and is byte for byte what was sealed. */
export async function checkEvidence(options: {
  folder: string;
  ledger: VaultLedger;
  evidence: readonly OpenedEntry[];
  findings: Findings;
}): Promise<void> {
  const { folder, ledger, evidence, findings } = options;
  const files = fileStore(ledger.database);
  const kept = new Set(files.inState('kept'));
  const begun = new Set(files.inState('begun'));
  const known = new Map<string, { bytes: number; sha256: string; seq: number }>();
  const readBefore = findings.since?.seq ?? 0;
  for (const entry of evidence) {
    const envelope = EnvelopeSchema.safeParse(entry.data);
    const parsed = EvidenceSchema.safeParse(envelope.success ? envelope.data.content : undefined);
    if (!parsed.success) continue;
    const { sealed } = parsed.data.file;
    known.set(sealed.file, { ...sealed, seq: entry.seq });
    if (!kept.has(sealed.file)) {
      const message = 'This entry names a file that the vault does not keep.';
      findings.problem({ where: 'evidence', file: sealedFilePath(sealed.file), entry: entry.seq, message });
    }
  }
  let done = 0;
  for (const name of kept) {
    const file = sealedFilePath(name);
    await findings.step('evidence', (done += 1), kept.size);
    findings.files += 1;
    const path = join(folder, file);
    if (!existsSync(path)) {
      findings.problem({ where: 'evidence', file, message: 'This file is missing.' });
      continue;
    }
    const expected = known.get(name);
    if (expected === undefined) {
      findings.warn(
        'Some sealed files belong to cases without a key here: that they exist is all that was checked.',
      );
      continue;
    }
    // Read whole before: only that it is there, in its length. The next full verification reads it again.
    const isBefore = expected.seq <= readBefore;
    const found = isBefore ? { ...expected, bytes: statSync(path).size } : await digestOfFile(path);
    if (found.sha256 !== expected.sha256 || found.bytes !== expected.bytes) {
      findings.problem({ where: 'evidence', file, message: 'This file was changed.' });
    }
  }
  if (begun.size > 0)
    findings.warn(`${begun.size} sealed files were begun and never kept; they are removed on request.`);
  const strangers = namesOnDisk(folder).filter((name) => !kept.has(name) && !begun.has(name));
  if (strangers.length > 0)
    findings.warn(`${strangers.length} files in the evidence folder do not belong to the vault.`);
}
