import { write } from '../../support/caseOf';
import { heldConsultation } from '../../support/records';
import {
  allegation,
  elsewhere,
  held,
  incident,
  nameKept,
  named,
  police,
  record,
  reporter,
  respondent,
  unsafe,
  when,
  type Rule,
} from './rowParts';

export const toConsultation: readonly Rule[] = [
  { code: 'report', lacking: { report: [] }, where: { kind: 'report' } },
  {
    code: 'affected',
    lacking: {
      person: [write('person', { roles: ['reporter'] }, { record: reporter })],
      incident: [{ kind: 'incident', record: incident, data: { when, setting: 'webinar', what: 'x' } }],
    },
    where: { kind: 'incident', record: incident, field: 'affected' },
  },
  { code: 'allegation', lacking: { allegation: [] }, where: { kind: 'allegation' } },
  { code: 'triage', lacking: { triage: [] }, where: { kind: 'triage' } },
  {
    code: 'conflict',
    lacking: { conflict: [] },
    where: { kind: 'conflict' },
    mended: [{ conflict: [{ kind: 'conflict', answer: 'exists' }] }],
  },
  {
    code: 'measure',
    lacking: { triage: [write('triage', unsafe)] },
    where: { kind: 'measure' },
    mended: [
      { triage: [write('triage', unsafe)], early: [write('measure')] },
      { triage: [write('triage', { ...unsafe, immediateMeasures: 'None: he is in custody.' })] },
    ],
  },
  {
    code: 'competentBody',
    lacking: { allegation: [write('allegation', elsewhere, { record: allegation })] },
    where: { kind: 'handoff' },
    mended: [
      { allegation: [write('allegation', elsewhere)], early: [write('handoff')] },
      {
        allegation: [write('allegation', elsewhere)],
        triage: [write('triage', { keptBecause: 'They asked us to.' })],
      },
    ],
  },
];

export const toDecision: readonly Rule[] = [
  {
    code: 'consultation',
    lacking: { consultation: [] },
    where: { kind: 'consultation' },
    mended: [{ consultation: [held(heldConsultation)] }],
  },
  {
    code: 'consultationSought',
    lacking: { talks: [write('consultation', {}, { record })] },
    where: { kind: 'consultation', record },
    mended: [
      { talks: [held(heldConsultation, record)] },
      {
        talks: [
          write('consultation', {}, { record }),
          { kind: 'waiver', data: { duty: 'consultation', consultation: record, reason: 'Ill.' } },
        ],
      },
    ],
  },
  {
    code: 'interviewPlanned',
    lacking: {
      talks: [{ kind: 'interview', record, data: { status: 'planned', person: respondent, why: 'x' } }],
    },
    where: { kind: 'interview', record },
    mended: [
      { talks: [write('interview', { person: respondent }, { record })] },
      {
        talks: [
          { kind: 'interview', record, data: { status: 'planned', person: respondent, why: 'x' } },
          { kind: 'waiver', data: { duty: 'interview', interview: record, reason: 'Left the country.' } },
        ],
      },
    ],
  },
  {
    code: 'policeOverride',
    lacking: {
      report: [write('report', { wishAboutPolice: 'does-not-want' })],
      talks: [held(police, record)],
    },
    where: { kind: 'consultation', record, field: 'overrideReason' },
    mended: [
      {
        report: [write('report', { wishAboutPolice: 'does-not-want' })],
        talks: [held({ ...police, overrideReason: 'He had a knife.' }, record)],
      },
      { talks: [held(police, record)] },
    ],
  },
  {
    code: 'promiseBroken',
    lacking: {
      early: [write('promise', nameKept, { record })],
      talks: [held(named)],
    },
    where: { kind: 'promise', record, field: 'state' },
    mended: [
      {
        early: [
          write('promise', { ...nameKept, state: { kind: 'broken', when, reason: 'Law.' } }, { record }),
        ],
        talks: [held(named)],
      },
    ],
  },
];
