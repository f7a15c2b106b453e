import type { RecordData, RecordKind } from '@contract/records/kinds';
import { eventsCode } from '@domain/conductCodes/eventsCode';

/** A fixed id made of one repeated hexadecimal digit pair, so that a failing test is easy to read. */
export function id(number: number): string {
  return number.toString(16).padStart(32, '0');
}

const moment = { instant: '2026-03-02T15:00:00.000Z', zone: 'America/Chicago' };

/** The smallest valid record of every kind; a test changes what it is about. */
export const sample: { readonly [Kind in RecordKind]: RecordData<Kind> } = {
  report: {
    received: { kind: 'exact', at: moment },
    channel: 'phone',
    reporter: 'named',
    reporterIs: 'affected',
    words: 'He followed me from the session to the lift, twice.',
  },
  person: { roles: ['reporter', 'affected'], known: 'named', reportsBeingHarassed: 'yes' },
  incident: {
    when: { kind: 'day', day: '2026-03-01' },
    setting: 'in-person-event',
    what: 'Followed after a session.',
    affected: { kind: 'not-known', because: 'The caller did not say.' },
  },
  allegation: {
    statement: 'Followed a participant after being asked to stop.',
    incidents: [],
    code: { code: eventsCode.id, version: eventsCode.version },
    behaviour: 'stalking-physical',
  },
  triage: {
    jurisdiction: 'within',
    jurisdictionReason: 'It happened at our event.',
    impact: 'The person left the event early.',
    safetyRisk: { level: 'no', reason: 'Both have left.' },
    repeatRisk: { level: 'maybe', reason: 'Both are registered again.' },
  },
  evidence: {
    title: 'Photograph',
    source: 'file',
    file: {
      name: 'photo.jpg',
      mediaType: 'image/jpeg',
      bytes: 3,
      sha256: 'a'.repeat(64),
      sealed: { file: 'b'.repeat(32), key: 'c'.repeat(64), bytes: 40, sha256: 'd'.repeat(64) },
    },
  },
  consultation: { status: 'sought', with: 'legal-counsel', why: 'Is a ban within our rules?' },
  note: { when: { kind: 'exact', at: moment }, text: 'Called back, no answer.' },
  task: { title: 'Call the venue', due: '2026-03-05', state: { kind: 'open' } },
  waiver: { duty: 'none-sought', reason: 'The facts are not in dispute.' },
  decision: {
    allegation: id(1),
    finding: 'substantiated',
    standard: 'preponderance',
    reasons: 'Two witnesses saw it.',
    decided: { kind: 'exact', at: moment },
  },
  'follow-up': {
    status: 'made',
    person: id(1),
    told: { kind: 'exact', at: moment },
    mode: 'phone',
    what: 'That the office decided, and what follows.',
  },
  promise: {
    to: id(1),
    words: 'We will not name you to him.',
    undertaking: { kind: 'name-withheld', from: ['respondent'] },
    given: { kind: 'exact', at: moment },
    state: { kind: 'standing' },
  },
  measure: {
    measure: 'no-contact',
    why: 'They share a room in the afternoon.',
    start: { kind: 'exact', at: moment },
    state: { kind: 'in-force' },
  },
  interview: {
    status: 'held',
    person: id(1),
    started: { kind: 'exact', at: moment },
    mode: 'video',
    interviewer: 'Dana Director',
    advisements: ['role', 'purpose', 'no-retaliation'],
    account: 'Saw both at the lift.',
  },
  disclosure: {
    to: 'venue-or-platform',
    name: 'The hotel’s duty manager',
    when: { kind: 'exact', at: moment },
    mode: 'phone',
    why: 'To have the camera pictures kept.',
    disclosed: { records: [], identities: [], other: 'The time and the floor.' },
  },
  action: {
    decision: id(1),
    person: id(2),
    step: 'written-warning',
    start: '2026-03-09',
    mayKnow: ['reporter', 'respondent'],
    state: { kind: 'planned' },
  },
  appeal: {
    status: 'received',
    decision: id(1),
    by: id(2),
    received: { kind: 'exact', at: moment },
    grounds: 'I was not heard.',
  },
  contact: {
    person: id(1),
    purpose: 'status',
    when: { kind: 'exact', at: moment },
    mode: 'phone',
    outcome: 'no-answer',
  },
  letter: {
    purpose: 'follow-up',
    to: id(1),
    subject: 'What came of your report',
    body: 'We talked about your report and decided.',
    state: { kind: 'draft' },
  },
  delay: { duty: 'triage', due: '2026-03-04', reason: 'The office was closed for the storm.' },
  handoff: {
    to: 'Online Code of Conduct Committee',
    why: 'It happened on their site.',
    state: { kind: 'planned' },
    reporterAgreed: 'yes',
  },
  hold: {
    reason: 'A lawyer’s letter announced a claim.',
    placed: { kind: 'exact', at: moment },
    state: { kind: 'standing' },
  },
};

/** A held consultation, the other half of the kind. */
export const heldConsultation: RecordData<'consultation'> = {
  status: 'held',
  with: 'legal-counsel',
  started: { kind: 'exact', at: moment },
  mode: 'phone',
  participants: [{ name: 'A. Attorney', organisation: 'A Law Office' }],
  question: 'Is a ban within our rules?',
  facts: 'The event is ours.',
  advice: 'It is.',
  privilege: { basis: 'attorney-client', attorney: 'A. Attorney', legalQuestion: 'Is a ban lawful?' },
  thirdPartyPresent: 'no',
};
