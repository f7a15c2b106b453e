import type { PageData } from '../../../domain/plan/pageData';
import type { ProtectedTerm } from '../../../domain/plan/redaction/findTerm';
import type { Leak } from './leakCheck/findLeaks';

/** The steps of making a document, in their order. */
export const renderSteps = ['fonts', 'text', 'layout', 'marking', 'checking'] as const;
export type RenderStep = (typeof renderSteps)[number];

/** What the worker is given. */
export interface RenderJob {
  pageData: PageData;
  template: string;
  protectedTerms: readonly ProtectedTerm[];
  createdAtSeconds: number;
}

/** What the worker says. */
export type RenderMessage =
  | { type: 'progress'; step: RenderStep }
  | { type: 'leaks'; leaks: Leak[] }
  | {
      type: 'done';
      bytes: Uint8Array;
      pages: number;
      /** How many characters no font has, printed as `[U+xxxx]`. */
      marked: number;
      fontHashes: Record<string, string>;
    };
