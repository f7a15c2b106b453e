import type { DutyName } from '@contract/records/delay';
import type { RecordData } from '@contract/records/kinds';

type State<Kind extends 'action' | 'promise' | 'handoff'> = RecordData<Kind>['state']['kind'];

/** Words of what is promised, done, decided against and handed over. */
export const undertakingWords: Record<RecordData<'promise'>['undertaking']['kind'], string> = {
  'name-withheld': 'To keep the name from',
  'no-police': 'Not to go to the police',
  'by-day': 'To be done by',
  other: 'Something else',
};

type Withheld = Extract<RecordData<'promise'>['undertaking'], { kind: 'name-withheld' }>;
export const promisedAudienceWords: Record<Withheld['from'][number], string> = {
  respondent: 'the respondent',
  counsel: 'counsel',
  'law-enforcement': 'law enforcement',
  staff: 'staff',
  leadership: 'leaders',
  'venue-or-platform': 'venue and platform',
  everyone: 'everyone',
};

export const promiseStateWords: Record<State<'promise'>, string> = {
  standing: 'Stands',
  kept: 'Kept',
  released: 'Released',
  broken: 'Broken',
};

export const measureWords: Record<RecordData<'measure'>['measure'], string> = {
  'no-contact': 'No contact',
  'schedule-or-room-change': 'Change of schedule or room',
  'escort-or-safety-room': 'Escort or safe room',
  'end-talk-early': 'Talk ended early',
  'temporary-access-restriction': 'Access restricted for a time',
  'remove-from-space': 'Removed from the place',
  'security-or-police': 'Security or police called',
  other: 'Other',
};

export const actionStateWords: Record<State<'action'>, string> = {
  planned: 'Planned',
  'in-force': 'In force',
  completed: 'Completed',
  lifted: 'Lifted',
};

export const mayKnowWords: Record<RecordData<'action'>['mayKnow'][number], string> = {
  reporter: 'the reporter',
  affected: 'the affected people',
  respondent: 'the respondent',
  'registration-desk': 'the registration desk',
  staff: 'staff',
  leadership: 'leaders',
};

type DecidedAppeal = Extract<RecordData<'appeal'>, { status: 'decided' }>;
export const appealOutcomeWords: Record<DecidedAppeal['outcome'], string> = {
  upheld: 'the decision stands',
  changed: 'the decision is changed',
  returned: 'the decision is to be taken anew',
};

export const handoffStateWords: Record<State<'handoff'>, string> = {
  planned: 'planned',
  made: 'made',
  accepted: 'accepted',
  declined: 'declined',
};

export const dutyWords: Record<DutyName, string> = {
  acknowledgement: 'Acknowledgement',
  triage: 'Triage',
  status: 'Word on the state of things',
  consultation: 'Consultation',
  interview: 'Interview',
  'measure-review': 'Review of a measure',
  promise: 'Promise',
  decision: 'Decision',
  action: 'Action',
  'action-review': 'Review of an action',
  appeal: 'Decision on an appeal',
  'follow-up': 'Follow-up report',
  'check-in': 'Check-in',
  task: 'Task',
};
