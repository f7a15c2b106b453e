import type { LetterDraft } from '@contract/views/letterView';
import { gap, gapLabels } from '../language/gaps';
import type { LetterAudience } from './audience';
import type { LetterPurpose, LetterTemplate, Piece } from './letterTemplate';
import { letterTemplates } from './letterTemplates';
import { mergeFields } from './mergeFields';
import type { MergeField, Merging } from './merging';

/** The template of a purpose for an audience; nothing where such a letter is not written to them. */
export function letterTemplate(purpose: LetterPurpose, audience: LetterAudience): LetterTemplate | undefined {
  return letterTemplates.find(
    (template) => template.purpose === purpose && template.audiences.includes(audience),
  );
}

/** The purposes a letter to an audience may have. */
export function letterPurposesFor(audience: LetterAudience): LetterPurpose[] {
  return letterTemplates
    .filter(({ audiences }) => audiences.includes(audience))
    .map(({ purpose }) => purpose);
}

/**
 * Fills a template. What is not known, what a person has to write and what this recipient must not be told becomes a
 * visible gap, which the language check does not let pass.
 */
export function mergeLetter(template: LetterTemplate, merging: Merging): LetterDraft {
  const { subject } = template;
  const body = template.paragraphs
    .map((paragraph) => paragraph.map((piece) => pieceText(piece, merging)).join(''))
    .join('\n\n');
  return withGaps(subject, body);
}

/** The words of a letter with what is still to be written in them. */
export function withGaps(subject: string, body: string): LetterDraft {
  const gaps = Object.entries({ subject, body }).flatMap(([part, text]) =>
    gapLabels(text).map((label) => ({ part: part as 'subject' | 'body', label })),
  );
  return { subject, body, gaps };
}

function pieceText(piece: Piece, merging: Merging): string {
  return typeof piece === 'string' ? piece : fieldText(mergeFields[piece.field], merging);
}

/** What one field says to this recipient, or the gap in its place. */
export function fieldText(field: MergeField, merging: Merging): string {
  if (!field.audiences.includes(merging.audience)) return gap(`${field.label}: not for this person`);
  const value = field.value?.(merging);
  return value === undefined || value.trim() === '' ? gap(field.label) : value;
}
