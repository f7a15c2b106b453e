import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Missing } from '@contract/failures';
import { gateRules, missingFor } from '@domain/gates/gates';
import { gateTable } from '../../support/gateTable';
import { decidedInFull } from '../../support/decidedInFull';
import { type Step, write } from '../../support/caseOf';
import type { Row } from './rowParts';
import { toClosed, toFollowUp } from './rowsAfter';
import { toConsultation, toDecision } from './rowsBefore';
import { caseBefore, complete, signed, whole } from './wholeCase';

const { allegation, decision, other } = whole;

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
