import type { DocumentName } from '../../../contract/documents';
import caseFile from './templates/caseFile.typ?raw';
import letter from './templates/letter.typ?raw';

/**
 * The layout of every document, as the source of a template. A new document is a plan in `domain/plan` with its line in
 * `plans.ts`, and a line here.
 */
export const templates: Readonly<Record<DocumentName, string>> = {
  'counsel-case-file': caseFile,
  'hand-off': caseFile,
  letter,
};
