import type { RecordData } from '@contract/records/kinds';
import type { RequestedDocument } from './recordShapes';

type Held = Extract<RecordData<'consultation'>, { status: 'held' }>;
type Interviewed = Extract<RecordData<'interview'>, { status: 'held' }>;
type Contact = RecordData<'contact'>;
type Letter = RecordData<'letter'>;

/** Words of what is said to people: consultations, interviews, disclosures, contacts, letters. */
export const consultationPurposeWords: Record<NonNullable<Held['purpose']>, string> = {
  'legal-advice': 'Legal advice',
  safety: 'Safety',
  business: 'Business',
  'public-relations': 'Public relations',
  other: 'Other',
};

export const whoContactedWords: Record<NonNullable<Held['whoContacted']>, string> = {
  office: 'The office',
  'other-side': 'The other side',
  reporter: 'The reporter',
  'somebody-else': 'Somebody else',
};

export const workProductWords: Record<'fact' | 'opinion', string> = {
  fact: 'facts',
  opinion: 'opinion',
};

export const advisementWords: Record<Interviewed['advisements'][number], string> = {
  role: 'the interviewer’s role',
  purpose: 'the purpose',
  'confidentiality-limits': 'the limits of confidentiality',
  'no-retaliation': 'that retaliation is forbidden',
  'may-pause-or-stop': 'that they may pause or stop',
  'support-person': 'that somebody may be with them',
  recording: 'whether it is recorded',
};

export const requestedWords: Record<RequestedDocument['state'], string> = {
  awaited: 'Awaited',
  received: 'Received',
  refused: 'Refused',
};

export const toldToWords: Record<RecordData<'disclosure'>['to'], string> = {
  'legal-counsel': 'Legal counsel',
  'law-enforcement': 'Law enforcement',
  staff: 'Staff',
  leadership: 'Leadership',
  'venue-or-platform': 'Venue or platform',
  other: 'Other',
  reporter: 'The reporter',
  respondent: 'The respondent',
  witness: 'A witness',
  public: 'The public',
};

export const contactPurposeWords: Record<Contact['purpose'], string> = {
  acknowledgement: 'Acknowledgement',
  status: 'State of things',
  'follow-up': 'Follow-up',
  'check-in': 'Check-in',
  question: 'Question',
  other: 'Other',
};

export const contactOutcomeWords: Record<Contact['outcome'], string> = {
  reached: 'Reached',
  sent: 'Sent',
  'message-left': 'Message left',
  'no-answer': 'No answer',
  returned: 'Came back undelivered',
  'answer-received': 'Answer received',
};

export const letterPurposeWords: Record<Letter['purpose'], string> = {
  acknowledgement: 'Acknowledgement',
  status: 'State of things',
  'follow-up': 'Follow-up report',
  outcome: 'Outcome',
  other: 'Other',
};
