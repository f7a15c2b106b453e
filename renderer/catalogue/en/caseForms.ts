import type { RecordKind } from '@contract/records/kinds';
import { formsOfCaseWork } from './formsOfCaseWork';
import { formsOfDecision } from './formsOfDecision';
import { formsOfDelay } from './formsOfDelay';
import { formsOfFirstSteps } from './formsOfFirstSteps';
import { formsOfFollowUp } from './formsOfFollowUp';
import { formsOfIntake } from './formsOfIntake';
import { formsOfInvestigation } from './formsOfInvestigation';
import { formsOfOutcome } from './formsOfOutcome';

/** The forms that write and amend the records of a case. */
export const caseForms = {
  new: {
    report: 'A report',
    person: 'Somebody in the case',
    incident: 'An incident',
    allegation: 'An allegation',
    triage: 'Triage',
    evidence: 'An exhibit',
    consultation: 'A consultation',
    note: 'A note',
    task: 'A task',
    waiver: 'A duty that is not done',
    delay: 'Why something is late',
    decision: 'A decision',
    'follow-up': 'A follow-up',
    promise: 'A promise',
    measure: 'An immediate measure',
    interview: 'An interview',
    disclosure: 'A disclosure',
    action: 'An action',
    appeal: 'An appeal',
    contact: 'An attempt or an answer',
    letter: 'A letter',
    handoff: 'A hand-off to another body',
    hold: 'A legal hold',
  } satisfies Record<RecordKind, string>,
  amend: 'Amend: {{record}}',
  submitNew: 'Record it',
  submitAmend: 'Record the amendment',
  written: '{{kind}} recorded.',
  reason: 'Why is it amended?',
  reasonHint: 'Version {{version}} is kept; this becomes the next one.',
  carriedOut: 'It was carried out.',
  lateReason: 'Why is it recorded only now?',
  lateReasonHint: 'Its phase is over. The reason prints in the chronology.',
  due: 'By when',
  mode: 'How',
  review: 'Day to look at it again',
  state: 'How it stands',
  stateWhen: 'When',
  stateNote: 'About it',
  stateReason: 'Why',
  ...formsOfIntake,
  ...formsOfFirstSteps,
  ...formsOfInvestigation,
  ...formsOfDecision,
  ...formsOfOutcome,
  ...formsOfFollowUp,
  ...formsOfCaseWork,
  ...formsOfDelay,
};
