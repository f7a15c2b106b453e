import { decidedInFull } from '../../support/decidedInFull';
import { write } from '../../support/caseOf';
import { sample } from '../../support/records';
import {
  affectedPerson,
  allegation,
  decided,
  decision,
  dueProcess,
  membership,
  nameKept,
  record,
  reporter,
  respondent,
  when,
  type Rule,
} from './rowParts';

export const toFollowUp: readonly Rule[] = [
  {
    code: 'allegation',
    lacking: { allegation: [], decision: [], signOff: [] },
    where: { kind: 'allegation' },
  },
  {
    code: 'decision',
    lacking: { decision: [], signOff: [] },
    where: { kind: 'decision', record: allegation },
  },
  {
    code: 'exceptionTests',
    lacking: { decision: decided({ exceptionTests: decidedInFull.exceptionTests.slice(1) }) },
    where: { kind: 'decision', record: decision, amend: true, field: 'exceptionTests' },
  },
  {
    code: 'respondentHeard',
    lacking: { decision: decided({ respondentHeard: 'no', respondentHeardNote: undefined }) },
    where: { kind: 'decision', record: decision, amend: true, field: 'respondentHeard' },
    mended: [
      { decision: decided({ respondentHeard: 'no', respondentHeardNote: 'Nobody knows who it was.' }) },
      {
        decision: decided({
          finding: 'inconclusive',
          respondentHeard: undefined,
          respondentHeardNote: undefined,
        }),
      },
    ],
  },
  {
    code: 'action',
    lacking: { decision: decided({ action: undefined }) },
    where: { kind: 'action', record: decision },
    mended: [
      {
        decision: decided({ action: undefined }),
        outcome: [write('action', { decision, state: { kind: 'in-force', since: when } })],
      },
      { decision: decided({ action: undefined, finding: 'not-substantiated' }) },
    ],
  },
  {
    code: 'dueProcess',
    lacking: {
      outcome: [write('action', { ...membership, state: { kind: 'in-force', since: when } }, { record })],
    },
    where: { kind: 'action', record, amend: true, field: 'dueProcess' },
    mended: [
      {
        outcome: [write('action', { ...membership, dueProcess, state: { kind: 'in-force', since: when } })],
      },
    ],
  },
  { code: 'signOff', lacking: { signOff: [] }, where: { kind: 'sign-off', record: decision } },
];

export const toClosed: readonly Rule[] = [
  ...toFollowUp,
  {
    code: 'harassedUnknown',
    lacking: { person: affectedPerson('unknown'), followUp: [] },
    where: { kind: 'person', record: reporter, field: 'reportsBeingHarassed' },
    mended: [
      {
        person: affectedPerson('unknown'),
        followUp: [{ kind: 'waiver', data: { duty: 'follow-up', person: reporter, reason: 'No address.' } }],
      },
    ],
  },
  {
    code: 'followUp',
    lacking: { followUp: [] },
    where: { kind: 'follow-up', person: reporter },
    mended: [
      {
        followUp: [
          { kind: 'waiver', data: { duty: 'follow-up', person: reporter, reason: 'Asked not to.' } },
        ],
      },
      {
        followUp: [
          { kind: 'follow-up', data: { status: 'unreachable', person: reporter, attempts: [], why: 'x' } },
        ],
      },
    ],
  },
  {
    code: 'actionState',
    lacking: { outcome: [write('action', { decision, person: respondent }, { record })] },
    where: { kind: 'action', record, amend: true, field: 'state' },
    mended: [
      {
        outcome: [write('action', { decision, state: { kind: 'completed', when } }, { record })],
      },
    ],
  },
  {
    code: 'appealOpen',
    lacking: { outcome: [write('appeal', { decision, by: respondent }, { record })] },
    where: { kind: 'appeal', record, field: 'status' },
    mended: [
      {
        outcome: [
          {
            kind: 'appeal',
            record,
            data: { ...sample.appeal, decision, status: 'withdrawn', when, reason: 'Agreed.' },
          },
        ],
      },
    ],
  },
  {
    code: 'measureOpen',
    lacking: { early: [write('measure', {}, { record })] },
    where: { kind: 'measure', record, field: 'state' },
    mended: [{ early: [write('measure', { state: { kind: 'ended', when, why: 'Decided.' } }, { record })] }],
  },
  {
    code: 'promiseOpen',
    lacking: {
      early: [
        write('promise', { to: reporter, undertaking: { kind: 'by-day', day: '2026-03-20' } }, { record }),
      ],
    },
    where: { kind: 'promise', record, field: 'state' },
    mended: [{ early: [write('promise', { ...nameKept }, { record })] }],
  },
  {
    code: 'taskOpen',
    lacking: { early: [write('task', {}, { record })] },
    where: { kind: 'task', record, field: 'state' },
    mended: [{ early: [write('task', { state: { kind: 'dropped', reason: 'Not needed.' } })] }],
  },
  {
    code: 'handoffPlanned',
    lacking: { early: [write('handoff', {}, { record })] },
    where: { kind: 'handoff', record, field: 'state' },
    mended: [{ early: [write('handoff', { state: { kind: 'declined', when, reason: 'Not theirs.' } })] }],
  },
];
