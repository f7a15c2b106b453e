import type { RecordKind } from '@contract/records/kinds';
import { caseWorkForms } from './kinds/caseWorkForms';
import { followUpForms } from './kinds/followUpForms';
import { intakeForms } from './kinds/intakeForms';
import { investigationForms } from './kinds/investigationForms';
import type { KindForm } from './kinds/kindForm';
import { outcomeForms } from './kinds/outcomeForms';

/** The form of every kind; a kind without one does not compile. */
export const kindForms: Record<RecordKind, KindForm> = {
  ...intakeForms,
  ...investigationForms,
  ...outcomeForms,
  ...followUpForms,
  ...caseWorkForms,
};
