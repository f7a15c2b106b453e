import type { PageData } from '../../../domain/plan/pageData';
import { counselCaseFile } from './counselCaseFile';

/** What the office can hand out: for whom, and how its pages are laid out. */
export interface DocumentKind {
  audience: 'counsel';
  /** Source of the layout. */
  template: string;
}

/** Every document. A new one is one file beside this one and one line here. */
export const documents: Record<PageData['document'], DocumentKind> = {
  'counsel-case-file': counselCaseFile,
};
