import type { CaseRecord } from '@domain/assemble/caseFile';
import { exact, id, record, staff } from './sampleRecord';

/** What was done: consultations, decision, follow-up, notes, tasks, waiver. */
export const outcomeRecords: CaseRecord[] = [
  record({
    id: 16,
    kind: 'consultation',
    at: '2026-03-05T19:41:00.000Z',
    by: staff,
    data: {
      status: 'held',
      with: 'legal-counsel',
      started: exact('2026-03-05T16:00:00.000Z'),
      ended: exact('2026-03-05T16:40:00.000Z'),
      mode: 'phone',
      participants: [
        { name: 'Ruth Adeyemi', organisation: 'Adeyemi and Stone', capacity: 'outside counsel' },
        { name: 'The Executive Director' },
      ],
      question: 'May the respondent be excluded before he has been heard?',
      facts: 'Mark was asked twice to leave and stayed.',
      advice: 'Hear him first, in writing, within three days.',
      privilege: {
        basis: 'attorney-client',
        attorney: 'Ruth Adeyemi',
        requestedBy: 'The Executive Director',
        legalQuestion: 'Procedural fairness before exclusion.',
      },
      thirdPartyPresent: 'no',
      disclosed: { records: [id(10)], identities: [], other: 'The name of nobody' },
    },
  }),
  record({
    id: 17,
    kind: 'consultation',
    at: '2026-03-06T16:00:00.000Z',
    data: {
      status: 'held',
      with: 'staff',
      started: { kind: 'day', day: '2026-03-06' },
      mode: 'in-person',
      participants: [{ name: 'Sam Okafor', capacity: 'events manager' }],
      question: 'Who had the table in view?',
      facts: 'Two volunteers stood at the door.',
      privilege: { basis: 'attorney-client' },
      thirdPartyPresent: 'yes',
      thirdParty: 'A volunteer',
    },
  }),
  record({
    id: 18,
    kind: 'decision',
    at: '2026-03-10T18:00:00.000Z',
    version: 2,
    reason: 'A slip of the pen.',
    data: {
      allegation: id(12),
      finding: 'substantiated',
      standard: 'preponderance',
      reasons:
        'Two accounts agree. Page’s own letter does not deny it.\n\nAgainst it stands that nobody heard the first request.',
      evidenceFor: [{ record: id(15), why: 'Shows where both stood.' }],
      evidenceAgainst: [{ record: id(17) }],
      exceptionTests: [{ test: 'critical-examination', applies: 'no', reason: 'No belief was discussed.' }],
      action: 'A written warning and no part in the June programme.',
      decided: exact('2026-03-10T17:30:00.000Z'),
      respondentHeard: 'yes',
    },
  }),
  record({
    id: 19,
    kind: 'follow-up',
    at: '2026-03-12T17:00:00.000Z',
    data: {
      status: 'made',
      person: id(1),
      told: exact('2026-03-12T16:00:00.000Z'),
      mode: 'phone',
      what: 'What was found and what follows from it.',
      answer: 'Thanked the office.',
    },
  }),
  record({
    id: 20,
    kind: 'note',
    at: '2026-03-11T17:00:00.000Z',
    data: {
      title: 'Room plan',
      when: exact('2026-03-11T16:50:00.000Z'),
      text: 'Asked the venue for the plan.',
    },
  }),
  record({
    id: 21,
    kind: 'note',
    at: '2026-03-11T18:00:00.000Z',
    state: 'entered-in-error',
    reason: 'Another case.',
    data: { title: 'Wrong note', when: exact('2026-03-11T16:50:00.000Z'), text: 'This belongs elsewhere.' },
  }),
  record({
    id: 22,
    kind: 'task',
    at: '2026-03-11T18:10:00.000Z',
    data: {
      title: 'Send the letter',
      owner: 'Sam Okafor',
      due: '2026-03-13',
      state: { kind: 'done', when: exact('2026-03-12T15:00:00.000Z'), outcome: 'Sent by post.' },
    },
  }),
  record({
    id: 23,
    kind: 'waiver',
    at: '2026-03-11T18:20:00.000Z',
    data: { duty: 'consultation', consultation: id(17), reason: 'The venue had no more to say.' },
  }),
];

/** A case with every kind of record, in follow-up; protected names stand in many of its texts. */
