import type { DueName } from '@contract/views/caseView';

/** The duties of a case: what each asks for, and what it is called. */
export const dutyWords = {
  duty: {
    acknowledgement: 'Tell {{person}} that their report has arrived.',
    triage: 'Record the triage.',
    status: 'Tell {{person}} how the case stands.',
    consultation: 'Record the consultation that was sought.',
    interview: 'Hold the interview with {{person}}.',
    'measure-review': 'Look again at an immediate measure.',
    promise: 'Keep what was promised to {{person}}.',
    decision: 'Decide the allegation.',
    action: 'Say how the action for {{person}} stands: its day has come.',
    'action-review': 'Look again at the action for {{person}}.',
    appeal: 'Decide the appeal of {{person}}.',
    'follow-up': 'Tell {{person}} the outcome.',
    'check-in': 'Ask {{person}} whether anything was done to them because they reported.',
    task: 'Do: {{title}}',
    'conflict-check': 'Answer the conflict check.',
  } satisfies Record<DueName, string>,
  dutyName: {
    acknowledgement: 'Acknowledgement',
    triage: 'Triage',
    status: 'Word on how it stands',
    consultation: 'Consultation',
    interview: 'Interview',
    'measure-review': 'Review of a measure',
    promise: 'Promise',
    decision: 'Decision',
    action: 'Action',
    'action-review': 'Review of an action',
    appeal: 'Appeal',
    'follow-up': 'Follow-up',
    'check-in': 'Check-in',
    task: 'Task',
    'conflict-check': 'Conflict check',
  } satisfies Record<DueName, string>,
};
