import type { VerifyReport } from '@contract/operations/ledger';
import type { Role } from '@contract/roles';

/** Who is told what a verification found. */
export interface ProofReader {
  /** Nothing for somebody the ledger does not know. */
  readonly role: Role | undefined;
  /** Whether they hold a key of every case there is. */
  readonly hasEveryCase: boolean;
}

/** Said to everybody who is told the verdict alone, whether there is such a thing or not. */
export const withoutKeys =
  'What is sealed under keys you do not have, if anything is, was checked by its links, signatures and digests only.';

/**
 * What somebody is told of a verification. Numbers of entries, pages and files, the place of a problem and the newest hash
 * grow with every case, so they go only to a director or an alternate who has every case. Everybody else is told the
 * verdict, the fingerprint, which never changes, and what the document they brought says (product design: nobody learns
 * that a case exists which they were not given; a recused person and an auditor see a verdict).
 * @param report all that was found.
 * @param reader nothing where the ledger could not be read far enough to know them: they are told which files and pages
 *   are damaged, which the folder shows to everybody, and nothing of entries or evidence.
 */
export function toldOfProof(report: VerifyReport, reader: ProofReader | undefined): VerifyReport {
  const { ok, fingerprint, against, problems, since } = report;
  if (reader === undefined) {
    const ofFiles = problems.filter(({ where, entry }) => where !== 'evidence' && entry === undefined);
    return { ok, problems: ofFiles, warnings: [] };
  }
  const isHead = reader.role === 'director' || reader.role === 'alternate';
  if (isHead && reader.hasEveryCase) return report;
  return {
    ok,
    ...(fingerprint !== undefined && { fingerprint }),
    problems: [],
    warnings: [withoutKeys],
    ...(against && { against }),
    ...(since !== undefined && { since }),
  };
}
