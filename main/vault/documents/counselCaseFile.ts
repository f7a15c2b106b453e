import template from './templates/caseFile.typ?raw';
import type { DocumentKind } from './registry';

/** The whole case for legal counsel, people by code name. */
export const counselCaseFile: DocumentKind = { audience: 'counsel', template };
