import type { CaseRecord } from '@domain/assemble/caseFile';
import { chicago, exact, id, record } from './sampleRecord';

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
      features: { height: 'About 1.90 m', badge: 'A ribbon, green' },
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

/** What came in: report, incident, allegations, triage, evidence. */
export const intakeRecords: CaseRecord[] = [
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
      supportOffered: 'accepted',
      retaliationConcern: 'He sits on the jury of a prize Maria is up for.',
      onlyTheyCouldKnow: true,
      otherPeople: 'A volunteer at the door.',
      links: ['https://forum.example/programme'],
      context: 'They met once, a year ago.',
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
      circumstances: 'The hall was full; the music was loud.',
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
      reach: { public: 'yes', leaderInvolved: 'no' },
      pattern: { level: 'no', reason: 'None is known.' },
      insight: 'None so far.',
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
];
