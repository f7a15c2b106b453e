import type { FailureCode, Missing } from '@contract/failures';
import type { Instant } from '@contract/moments';
import type { OfficeProfile } from '@contract/office';
import type { CaseFile } from '../assemble/caseFile';
import type { PageData } from './pageData';
import type { ProtectedTerm } from './redaction/findTerm';

/** What a document needs beside the case and the office. */
export interface DocumentOptions {
  /** The one time of the document: when it is made. */
  readonly createdAt: Instant;
  readonly preparedBy: string;
  readonly recipient?: string | undefined;
  readonly purpose?: string | undefined;
  readonly practice: boolean;
  /** Names of users by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Head of the whole ledger at that time, and the fingerprint of its founding entry. */
  readonly ledgerHead: string;
  readonly vaultFingerprint: string;
  /** The record the document is made from, where it does not show the whole case. */
  readonly record?: string | undefined;
}

/** Something that is not in a document, and why. */
export interface Withheld {
  what: string;
  why: string;
}

/** What a document will say, what it leaves out, and what must not be readable in it. */
export interface DocumentPlan<Pages extends PageData = PageData> {
  pageData: Pages;
  protectedTerms: ProtectedTerm[];
  withheld: Withheld[];
  exhibits: { record: string; sha256: string }[];
}

/** Why a document may not leave as things stand, with each thing to be mended. */
export interface LeavingProblem {
  readonly code: FailureCode;
  readonly missing?: Missing[];
}

/** One document: what forbids making it now, and what it says. Both pure. */
export interface PlannedDocument {
  /** @param record the record it is made from, where it does not show the whole case. */
  readonly problem: (caseFile: CaseFile, record: string | undefined) => LeavingProblem | undefined;
  readonly plan: (caseFile: CaseFile, office: OfficeProfile, options: DocumentOptions) => DocumentPlan;
}
