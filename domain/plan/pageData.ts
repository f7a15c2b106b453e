/**
 * What a document says, ready to be drawn: headings, paragraphs, tables, all of them plain strings that are already
 * formatted, translated and redacted. The layout knows no case, no rule and no language; it draws these blocks.
 */

/** One cell of a table. `note` stands under the text, smaller; `tone` colours the note, never alone: it has words. */
export type Cell = string | { text: string; note?: string; tone?: Tone; strong?: boolean };

/** `plain` is said quietly, `caution` is drawn in the accent colour. */
export type Tone = 'plain' | 'caution';

export interface Column {
  label: string;
  /** The column's part of the width, against the sum of all. */
  share: number;
}

export interface LabelledText {
  label: string;
  text: string;
  tone?: Tone;
}

/** A paragraph, or several parted by empty lines. */
export interface ProseBlock {
  type: 'prose';
  text: string;
}

/** Something to be borne in mind, set apart from the record itself. */
export interface NoticeBlock {
  type: 'notice';
  title?: string;
  text: string;
  tone?: Tone;
}

/** A paragraph under a label of its own. */
export interface LabelledBlock {
  type: 'labelled';
  label: string;
  text: string;
}

/** Words of somebody else, verbatim, under a line that says whose they are. */
export interface QuoteBlock {
  type: 'quote';
  caption: string;
  text: string;
}

/** Short answers beside their labels. */
export interface FactsBlock {
  type: 'facts';
  items: LabelledText[];
}

/** A table whose header row is repeated on every page. `empty` is printed instead when it has no row. */
export interface TableBlock {
  type: 'table';
  /** What the table is, for a person who hears it. */
  summary: string;
  columns: Column[];
  rows: Cell[][];
  empty: string;
}

/** One record told in full: a heading, short answers, then longer texts, each under its label. */
export interface EntryBlock {
  type: 'entry';
  title: string;
  /** A line under the heading, such as a day, a place or a mode. */
  subtitle?: string;
  /** What must not be overlooked: a privilege claim, a late record. */
  marks: LabelledText[];
  facts: LabelledText[];
  texts: LabelledText[];
}

export type Block =
  ProseBlock | LabelledBlock | NoticeBlock | QuoteBlock | FactsBlock | TableBlock | EntryBlock;

export interface Section {
  /** Stable name of the section, the same in every document of this kind. */
  id: string;
  title: string;
  blocks: Block[];
}

export type Paper = 'us-letter' | 'a4';

/** What every document has. */
interface Pages {
  schema: 'casekeep/page-data/1';
  /** Language of the document's own words (BCP 47, language part only). */
  language: string;
  paper: Paper;
  /** Title in the file's metadata and in the window of the reader. */
  title: string;
  /** Maker in the file's metadata: the office. */
  author: string;
  /** Stands at the head of every page of a practice vault or a draft; empty for neither. */
  marks: string[];
  bates: { prefix: string; first: number; digits: number };
}

/** A file of a case: cover, contents, sections. */
export interface CaseFilePages extends Pages {
  document: 'counsel-case-file' | 'hand-off' | 'destruction-certificate' | 'handover-receipt';
  cover: {
    office: string;
    kind: string;
    headline: string;
    number: string;
    facts: LabelledText[];
    notices: NoticeBlock[];
  };
  /** Stands at the foot of every page. */
  legend: string;
  /** Heads of the pages: what this is, on the left and on the right. */
  running: { left: string; right: string };
  words: {
    contents: string;
    /** With `{page}` and `{pages}` to be filled in. */
    pageOf: string;
    /** What the attached file is. */
    attachment: string;
  };
  sections: Section[];
}

/** One letter of the office. */
export interface LetterPages extends Pages {
  document: 'letter';
  words: { pageOf: string };
  letter: {
    office: string;
    date: string;
    /** Lines above the subject: whom it goes to. Empty for somebody who gave no name. */
    recipient: string[];
    subject: string;
    body: string;
  };
}

/** The whole of one document. */
export type PageData = CaseFilePages | LetterPages;
