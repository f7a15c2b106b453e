import type { RecordKind } from '@contract/records/kinds';
import { type upTo, write } from '../../support/caseOf';
import { heldConsultation, id, sample } from '../../support/records';

export const person = id(1);
const allegation = id(2);
const decision = id(3);

/** A case in which every reference of the samples leads somewhere. */
export const around = [
  write('person', { identity: { name: 'Robin Reyes', emails: ['robin@example.org'] } }, { record: person }),
  write('allegation', {}, { record: allegation }),
  write('decision', { allegation }, { record: decision }),
];
const decided = { ...sample.decision, allegation };

/** What each form is asked to write, in the phase in which that kind is written. */
export const written: Record<RecordKind, { data: unknown; phase: Parameters<typeof upTo>[0] }> = {
  report: {
    data: { ...sample.report, person, contact: { channel: 'phone', neverLeaveVoicemail: true } },
    phase: 'intake',
  },
  person: {
    data: { ...sample.person, identity: { name: 'Ana Lindqvist', emails: ['a@example.org'] } },
    phase: 'intake',
  },
  incident: {
    data: {
      ...sample.incident,
      affected: { kind: 'people', people: [person] },
      askedToStop: { by: 'The moderator', when: { kind: 'day', day: '2026-03-01' }, compliedAtOnce: 'no' },
    },
    phase: 'intake',
  },
  allegation: { data: { ...sample.allegation, respondent: person }, phase: 'intake' },
  triage: { data: sample.triage, phase: 'intake' },
  evidence: { data: { title: 'Photograph', source: 'file', givenBy: person }, phase: 'intake' },
  consultation: { data: heldConsultation, phase: 'consultation' },
  note: { data: { ...sample.note, about: [person] }, phase: 'intake' },
  task: { data: sample.task, phase: 'intake' },
  waiver: {
    data: { duty: 'follow-up', person, reason: 'They asked not to be told.' },
    phase: 'consultation',
  },
  decision: {
    data: {
      ...decided,
      evidenceFor: [{ record: allegation, why: 'It is signed.' }],
      exceptionTests: [
        { test: 'critical-examination', applies: 'not-relevant', reason: 'Nobody spoke of beliefs.' },
        { test: 'professional-discussion', applies: 'no', reason: 'It was in the lift.' },
      ],
    },
    phase: 'decision',
  },
  'follow-up': { data: { ...sample['follow-up'], person }, phase: 'follow-up' },
  promise: { data: { ...sample.promise, to: person, by: 'Sam Staff' }, phase: 'intake' },
  measure: {
    data: { ...sample.measure, protects: [person], review: '2026-03-09', carriedOutBy: 'The venue' },
    phase: 'intake',
  },
  interview: { data: { ...sample.interview, person }, phase: 'consultation' },
  disclosure: {
    data: { ...sample.disclosure, disclosed: { records: [allegation], identities: [person] } },
    phase: 'consultation',
  },
  action: { data: { ...sample.action, decision, person, end: '2027-03-09' }, phase: 'decision' },
  appeal: { data: { ...sample.appeal, decision, by: person }, phase: 'decision' },
  contact: { data: { ...sample.contact, person }, phase: 'intake' },
  letter: { data: { ...sample.letter, to: person }, phase: 'intake' },
  delay: { data: { ...sample.delay, newDue: '2026-03-09' }, phase: 'intake' },
  handoff: {
    data: { ...sample.handoff, disclosed: { records: [], identities: [person], other: 'The dates.' } },
    phase: 'intake',
  },
  hold: { data: { ...sample.hold, custodians: ['Sam Staff'] }, phase: 'intake' },
};
