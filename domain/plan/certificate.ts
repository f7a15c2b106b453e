import type { DocumentName } from '@contract/documents';
import type { ErasureGround } from '@contract/records/erasure';
import type { OfficeProfile } from '@contract/office';
import type { CaseFile } from '../assemble/caseFile';
import { batesOf } from './bates';
import type { DocumentOptions, DocumentPlan } from './documentPlan';
import type { CaseFilePages, Section } from './pageData';
import { protectedTerms } from './redaction/protectedTerms';
import { redactor, searchable } from './redaction/redactor';
import { answered, type PlanContext, planContext } from './sections/context';
import { practiceMarks, practiceNotices } from './sections/practice';

/** What was erased, why, and what of it is still outside. */
export interface Erasure {
  readonly ground: ErasureGround;
  readonly reason: string;
  /** The one record; left out for the whole case. */
  readonly record: string | undefined;
  /** Entries whose content goes, and sealed files. */
  readonly entries: number;
  readonly files: number;
  /** Files that stay because another case has them as well. */
  readonly filesKept: number;
  readonly backups: readonly {
    readonly at: string;
    readonly sha256: string;
    readonly name?: string | undefined;
    readonly removedAt?: string | undefined;
  }[];
  /** Copies of exhibits that were written out of the vault. */
  readonly copies: readonly { readonly at: string; readonly by: string; readonly sha256: string }[];
}

const groundWords: Readonly<Record<ErasureGround, string>> = {
  retention: 'The time for which the office keeps such a case is over',
  request: 'Somebody asked for it who may',
  misfiled: 'It never belonged here',
};

const documentTitles: Readonly<Record<DocumentName, string>> = {
  'counsel-case-file': 'Case file for counsel',
  'hand-off': 'Hand-off to another competent body',
  letter: 'Letter',
};

function what(context: PlanContext, { record, entries, files, filesKept }: Erasure): Section {
  const { caseFile, label } = context;
  const found = caseFile.records.find(({ id }) => id === record);
  return {
    id: 'erased',
    title: 'What was erased',
    blocks: [
      {
        type: 'facts',
        items: answered([
          ['What', found === undefined ? 'The whole case' : label(found.id)],
          ['Entries of the ledger', String(entries)],
          ['Sealed files', String(files)],
          [
            'Sealed files that another case has too, and that stay',
            filesKept === 0 ? undefined : String(filesKept),
          ],
        ]),
      },
      {
        type: 'prose',
        text:
          found === undefined
            ? 'With the content went every key of the case, everything anybody was still writing about it, and the indexes of all who had it. What stays in the ledger is the place, time, author and checksum of each entry, so that the chain stays whole, and the entry that says the case is gone.'
            : 'With the content of every version went what anybody was still writing about the case, and the indexes of all who have it. The case itself goes on, and says in its history that a record was erased. The number it had is not given to another.',
      },
    ],
  };
}

function outside(context: PlanContext, { backups, copies }: Erasure): Section {
  const { caseFile, instant, say, user } = context;
  const exported = caseFile.exports.map(({ at, by, data }) => [
    instant(at),
    { text: documentTitles[data.document], strong: true, note: data.sha256 },
    data.recipient === undefined ? user(by) : `${say(data.recipient)}, by ${user(by)}`,
  ]);
  const extracted = copies.map(({ at, by, sha256 }) => [
    instant(at),
    { text: 'Copy of an exhibit', strong: true, note: sha256 },
    user(by),
  ]);
  const columns = [
    { label: 'When', share: 2 },
    { label: 'What, with its SHA-256', share: 5 },
    { label: 'For whom, by whom', share: 3 },
  ];
  return {
    id: 'outside',
    title: 'What is still outside',
    blocks: [
      {
        type: 'prose',
        text: 'The vault reaches none of these. Whoever holds one is to be asked to destroy it, where it may be destroyed.',
      },
      {
        type: 'table',
        summary: 'Documents and copies of exhibits that left the vault',
        empty: 'No document of this case and no copy of an exhibit left the vault.',
        columns,
        rows: [...exported, ...extracted],
      },
      {
        type: 'table',
        summary: 'Backups of the whole vault made before',
        empty: 'No backup of the vault is recorded.',
        columns: columns.slice(0, 2),
        rows: backups
          .filter(({ removedAt }) => removedAt === undefined)
          .map(({ at, sha256, name = 'Backup of the whole vault' }) => [
            instant(at),
            { text: name, strong: true, note: sha256 },
          ]),
      },
      {
        type: 'prose',
        text: 'Not promised: sectors that a solid-state disk keeps back for itself, copies that were made without this program, and what somebody remembers.',
      },
    ],
  };
}

function proof({ caseFile, options }: PlanContext): Section {
  return {
    id: 'proof',
    title: 'Proof',
    blocks: [
      {
        type: 'prose',
        text: 'The checksum of this certificate stands in the entry of the ledger that says what was erased; the heads are those before it.',
      },
      {
        type: 'facts',
        items: [
          { label: 'Vault', text: options.vaultFingerprint },
          { label: 'Head of the ledger', text: options.ledgerHead },
          { label: 'Head of this case', text: caseFile.head },
        ],
      },
    ],
  };
}

function draw(context: PlanContext, erasure: Erasure): CaseFilePages {
  const { caseFile, office, options, say, instant } = context;
  return {
    schema: 'casekeep/page-data/1',
    document: 'destruction-certificate',
    language: 'en',
    paper: office.paper,
    title: `${caseFile.codeName}, ${caseFile.number}: certificate of destruction`,
    author: office.organisation,
    cover: {
      office: office.organisation,
      kind: 'Certificate of destruction',
      headline: caseFile.codeName,
      number: caseFile.number,
      facts: answered([
        ['Ground', groundWords[erasure.ground]],
        ['Reason', say(erasure.reason)],
        ['Legal hold', 'None stood'],
        ['Erased by', say(options.preparedBy)],
        ['Erased', `${instant(options.createdAt)} (${office.zone})`],
      ]),
      notices: practiceNotices(options),
    },
    legend: 'Confidential: kept by the office',
    marks: practiceMarks(options),
    running: { left: `${caseFile.codeName}, ${caseFile.number}`, right: 'Certificate of destruction' },
    bates: batesOf(caseFile),
    words: {
      contents: 'Contents',
      pageOf: 'Page {page} of {pages}',
      attachment: 'The words of this certificate for a machine',
    },
    sections: [what(context, erasure), outside(context, erasure), proof(context)],
  };
}

/**
 * Plans the certificate of an erasure: what went, why, and what of it is still outside. It names nobody of the case, and
 * the finished file is searched for everybody.
 */
export function planCertificate(
  caseFile: CaseFile,
  office: OfficeProfile,
  options: DocumentOptions,
  erasure: Erasure,
): DocumentPlan<CaseFilePages> {
  // A person who was entered in error is protected like anybody else.
  const records = caseFile.records.map((record) => ({ ...record, state: 'current' as const }));
  const terms = protectedTerms({ ...caseFile, records }, new Set());
  const pageData = draw(planContext(caseFile, office, options, redactor(terms).say), erasure);
  const ownWords = draw(
    planContext(caseFile, office, options, () => '…'),
    erasure,
  );
  return { pageData, protectedTerms: searchable(terms, ownWords), withheld: [], exhibits: [] };
}
