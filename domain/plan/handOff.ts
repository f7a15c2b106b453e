import type { OfficeProfile } from '@contract/office';
import { type CaseFile, type CaseRecord, recordsOf } from '../assemble/caseFile';
import { conductCode, knownCodes } from '../conductCodes/conductCodes';
import { batesOf } from './bates';
import type {
  DocumentOptions,
  DocumentPlan,
  LeavingProblem,
  PlannedDocument,
  Withheld,
} from './documentPlan';
import { allegedSection } from './handOff/allegations';
import { type Chosen, chosenBy, narrowedContext } from './handOff/narrowed';
import { peopleSection } from './handOff/people';
import { identitiesShown, promiseProblem } from './identitiesShown';
import type { CaseFilePages, Section } from './pageData';
import { protectedTerms } from './redaction/protectedTerms';
import { redactor, searchable } from './redaction/redactor';
import { actionsSection, appealsSection } from './sections/actions';
import { chronologySection } from './sections/chronology';
import { codeName } from './sections/codeName';
import { consultationsSection } from './sections/consultations';
import { answered, type PlanContext, planContext } from './sections/context';
import { decisionsSection } from './sections/decisions';
import { incidentsSection } from './sections/incidents';
import { interviewsSection } from './sections/interviews';
import { lettersSection } from './sections/letters';
import { exhibitsSection, notesSection } from './sections/others';
import { practiceMarks, practiceNotices } from './sections/practice';
import { measuresSection, promisesSection } from './sections/promises';
import { reportsSection } from './sections/reports';
import { triageSection } from './sections/triage';
import { proofSection, redactionItems, withheldSection } from './sections/withheld';
import { answerWords } from './sections/words';

function handoffOf(caseFile: CaseFile, id: string | undefined): CaseRecord<'handoff'> | undefined {
  return recordsOf(caseFile, 'handoff').find((handoff) => handoff.id === id);
}

/** A hand-off that tells an identity against a promise is stopped; the promise is released, or the name is left out. */
function problem(caseFile: CaseFile, record: string | undefined): LeavingProblem | undefined {
  const handoff = handoffOf(caseFile, record);
  if (handoff === undefined) return { code: 'noSuchRecord' };
  const told = handoff.data.disclosed?.identities ?? [];
  return promiseProblem(caseFile, 'other', [...told, ...identitiesShown(caseFile)]);
}

/** Sections of kinds that are always drawn are left out here when none of their records is handed over. */
function ifHandedOver(
  { caseFile }: PlanContext,
  kind: CaseRecord['kind'],
  section: () => Section,
): Section[] {
  return caseFile.records.some((record) => record.kind === kind) ? [section()] : [];
}

function chosenSections(context: PlanContext): Section[] {
  const { records } = context.caseFile;
  return [
    ...ifHandedOver(context, 'report', () => reportsSection(context)),
    ...ifHandedOver(context, 'incident', () => incidentsSection(context)),
    ...allegedSection(context),
    ...ifHandedOver(context, 'triage', () => triageSection(context)),
    ...measuresSection(context),
    ...promisesSection(context),
    ...interviewsSection(context),
    ...ifHandedOver(context, 'consultation', () => consultationsSection(context)),
    ...ifHandedOver(context, 'decision', () => decisionsSection(context)),
    ...actionsSection(context),
    ...appealsSection(context),
    ...lettersSection(context),
    ...ifHandedOver(context, 'note', () => notesSection(context)),
    ...ifHandedOver(context, 'evidence', () => exhibitsSection(context)),
    ...(records.some(({ kind }) => kind !== 'person') ? [chronologySection(context)] : []),
  ];
}

function withheldItems(
  context: PlanContext,
  chosen: Chosen,
  replaced: ReadonlyMap<string, number>,
): Withheld[] {
  const { caseFile, label } = context;
  const contacts = chosen.records
    .filter(
      (record) =>
        record.kind === 'report' && (record.data.contact !== undefined || record.data.mail !== undefined),
    )
    .map(({ id }) => ({
      what: `${label(id)}: how the reporter may be reached, and the addresses of the e-mail`,
      why: 'They would tell who the reporter is; where that is told, it stands under People.',
    }));
  const files = chosen.records.some(({ kind }) => kind === 'evidence')
    ? [
        {
          what: 'The files of the exhibits',
          why: 'They are handed over apart, unaltered; each is listed with its SHA-256.',
        },
      ]
    : [];
  const privileged = chosen.privileged.map(({ id }) => ({
    what: label(id),
    why: 'Privilege is claimed for it, and is not given up by this hand-off.',
  }));
  const isWhole = caseFile.records.every(
    ({ id, state, kind }) =>
      state !== 'current' || kind === 'handoff' || chosen.records.some((record) => record.id === id),
  );
  const others = isWhole
    ? []
    : [
        {
          what: 'Other records of this case',
          why: 'Only what the hand-off names leaves with it.',
        },
      ];
  return [...contacts, ...redactionItems(replaced), ...privileged, ...files, ...others];
}

function cover(context: PlanContext, { data }: CaseRecord<'handoff'>): CaseFilePages['cover'] {
  const { caseFile, office, options, say, said, instant, when } = context;
  const body =
    data.code === undefined ? undefined : conductCode(knownCodes(caseFile), data.code)?.competentBody;
  return {
    office: office.organisation,
    kind: 'Hand-off to another competent body',
    headline: caseFile.codeName,
    number: caseFile.number,
    facts: answered([
      ['Handed to', say(data.to)],
      ['For the attention of', said(options.recipient) ?? said(data.contact)],
      ['Competent by', data.code === undefined ? undefined : codeName(context, data.code)],
      ['The code names', body],
      ['Why', say(data.why)],
      ['Purpose', said(options.purpose)],
      ['The reporter agreed', answerWords[data.reporterAgreed]],
      ['The reporter was told', data.reporterTold === undefined ? undefined : when(data.reporterTold)],
      ['Prepared by', say(options.preparedBy)],
      ['Made', `${instant(options.createdAt)} (${office.zone})`],
    ]),
    notices: [
      ...practiceNotices(options),
      {
        type: 'notice',
        title: 'Confidential',
        text: 'Given to the body named above for its own work on this matter. It holds only what this office decided to hand over; what is withheld is listed at the end. Please let only those read it who have to, do not repeat to anybody concerned what could tell who reported, and say so to this office if it came to the wrong place.',
      },
    ],
  };
}

function draw(
  whole: PlanContext,
  handoff: CaseRecord<'handoff'>,
  chosen: Chosen,
  replaced: ReadonlyMap<string, number>,
) {
  const { caseFile, office, options, said } = whole;
  const spokenOf = new Set<string>();
  const noticing: PlanContext = {
    ...whole,
    person: (id) => {
      spokenOf.add(id);
      return whole.person(id);
    },
    people: (ids) => {
      for (const id of ids ?? []) spokenOf.add(id);
      return whole.people(ids);
    },
  };
  const sections = chosenSections(narrowedContext(noticing, chosen));
  const other = said(handoff.data.disclosed?.other);
  const apart: Section[] =
    other === undefined
      ? []
      : [
          {
            id: 'other',
            title: 'What else is told',
            blocks: [{ type: 'prose', text: other }],
          },
        ];
  const people = peopleSection(whole, chosen, spokenOf);
  const withheld = withheldItems(whole, chosen, replaced);
  const pageData: CaseFilePages = {
    schema: 'casekeep/page-data/1',
    document: 'hand-off',
    language: 'en',
    paper: office.paper,
    title: `${caseFile.codeName}, ${caseFile.number}: hand-off`,
    author: office.organisation,
    cover: cover(whole, handoff),
    legend: 'Confidential: handed to the body named on the cover',
    marks: practiceMarks(options),
    running: { left: `${caseFile.codeName}, ${caseFile.number}`, right: 'Hand-off' },
    bates: batesOf(caseFile),
    words: {
      contents: 'Contents',
      pageOf: 'Page {page} of {pages}',
      attachment: 'The words of this hand-off for a machine, redacted like the pages',
    },
    sections: [
      ...people,
      ...sections,
      ...apart,
      withheldSection(withheld),
      proofSection(narrowedContext(whole, chosen)),
    ],
  };
  return { pageData, withheld };
}

/**
 * Plans what another competent body gets: the records and identities that the hand-off names and nothing else. Everybody
 * else appears by code name, and the finished file is searched for them.
 *
 * @throws Error when there is no such hand-off; `problem` says so before
 */
export function planHandOff(
  caseFile: CaseFile,
  office: OfficeProfile,
  options: DocumentOptions,
): DocumentPlan<CaseFilePages> {
  const handoff = handoffOf(caseFile, options.record);
  if (handoff === undefined) throw new Error('a hand-off is planned that the case does not have');
  const chosen = chosenBy(caseFile, handoff);
  const terms = protectedTerms(caseFile, chosen.identities);
  const { say, replaced } = redactor(terms);
  const { pageData, withheld } = draw(planContext(caseFile, office, options, say), handoff, chosen, replaced);
  const ownWords = draw(
    planContext(caseFile, office, options, () => '…'),
    handoff,
    chosen,
    new Map(),
  ).pageData;
  return {
    pageData,
    protectedTerms: searchable(terms, ownWords),
    withheld,
    exhibits: chosen.records.flatMap((record) =>
      record.kind === 'evidence' ? [{ record: record.id, sha256: record.data.file.sha256 }] : [],
    ),
  };
}

/** What another body that is competent gets of a case. */
export const handOffDocument: PlannedDocument = { problem, plan: planHandOff };
