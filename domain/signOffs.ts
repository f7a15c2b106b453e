import type { Role } from '@contract/roles';
import type { CaseFile, CaseRecord } from './assemble/caseFile';

/**
 * Who may sign a record they read: a decision is signed by somebody who may decide (the one who takes it, as a rule);
 * a letter by a second reader, who is anybody with the case but its author.
 */
export function mayReadAndSign(record: CaseRecord, user: string, role: Role): boolean {
  if (record.state !== 'current') return false;
  if (record.kind === 'decision') return role === 'director' || role === 'alternate';
  if (record.kind === 'letter')
    return role !== 'auditor' && record.createdBy !== user && record.changedBy !== user;
  return false;
}

/** The signature under the newest version of a record, when there is one. */
export function signatureUnder(
  { signOffs }: Pick<CaseFile, 'signOffs'>,
  record: Pick<CaseRecord, 'id' | 'version'>,
): CaseFile['signOffs'][number] | undefined {
  return signOffs.findLast((signed) => signed.record === record.id && signed.version === record.version);
}
