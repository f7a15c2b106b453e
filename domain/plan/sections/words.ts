import type { Audience } from '@contract/documents';
import type { Phase } from '@contract/phases';
import type { RecordData, RecordKind } from '@contract/records/kinds';
import type { PersonRole } from '@contract/records/person';
import type { Privilege } from '@contract/records/consultation';
import type { Span } from '../../time/lateness';

type Held = Extract<RecordData<'consultation'>, { status: 'held' }>;

/** English words of counsel's case file: what the record kinds and their fixed answers are called on paper. */
export const kindWords: Record<RecordKind, string> = {
  report: 'Report',
  person: 'Person',
  incident: 'Incident',
  allegation: 'Allegation',
  triage: 'Triage',
  evidence: 'Exhibit',
  consultation: 'Consultation',
  note: 'Note',
  task: 'Task',
  waiver: 'Waiver',
  decision: 'Decision',
  'follow-up': 'Follow-up',
  promise: 'Promise',
  measure: 'Measure',
  interview: 'Interview',
  disclosure: 'Disclosure',
  action: 'Action',
  appeal: 'Appeal',
  contact: 'Contact',
  letter: 'Letter',
  delay: 'Delay',
  handoff: 'Hand-off',
  hold: 'Legal hold',
};

export const roleWords: Record<PersonRole, string> = {
  reporter: 'Reporter',
  affected: 'Affected person',
  respondent: 'Respondent',
  witness: 'Witness',
  support: 'Support person',
  consultant: 'Consulted',
};

export const phaseWords: Record<Phase, string> = {
  intake: 'Intake',
  consultation: 'Consultation',
  decision: 'Decision',
  'follow-up': 'Follow-up',
  closed: 'Closed',
};

/** What each document is called. */
export const audienceWords: Record<Audience, string> = {
  counsel: 'Case file for legal counsel',
  'competent-body': 'Hand-off to another body',
  letter: 'Letter',
};

export const consultedWords: Record<RecordData<'consultation'>['with'], string> = {
  'legal-counsel': 'Legal counsel',
  'law-enforcement': 'Law enforcement',
  staff: 'Staff',
  leadership: 'Leadership',
  'venue-or-platform': 'Venue or platform',
  other: 'Other',
};

export const modeWords: Record<Held['mode'], string> = {
  'in-person': 'in person',
  phone: 'by telephone',
  video: 'by video',
  'e-mail': 'by e-mail',
  letter: 'by letter',
  message: 'by message',
};

export const channelWords: Record<RecordData<'report'>['channel'], string> = {
  phone: 'by telephone',
  'in-person': 'in person',
  online: 'online',
  letter: 'by letter',
  'e-mail': 'by e-mail',
};

export const reporterWords: Record<RecordData<'report'>['reporter'], string> = {
  named: 'gave a name',
  pseudonym: 'used a pseudonym',
  anonymous: 'stayed anonymous',
};

export const reporterIsWords: Record<RecordData<'report'>['reporterIs'], string> = {
  affected: 'Affected',
  witness: 'A witness',
  other: 'Neither affected nor a witness',
  unknown: 'Not known',
};

export const policeWords: Record<NonNullable<RecordData<'report'>['wishAboutPolice']>, string> = {
  wants: 'Wants the police',
  'does-not-want': 'Does not want the police',
  undecided: 'Undecided',
  'not-discussed': 'Not discussed',
};

export const knownWords: Record<RecordData<'person'>['known'], string> = {
  named: 'By name',
  pseudonym: 'By a pseudonym',
  anonymous: 'Anonymous',
  'by-description': 'By description only',
};

export const settingWords: Record<RecordData<'incident'>['setting'], string> = {
  'in-person-event': 'Event, in person',
  webinar: 'Webinar',
  'online-course': 'Online course',
  'discussion-list': 'E-mail discussion list',
  'other-online': 'Other place online',
  other: 'Other',
};

export const supportWords: Record<NonNullable<RecordData<'report'>['supportOffered']>, string> = {
  accepted: 'Offered and accepted',
  declined: 'Offered and declined',
  'not-offered': 'Not offered',
};

export const answerWords: Record<'yes' | 'no' | 'unknown' | 'maybe' | 'not-relevant', string> = {
  yes: 'Yes',
  no: 'No',
  unknown: 'Not known',
  maybe: 'Maybe',
  'not-relevant': 'Not relevant',
};

export const jurisdictionWords: Record<RecordData<'triage'>['jurisdiction'], string> = {
  within: 'Within the code',
  outside: 'Outside the code',
  'outside-but-affects-safety': 'Outside the code, but it affects safety',
};

export const privilegeWords: Record<Exclude<Privilege['basis'], 'none'>, string> = {
  'attorney-client': 'Attorney–client privilege',
  'work-product': 'Work product',
  'common-interest': 'Common interest',
};

export const findingWords: Record<RecordData<'decision'>['finding'], string> = {
  substantiated: 'Substantiated',
  'not-substantiated': 'Not substantiated',
  inconclusive: 'Inconclusive',
  'outside-the-code': 'Outside the code',
};

export const standardWords: Record<RecordData<'decision'>['standard'], string> = {
  preponderance: 'Preponderance of the evidence',
  'clear-and-convincing': 'Clear and convincing evidence',
  other: 'Another standard',
};

export const evidenceSourceWords: Record<RecordData<'evidence'>['source'], string> = {
  file: 'File handed in',
  'mail-original': 'The e-mail as it came',
  'form-original': 'The filled-in form as it came',
  'mail-attachment': 'Attached to an e-mail',
  'mail-inline': 'Shown within an e-mail',
};

const spanWords: Record<Span['unit'], string> = { minutes: 'min', hours: 'h', days: 'days' };

/** How late something was written down, `recorded 3 h after`. */
export function recordedAfterWords({ count, unit }: Span): string {
  return `recorded ${count} ${unit === 'days' && count === 1 ? 'day' : spanWords[unit]} after`;
}
