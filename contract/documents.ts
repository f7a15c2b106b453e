import type { RecordKind } from './records/kinds';

interface Document {
  readonly audience: Audience;
  /** The kind of record it is made from; absent where it shows the whole case. */
  readonly madeFrom?: RecordKind;
}

/** For whom a document is made. */
export const audiences = ['counsel', 'competent-body', 'letter'] as const;
export type Audience = (typeof audiences)[number];

/** Every document the office hands out, one an audience. */
export const documentNames = ['counsel-case-file', 'hand-off', 'letter'] as const;
export type DocumentName = (typeof documentNames)[number];

export const documents: Readonly<Record<DocumentName, Document>> = {
  'counsel-case-file': { audience: 'counsel' },
  'hand-off': { audience: 'competent-body', madeFrom: 'handoff' },
  letter: { audience: 'letter', madeFrom: 'letter' },
};

const forAudience: Readonly<Record<Audience, DocumentName>> = {
  counsel: 'counsel-case-file',
  'competent-body': 'hand-off',
  letter: 'letter',
};

/** The document made for an audience. */
export function documentFor(audience: Audience): DocumentName {
  return forAudience[audience];
}

/** The kind of record a document for this audience is made from; nothing where it shows the whole case. */
export function madeFrom(audience: Audience): RecordKind | undefined {
  return documents[documentFor(audience)].madeFrom;
}
