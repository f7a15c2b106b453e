import type { letterPurposes } from '@contract/records/letter';
import type { LetterAudience } from './audience';
import type { MergeFieldName } from './mergeFields';

export type LetterPurpose = (typeof letterPurposes)[number];

/** A piece of a letter: words as they are, or a field. */
export type Piece = string | { readonly field: MergeFieldName };

/** What a letter of one purpose says to one audience. */
export interface LetterTemplate {
  readonly purpose: LetterPurpose;
  readonly audiences: readonly LetterAudience[];
  readonly subject: string;
  /** Paragraphs; an empty line stands between them. */
  readonly paragraphs: readonly (readonly Piece[])[];
}
