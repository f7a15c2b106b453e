import type { DocumentName } from '@contract/documents';
import { counselCaseFile } from './counsel';
import type { PlannedDocument } from './documentPlan';
import { handOffDocument } from './handOff';
import { letterDocument } from './letter';

/** The plan of every document. A new one is a plan and a line here, a template and a line in the vault's registry. */
export const plans: Readonly<Record<DocumentName, PlannedDocument>> = {
  'counsel-case-file': counselCaseFile,
  'hand-off': handOffDocument,
  letter: letterDocument,
};
