import type { OfficeProfile } from '@contract/office';
import { type CaseFile, recordsOf } from '../assemble/caseFile';
import { batesOf } from './bates';
import type { DocumentOptions, DocumentPlan, PlannedDocument } from './documentPlan';
import { promiseProblem } from './identitiesShown';
import type { CaseFilePages, Section } from './pageData';
import { protectedTerms } from './redaction/protectedTerms';
import { redactor, searchable } from './redaction/redactor';
import { actionsSection, appealsSection } from './sections/actions';
import { allegationsSection, matrixSection } from './sections/allegations';
import { chronologySection } from './sections/chronology';
import { consultationsSection } from './sections/consultations';
import { answered, type PlanContext, planContext } from './sections/context';
import { deadlinesSection } from './sections/deadlines';
import { decisionsSection } from './sections/decisions';
import { disclosuresSection, handoffsSection } from './sections/disclosures';
import { followUpsSection } from './sections/followUps';
import { holdsSection, keepingSection } from './sections/holds';
import { incidentsSection } from './sections/incidents';
import { interviewsSection, witnessesSection } from './sections/interviews';
import { lettersSection } from './sections/letters';
import { exhibitsSection, notesSection, tasksSection } from './sections/others';
import { partiesSection } from './sections/people';
import { practiceNotices, practiceMarks } from './sections/practice';
import { privilegeLogSection } from './sections/privilegeLog';
import { measuresSection, promisesSection } from './sections/promises';
import { reportsSection } from './sections/reports';
import { triageSection } from './sections/triage';
import { proofSection, withheldItems, withheldSection } from './sections/withheld';
import { phaseWords } from './sections/words';

const legend = 'Privileged and confidential: prepared for counsel';

/** In the order in which counsel reads: the case at a glance, what was said, what was done, what was decided, proof. */
function recordSections(context: PlanContext): Section[] {
  return [
    partiesSection(context),
    allegationsSection(context),
    ...matrixSection(context),
    chronologySection(context),
    reportsSection(context),
    incidentsSection(context),
    triageSection(context),
    ...measuresSection(context),
    ...promisesSection(context),
    ...interviewsSection(context),
    ...witnessesSection(context),
    consultationsSection(context),
    ...disclosuresSection(context),
    decisionsSection(context),
    ...actionsSection(context),
    ...appealsSection(context),
    followUpsSection(context),
    ...lettersSection(context),
    ...deadlinesSection(context),
    ...handoffsSection(context),
    ...holdsSection(context),
    notesSection(context),
    tasksSection(context),
    ...keepingSection(context),
    exhibitsSection(context),
    privilegeLogSection(context),
  ];
}

function cover(context: PlanContext) {
  const { caseFile, office, options, instant, said, say } = context;
  return {
    office: office.organisation,
    kind: 'Case file for legal counsel',
    headline: caseFile.codeName,
    number: caseFile.number,
    facts: answered([
      ['Prepared for', said(options.recipient) ?? 'Legal counsel'],
      ['Purpose', said(options.purpose) ?? 'Legal advice'],
      ['Prepared by', say(options.preparedBy)],
      ['Made', `${instant(options.createdAt)} (${office.zone})`],
      ['Case opened', instant(caseFile.opened)],
      ['Phase', phaseWords[caseFile.phase]],
    ]),
    notices: [
      ...practiceNotices(options),
      {
        type: 'notice' as const,
        title: 'Privileged and confidential',
        text: 'Prepared for legal counsel, to obtain legal advice. Privilege is claimed item by item, in the log at the end; facts are not claimed. Please keep this file apart from records that others may read, and do not pass it on.',
      },
    ],
  };
}

function draw(context: PlanContext, replaced: ReadonlyMap<string, number>) {
  const { caseFile, office, options } = context;
  const sections = recordSections(context);
  const withheld = withheldItems(context, replaced);
  const pageData: CaseFilePages = {
    schema: 'casekeep/page-data/1',
    document: 'counsel-case-file',
    language: 'en',
    paper: office.paper,
    title: `${caseFile.codeName}, ${caseFile.number}: case file for legal counsel`,
    author: office.organisation,
    cover: cover(context),
    legend,
    marks: practiceMarks(options),
    running: { left: `${caseFile.codeName}, ${caseFile.number}`, right: 'Case file for legal counsel' },
    bates: batesOf(caseFile),
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
 * Plans counsel's case file: what is in, what is withheld and why. Protected names, addresses and numbers are taken
 * out of the data here, before any page is drawn. Pure: the same case, office and options give the same plan.
 *
 * @returns the page data, the terms the finished file must be searched for, the withheld list and the exhibits
 */
export function planCounsel(
  caseFile: CaseFile,
  office: OfficeProfile,
  options: DocumentOptions,
): DocumentPlan<CaseFilePages> {
  const terms = protectedTerms(caseFile);
  const { say, replaced } = redactor(terms);
  const { pageData, withheld } = draw(planContext(caseFile, office, options, say), replaced);
  const ownWords = draw(
    planContext(caseFile, office, options, () => '…'),
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

/** Counsel's case file: the whole case, everybody but who was consulted by code name. */
export const counselCaseFile: PlannedDocument = {
  problem: (caseFile) => promiseProblem(caseFile, 'counsel'),
  plan: planCounsel,
};
