import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Missing } from '@contract/failures';
import type { Phase } from '@contract/phases';
import type { RecordData } from '@contract/records/kinds';
import { onlineCode } from '@domain/conductCodes/onlineCode';
import { gateRules, missingFor } from '@domain/gates/gates';
import { gateTable } from '../../support/gateTable';
import { decidedInFull } from '../../support/decidedInFull';
import { type Step, write } from '../../support/caseOf';
import { heldConsultation, sample } from '../../support/records';
import { caseBefore, complete, type Parts, signed, whole } from './wholeCase';

type Where = Missing['where'];
interface Row {
  readonly code: string;
  readonly phase: Phase;
  /** What is otherwise in a case that lacks nothing else. */
  readonly lacking: Partial<Parts>;
  readonly where: Where;
  /** What mends it beside the case that lacks nothing: another answer to the same question. */
  readonly mended?: readonly Partial<Parts>[];
}

const { reporter, respondent, incident, allegation, decision, extra, other } = whole;
const record = extra;
const when = { kind: 'unknown' } as const;
const unsafe = { safetyRisk: { level: 'yes', reason: 'Both are here.' } } as const;
const police = { ...heldConsultation, with: 'law-enforcement' } as const;
const elsewhere = {
  respondent,
  code: { code: onlineCode.id, version: onlineCode.version },
  behaviour: 'personal-attack',
};
const nameKept: Pick<RecordData<'promise'>, 'to' | 'undertaking'> = {
  to: reporter,
  undertaking: { kind: 'name-withheld', from: ['counsel'] },
};
const named = { ...heldConsultation, disclosed: { records: [], identities: [reporter] } };
const decided = (change: object): Step[] => [
  write('decision', { ...decidedInFull, allegation, ...change }, { record: decision }),
];
const held = (data: object, as?: string): Step => ({
  kind: 'consultation',
  data,
  ...(as === undefined ? {} : { record: as }),
});
const affectedPerson = (reportsBeingHarassed: 'yes' | 'unknown'): Step[] => [
  write('person', { roles: ['reporter', 'affected'], reportsBeingHarassed }, { record: reporter }),
];
const membership = { decision, person: respondent, step: 'membership' } as const;
const dueProcess = { heard: 'yes', counselAllowed: 'yes', appealBody: 'The board' } as const;

const toConsultation: Omit<Row, 'phase'>[] = [
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

const toDecision: Omit<Row, 'phase'>[] = [
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

const toFollowUp: Omit<Row, 'phase'>[] = [
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

const toClosed: Omit<Row, 'phase'>[] = [
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

const rows: Row[] = [
  ...toConsultation.map((row): Row => ({ ...row, phase: 'consultation' })),
  ...toDecision.map((row): Row => ({ ...row, phase: 'decision' })),
  ...toFollowUp.map((row): Row => ({ ...row, phase: 'follow-up' })),
  ...toClosed.map((row): Row => ({ ...row, phase: 'closed' })),
];
const key = ({ code, phase }: Pick<Row, 'code' | 'phase'>) => `${phase}: ${code}`;
const sinceOf = (row: Row) => gateRules.find((rule) => key(rule) === key(row))?.since;
const lackOf = (row: Row) => [{ code: row.code, message: expect.stringMatching(/\.$/), where: row.where }];
const codesOf = (missing: Missing[]) => missing.map(({ code }) => code);

test('every rule of every gate has its row here', () => {
  expect(rows.map(key).sort()).toEqual(gateRules.map(key).sort());
});

describe('a case that lacks nothing passes', () => {
  test.each(['consultation', 'decision', 'follow-up', 'closed'] as const)('to %s', (phase) => {
    const caseFile = caseBefore(phase, {});
    expect(caseFile.ignored).toEqual([]);
    expect(missingFor(caseFile, phase)).toEqual([]);
  });
});

describe.each(rows.map((row) => [key(row), row] as const))('%s', (_name, row) => {
  test('lacking: exactly this, and the place that mends it', () => {
    expect(missingFor(caseBefore(row.phase, row.lacking), row.phase)).toEqual(lackOf(row));
  });
  test.each((row.mended ?? [{}]).map((parts, index) => [index + 1, parts] as const))(
    'fulfilled, way %i: gone',
    (_index, parts) => {
      const caseFile = caseBefore(row.phase, parts);
      expect(caseFile.ignored).toEqual([]);
      expect(codesOf(missingFor(caseFile, row.phase))).not.toContain(row.code);
    },
  );
  test('a case of the first rules is asked for it only where they knew it', () => {
    const missing = codesOf(missingFor(caseBefore(row.phase, row.lacking, 1), row.phase));
    expect(missing).toEqual(sinceOf(row) === 1 ? [row.code] : []);
  });
  test('a case that went on in another one is asked for its own people alone', () => {
    const link: Step = { kind: 'link', to: other, relation: 'merged-into' };
    const missing = codesOf(missingFor(caseBefore(row.phase, row.lacking, 2, [link]), row.phase));
    expect(missing).toEqual(['harassedUnknown', 'followUp'].includes(row.code) ? [row.code] : []);
  });
});

test('a signature under an older version does not count', () => {
  const amended = write(
    'decision',
    { ...decidedInFull, allegation, reasons: 'A third witness.' },
    { record: decision, version: 2, reason: 'Came to light.' },
  );
  const decisionFirst = [...complete.decision, amended];
  const missing = (signOff: Step[]) =>
    codesOf(missingFor(caseBefore('follow-up', { decision: decisionFirst, signOff }), 'follow-up'));
  expect(missing([signed(decision, 1)])).toEqual(['signOff']);
  expect(missing([signed(decision, 2)])).toEqual([]);
});

test('over several phases the lacks of every gate between are told, in their order', () => {
  const file = caseBefore('consultation', { triage: [], conflict: [] });
  expect(codesOf(missingFor(file, 'closed'))).toEqual([
    ...['triage', 'conflict', 'consultation', 'decision', 'followUp'],
  ]);
  expect(missingFor(file, 'intake')).toEqual([]);
});

test('docs/gates.md is the table of these rules', () => {
  const page = new URL('../../../docs/gates.md', import.meta.url);
  if (process.env['UPDATE_GATES'] === '1') writeFileSync(page, gateTable(gateRules));
  expect(readFileSync(page, 'utf8')).toBe(gateTable(gateRules));
});
