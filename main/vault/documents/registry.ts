import type { PageData } from '../../../domain/plan/pageData';
import caseFile from './templates/caseFile.typ?raw';
import letter from './templates/letter.typ?raw';

/**
 * The layout of every document, as the source of a template. A new document is a plan in `domain/plan` with its line in
 * `plans.ts`, and a line here.
 */
export const templates: Readonly<Record<PageData['document'], string>> = {
  'counsel-case-file': caseFile,
  'hand-off': caseFile,
  'destruction-certificate': caseFile,
  'handover-receipt': caseFile,
  letter,
};
