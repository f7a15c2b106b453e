import { formsOfIntake } from './formsOfIntake';
import { formsOfDecision } from './formsOfDecision';
import { formsOfDelay } from './formsOfDelay';
import type { RecordKind } from '@contract/records/kinds';

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
  note: { title: 'Title', when: 'When', text: 'Note', about: 'About' },
  task: {
    title: 'What is to be done',
    details: 'Details',
    owner: 'Who does it',
    state: 'State',
    when: 'When it was done',
    outcome: 'Outcome',
    reason: 'Why it was dropped',
  },
  ...formsOfIntake,
  ...formsOfDecision,
  ...formsOfDelay,
};
