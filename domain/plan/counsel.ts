import type { OfficeProfile } from '@contract/office';
import { type CaseFile, recordsOf } from '../assemble/caseFile';
import { allegationsSection, incidentsSection, triageSection } from './counsel/allegations';
import { chronologySection } from './counsel/chronology';
import { consultationsSection, privilegeLogSection } from './counsel/consultations';
import { type CounselContext, counselContext, type CounselOptions, answered } from './counsel/context';
import { decisionsSection, followUpsSection } from './counsel/decisions';
import { exhibitsSection, notesSection, tasksSection } from './counsel/others';
import { partiesSection } from './counsel/people';
import { reportsSection } from './counsel/reports';
import { proofSection, type Withheld, withheldItems, withheldSection } from './counsel/withheld';
import { phaseWords } from './counsel/words';
import type { PageData, Section } from './pageData';
import { type ProtectedTerm, SearchableText } from './redaction/findTerm';
import { protectedTerms } from './redaction/protectedTerms';
import { redactText } from './redaction/redact';

export type { CounselOptions } from './counsel/context';

/** What counsel's case file will say, what it leaves out, and what must not be readable in it. */
export interface CounselPlan {
  pageData: PageData;
  protectedTerms: ProtectedTerm[];
  withheld: Withheld[];
  exhibits: { record: string; sha256: string }[];
}

const legend = 'Privileged and confidential: prepared for counsel';

/** Digits of a Bates number; the usual six to eight. */
const batesDigits = 6;

/** Pages are numbered on from the last export of the case, so that no number stands on two different pages. */
function nextBatesNumber(caseFile: CaseFile): number {
  const used = caseFile.exports.map(({ data }) => Number(/\d+$/.exec(data.bates.last)?.[0] ?? 0));
  return Math.max(0, ...used) + 1;
}

function recordSections(context: CounselContext): Section[] {
  return [
    partiesSection(context),
    allegationsSection(context),
    chronologySection(context),
    reportsSection(context),
    incidentsSection(context),
    triageSection(context),
    consultationsSection(context),
    decisionsSection(context),
    followUpsSection(context),
    notesSection(context),
    tasksSection(context),
    exhibitsSection(context),
    privilegeLogSection(context),
  ];
}

function cover(context: CounselContext): PageData['cover'] {
  const { caseFile, office, options, instant, say } = context;
  return {
    office: office.organisation,
    kind: 'Case file for legal counsel',
    headline: caseFile.codeName,
    number: caseFile.number,
    facts: answered([
      ['Prepared for', options.recipient === undefined ? 'Legal counsel' : say(options.recipient)],
      ['Purpose', options.purpose === undefined ? 'Legal advice' : say(options.purpose)],
      ['Prepared by', say(options.preparedBy)],
      ['Made', `${instant(options.createdAt)} (${office.zone})`],
      ['Case opened', instant(caseFile.opened)],
      ['Phase', phaseWords[caseFile.phase]],
    ]),
    notices: [
      ...(options.practice
        ? [
            {
              type: 'notice' as const,
              title: 'Practice vault',
              text: 'This case was made up for practice. Nobody in it is real.',
              tone: 'caution' as const,
            },
          ]
        : []),
      {
        type: 'notice',
        title: 'Privileged and confidential',
        text: 'Prepared for legal counsel, to obtain legal advice. Privilege is claimed item by item, in the log at the end; facts are not claimed. Please keep this file apart from records that others may read, and do not pass it on.',
      },
    ],
  };
}

function draw(context: CounselContext, replaced: ReadonlyMap<string, number>) {
  const { caseFile, office, options } = context;
  const sections = recordSections(context);
  const withheld = withheldItems(context, replaced);
  const pageData: PageData = {
    schema: 'casekeep/page-data/1',
    document: 'counsel-case-file',
    language: 'en',
    paper: office.paper,
    title: `${caseFile.codeName}, ${caseFile.number}: case file for legal counsel`,
    author: office.organisation,
    cover: cover(context),
    legend,
    marks: options.practice ? ['PRACTICE VAULT: NOT A REAL CASE'] : [],
    running: { left: `${caseFile.codeName}, ${caseFile.number}`, right: 'Case file for legal counsel' },
    bates: { prefix: `${caseFile.number}-`, first: nextBatesNumber(caseFile), digits: batesDigits },
    words: {
      contents: 'Contents',
      pageOf: 'Page {page} of {pages}',
      attachment: 'The words of this file for a machine, redacted like the pages',
    },
    sections: [...sections, withheldSection(withheld), proofSection(context)],
  };
  return { pageData, withheld };
}

/**
 * A part of a name that is a word of the document itself (a Ms Page, a Mr Case, an April among the dates) cannot be
 * searched for in the finished file. It is taken out of every text of a record all the same.
 */
function searchable(terms: readonly ProtectedTerm[], ownWords: PageData): ProtectedTerm[] {
  const text = new SearchableText(JSON.stringify(ownWords));
  return terms.filter((term) => term.match === 'whole' || text.find(term).length === 0);
}

/**
 * Plans counsel's case file: what is in, what is withheld and why. Protected names, addresses and numbers are taken
 * out of the data here, before any page is drawn. Pure: the same case, office and options give the same plan.
 *
 * @returns the page data, the terms the finished file must be searched for, the withheld list and the exhibits
 */
export function planCounsel(caseFile: CaseFile, office: OfficeProfile, options: CounselOptions): CounselPlan {
  const terms = protectedTerms(caseFile);
  const replaced = new Map<string, number>();
  const say = (text: string): string => {
    const redacted = redactText(text, terms);
    for (const [who, times] of redacted.replaced) replaced.set(who, (replaced.get(who) ?? 0) + times);
    return redacted.text;
  };
  const { pageData, withheld } = draw(counselContext(caseFile, office, options, say), replaced);
  const ownWords = draw(
    counselContext(caseFile, office, options, () => '…'),
    new Map(),
  ).pageData;
  return {
    pageData,
    protectedTerms: searchable(terms, ownWords),
    withheld,
    exhibits: recordsOf(caseFile, 'evidence').map(({ id, data }) => ({
      record: id,
      sha256: data.file.sha256,
    })),
  };
}
