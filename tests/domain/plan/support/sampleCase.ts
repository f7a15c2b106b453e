import type { CaseFile, CaseRecord } from '@domain/assemble/caseFile';
import type { RecordData, RecordKind } from '@contract/records/kinds';
import { defaultOffice, type OfficeProfile } from '@contract/office';
import type { CounselOptions } from '@domain/plan/counsel';

export const office: OfficeProfile = {
  ...defaultOffice,
  organisation: 'Office of the Executive Director',
  businessWeek: [...defaultOffice.businessWeek],
  holidays: [],
};

/** An id that reads like what it is. */
export function id(number: number): string {
  return number.toString(16).padStart(32, '0');
}

export const director = id(0xd1);
export const staff = id(0xd2);
const chicago = 'America/Chicago';
const exact = (instant: string) => ({ kind: 'exact' as const, at: { instant, zone: chicago } });

interface Written<Kind extends RecordKind> {
  id: number;
  kind: Kind;
  data: RecordData<Kind>;
  at: string;
  by?: string;
  version?: number;
  reason?: string;
  state?: 'current' | 'entered-in-error';
}

/** One record as `assemble` would give it. */
export function record<Kind extends RecordKind>(written: Written<Kind>): CaseRecord {
  const { version = 1, by = director, at, state = 'current' } = written;
  return {
    id: id(written.id),
    kind: written.kind,
    data: written.data,
    version,
    state,
    createdAt: at,
    createdBy: by,
    changedAt: at,
    changedBy: by,
    ...(written.reason === undefined ? {} : { reason: written.reason }),
  } as CaseRecord;
}

const people: CaseRecord[] = [
  record({
    id: 1,
    kind: 'person',
    at: '2026-03-03T22:20:00.000Z',
    data: {
      roles: ['reporter', 'affected'],
      known: 'named',
      identity: {
        name: 'María Lopez-Ortega',
        emails: ['maria.lopez@example.org'],
        phones: ['+1 (312) 555-0147'],
        addresses: ['12 Elm Street, Springfield'],
      },
      reportsBeingHarassed: 'yes',
    },
  }),
  record({
    id: 2,
    kind: 'person',
    at: '2026-03-03T22:22:00.000Z',
    data: { roles: ['respondent'], known: 'named', identity: { name: 'Mark Page', aliases: ['DJ Thunder'] } },
  }),
  record({
    id: 3,
    kind: 'person',
    at: '2026-03-03T22:24:00.000Z',
    data: {
      roles: ['witness'],
      known: 'by-description',
      description: 'Tall, grey jacket, a speaker’s badge; spoke to Maria before the session.',
    },
  }),
  record({
    id: 4,
    kind: 'person',
    at: '2026-03-05T15:00:00.000Z',
    data: { roles: ['consultant'], known: 'named', identity: { name: 'Ruth Adeyemi' } },
  }),
];

const reportWords = `I was at the registration table when Mark Page came over. I asked him to leave me alone.

He said: "Maria, nobody will believe you." I will mark my words carefully. #panic("x") *b* _i_ $x$ stays as typed.

طلبت منه أن يتوقف فورا

Please call me at 312.555.0147 or write to MARIA.LOPEZ@example.org. María Lopez Ortega`;

const records: CaseRecord[] = [
  record({
    id: 10,
    kind: 'report',
    at: '2026-03-03T22:18:00.000Z',
    data: {
      received: exact('2026-03-03T22:12:00.000Z'),
      channel: 'e-mail',
      takenBy: 'The Executive Director',
      reporter: 'named',
      person: id(1),
      reporterIs: 'affected',
      words: reportWords,
      summary: 'Unwelcome attention at the registration table, after being asked to stop.',
      impact: 'Left the event a day early.',
      wishAboutPolice: 'does-not-want',
      contact: { channel: 'phone', details: 'mobile 312 555 0147, evenings' },
      mail: { to: ['office@example.org'], subject: 'What Mark Page did', notices: [] },
    },
  }),
  ...people,
  record({
    id: 11,
    kind: 'incident',
    at: '2026-03-03T22:40:00.000Z',
    data: {
      when: {
        kind: 'about',
        at: { instant: '2026-03-02T20:30:00.000Z', zone: chicago },
        note: 'after the keynote',
      },
      setting: 'in-person-event',
      event: 'Core Forum',
      place: 'Registration table',
      what: 'Mark Page stood beside the table of María and, asked twice to leave, stayed.',
      ongoing: 'no',
      affected: { kind: 'people', people: [id(1)] },
      respondents: [id(2)],
      witnesses: [id(3)],
      askedToStop: { by: 'Maria', when: exact('2026-03-02T20:32:00.000Z'), compliedAtOnce: 'no' },
    },
  }),
  record({
    id: 12,
    kind: 'allegation',
    at: '2026-03-03T22:45:00.000Z',
    data: {
      statement: 'Person B stayed at the table although asked twice to leave.',
      respondent: id(2),
      incidents: [id(11)],
      code: { code: 'events', version: '2026-11' },
      behaviour: 'did-not-stop',
    },
  }),
  record({
    id: 13,
    kind: 'allegation',
    at: '2026-03-03T22:47:00.000Z',
    data: {
      statement: 'Person B made remarks about the appearance of Person A.',
      respondent: id(2),
      incidents: [id(11)],
      code: { code: 'events', version: '2026-11' },
      behaviour: 'group-harassment',
      grounds: ['appearance', 'gender'],
    },
  }),
  record({
    id: 14,
    kind: 'triage',
    at: '2026-03-03T23:00:00.000Z',
    data: {
      jurisdiction: 'within',
      jurisdictionReason: 'It happened at our event.',
      impact: 'The reporter left early and cancelled a talk.',
      safetyRisk: { level: 'maybe', reason: 'He knows her hotel.' },
      repeatRisk: { level: 'yes', reason: 'Both are on the programme in June.' },
      immediateMeasures: 'Rooms kept apart.',
    },
  }),
  record({
    id: 15,
    kind: 'evidence',
    at: '2026-03-03T22:18:30.000Z',
    data: {
      title: 'Photograph sent by Maria Lopez-Ortega',
      source: 'mail-attachment',
      report: id(10),
      givenBy: id(1),
      received: exact('2026-03-03T22:12:00.000Z'),
      file: {
        name: 'lopez_ortega-table.jpg',
        mediaType: 'image/jpeg',
        bytes: 482_113,
        sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
        sealed: { file: 'ab'.repeat(16), key: 'cd'.repeat(32), bytes: 482_200, sha256: 'ef'.repeat(32) },
      },
    },
  }),
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
export const sampleCase: CaseFile = {
  id: id(0xca5e),
  number: 'CORE-2026-K7Q3ZD',
  codeName: 'Amber Heron',
  phase: 'follow-up',
  opened: '2026-03-03T22:15:00.000Z',
  openedBy: director,
  changed: '2026-03-12T17:00:00.000Z',
  phases: [
    { phase: 'intake', at: '2026-03-03T22:15:00.000Z', by: director },
    { phase: 'consultation', at: '2026-03-04T15:00:00.000Z', by: director },
    { phase: 'decision', at: '2026-03-06T18:00:00.000Z', by: director },
    { phase: 'follow-up', at: '2026-03-10T18:05:00.000Z', by: director },
  ],
  records,
  grants: [],
  exports: [],
  reveals: [],
  ignored: [],
  head: '1b'.repeat(32),
  entries: 27,
};

export const options: CounselOptions = {
  createdAt: '2026-11-22T23:40:00.000Z',
  preparedBy: 'Jordan Rivers',
  recipient: 'Adeyemi and Stone',
  purpose: 'Advice on the decision and on what may be told',
  practice: true,
  names: new Map([
    [director, 'Jordan Rivers'],
    [staff, 'Sam Okafor'],
  ]),
  ledgerHead: '2c'.repeat(32),
  vaultFingerprint: '7F3A 91C2 0B6D 4E58',
};
