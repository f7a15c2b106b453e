import type { OfficeProfile } from '@contract/office';
import { type CaseFile, type CaseRecord, recordsOf } from '../assemble/caseFile';
import { sendingProblem } from '../letters/sendingProblem';
import { earliest } from '../time/when';
import { dayOf } from '../time/day';
import { formatDay } from '../time/formatWhen';
import { batesOf } from './bates';
import type { DocumentOptions, DocumentPlan, LeavingProblem, PlannedDocument } from './documentPlan';
import type { LetterPages } from './pageData';
import { protectedTerms } from './redaction/protectedTerms';
import { searchable } from './redaction/redactor';
import { type ProtectedTerm, SearchableText } from './redaction/findTerm';
import { practiceMarks } from './sections/practice';

type Letter = CaseRecord<'letter'>;

function letterOf(caseFile: CaseFile, id: string | undefined): Letter | undefined {
  return recordsOf(caseFile, 'letter').find((letter) => letter.id === id);
}

/**
 * What must not be read in this letter: everything that tells of anybody but the recipient. Names that were kept with a
 * written reason are no accident and are not searched for; whether the reason is enough was asked before it was sent.
 */
function lettersTerms(caseFile: CaseFile, { data }: Letter): ProtectedTerm[] {
  const kept = new SearchableText(
    (data.keptBecause ?? [])
      .filter(({ finding }) => finding === 'identity')
      .map(({ words }) => words)
      .join('\n'),
  );
  return protectedTerms(caseFile, new Set([data.to])).filter((term) => kept.find(term).length === 0);
}

/** A letter may be made into a paper when it was sent, or when it could be sent as it stands. */
function problem(caseFile: CaseFile, record: string | undefined): LeavingProblem | undefined {
  const letter = letterOf(caseFile, record);
  if (letter === undefined) return { code: 'noSuchRecord' };
  switch (letter.data.state.kind) {
    case 'dropped':
      return { code: 'letterDropped' };
    case 'sent':
      return undefined;
    case 'draft':
      return sendingProblem(caseFile, letter, undefined);
  }
}

/** Whom the letter is addressed to: as the sender wrote it, else the name and postal address of the recipient. */
function addressLines(caseFile: CaseFile, letter: Letter, recipient: string | undefined): string[] {
  if (recipient !== undefined) return recipient.split(/\s*\n\s*|\s*;\s*/u).filter((line) => line !== '');
  const person = recordsOf(caseFile, 'person').find(({ id }) => id === letter.data.to);
  const identity = person?.data.identity;
  const name = identity?.name ?? identity?.aliases?.[0];
  const [address] = identity?.addresses ?? [];
  return [...(name === undefined ? [] : [name]), ...(address?.split(/\s*[,\n]\s*/u) ?? [])];
}

/** The day it was sent; of a letter not sent yet, the day on which the paper is made. */
function letterDay({ data }: Letter, office: OfficeProfile, options: DocumentOptions): string {
  const sent = data.state.kind === 'sent' ? earliest(data.state.when, office.zone) : undefined;
  return formatDay(dayOf(sent ?? options.createdAt, office.zone), { locale: office.locale });
}

function pages(
  caseFile: CaseFile,
  office: OfficeProfile,
  options: DocumentOptions,
  letter: LetterPages['letter'],
): LetterPages {
  return {
    schema: 'casekeep/page-data/1',
    document: 'letter',
    language: 'en',
    paper: office.paper,
    title: letter.subject,
    author: office.organisation,
    marks: practiceMarks(options),
    bates: batesOf(caseFile),
    words: { pageOf: 'Page {page} of {pages}' },
    letter,
  };
}

/**
 * Plans one letter as correspondence of the office: its words as they were written and signed, nothing taken out and
 * nothing put in. So the finished file is searched for everybody who is protected, except the recipient.
 *
 * @throws Error when there is no such letter; `problem` says so before
 */
export function planLetter(
  caseFile: CaseFile,
  office: OfficeProfile,
  options: DocumentOptions,
): DocumentPlan<LetterPages> {
  const letter = letterOf(caseFile, options.record);
  if (letter === undefined) throw new Error('a letter is planned that the case does not have');
  const date = letterDay(letter, office, options);
  const { subject, body } = letter.data;
  const pageData = pages(caseFile, office, options, {
    office: office.organisation,
    date,
    recipient: addressLines(caseFile, letter, options.recipient),
    subject,
    body,
  });
  const ownWords = pages(caseFile, office, options, {
    office: office.organisation,
    date,
    recipient: [],
    subject: '',
    body: '',
  });
  return {
    pageData,
    protectedTerms: searchable(lettersTerms(caseFile, letter), ownWords),
    withheld: [],
    exhibits: [],
  };
}

/** One letter, for the one it is addressed to. */
export const letterDocument: PlannedDocument = { problem, plan: planLetter };
