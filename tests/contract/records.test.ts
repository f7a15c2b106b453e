import { recordKindNames, recordKinds, type RecordKind } from '@contract/records/kinds';
import { limits } from '@contract/limits';
import { utf8Bytes } from '@contract/records/fields';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { heldConsultation, id, sample } from '../support/records';

const accepts = (kind: RecordKind, data: unknown) => recordKinds[kind].stored.safeParse(data).success;
const moment = { instant: '2026-03-02T15:00:00.000Z', zone: 'America/Chicago' };

test.each(recordKindNames)('%s: the smallest record is accepted, one with a stray field is not', (kind) => {
  expect(accepts(kind, sample[kind])).toBe(true);
  expect(accepts(kind, { ...sample[kind], stray: 1 })).toBe(false);
  expect(accepts(kind, {})).toBe(false);
  expect(accepts(kind, null)).toBe(false);
});

test.each(recordKindNames)('%s: has a JSON Schema', (kind) => {
  expect(z.toJSONSchema(recordKinds[kind].written, { io: 'input' })).toHaveProperty('$schema');
});

describe('what each kind refuses', () => {
  const table: [kind: RecordKind, why: string, change: object][] = [
    ['report', 'no words', { words: ' \n ' }],
    ['report', 'a text over one mebibyte', { words: 'ä'.repeat(limits.textBytes / 2 + 1) }],
    ['report', 'an unknown channel', { channel: 'pigeon' }],
    ['report', 'a moment without a zone', { received: { kind: 'exact', at: { instant: moment.instant } } }],
    [
      'report',
      'a local time for an instant',
      { received: { kind: 'exact', at: { ...moment, instant: '2026-03-02T15:00' } } },
    ],
    ['person', 'no role', { roles: [] }],
    [
      'person',
      'a reporter of whom nobody asked whether they report being harassed',
      { reportsBeingHarassed: undefined },
    ],
    ['incident', 'affected people without a person', { affected: { kind: 'people', people: [] } }],
    ['incident', 'not known without a reason', { affected: { kind: 'not-known', because: '' } }],
    ['incident', 'a day that does not exist', { when: { kind: 'day', day: '2026-02-30' } }],
    ['allegation', 'no behaviour', { behaviour: '' }],
    ['triage', 'a risk without its reason', { safetyRisk: { level: 'yes', reason: '' } }],
    ['evidence', 'a digest that is none', { file: { ...sample.evidence.file, sha256: 'xyz' } }],
    ['consultation', 'sought without saying why', { why: '' }],
    ['task', 'dropped without a reason', { state: { kind: 'dropped', reason: '' } }],
    ['waiver', 'no reason', { reason: '' }],
    ['waiver', 'a consultation it does not name', { duty: 'consultation' }],
    ['decision', 'no reasons', { reasons: '   ' }],
    ['decision', 'a finding nobody listed', { finding: 'guilty' }],
    ['follow-up', 'made without saying what was told', { what: '' }],
  ];
  test.each(table)('%s: %s', (kind, _why, change) => {
    expect(accepts(kind, { ...sample[kind], ...change })).toBe(false);
  });
});

test('a witness need not be asked whether they report being harassed', () => {
  expect(
    accepts('person', { roles: ['witness'], known: 'by-description', description: 'Tall, green badge.' }),
  ).toBe(true);
});

test('facts and advice are fields of their own', () => {
  expect(accepts('consultation', heldConsultation)).toBe(true);
  expect(accepts('consultation', { ...heldConsultation, advice: undefined, facts: undefined })).toBe(true);
  expect(accepts('consultation', { ...heldConsultation, participants: [] })).toBe(false);
  expect(accepts('consultation', { ...heldConsultation, privilege: {} })).toBe(false);
  expect(
    accepts('consultation', { ...heldConsultation, disclosed: { records: ['nonsense'], identities: [] } }),
  ).toBe(false);
});

test('prose is kept exactly as it was typed', () => {
  const words = '  two spaces,\ttabs,\r\n and a trailing line \n';
  expect(recordKinds.report.stored.parse({ ...sample.report, words })).toMatchObject({ words });
});

test('utf8Bytes counts as an encoder does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(utf8Bytes(text)).toBe(Buffer.byteLength(text, 'utf8'));
    }),
  );
});

test('ids are 32 lower-case hexadecimal digits', () => {
  for (const record of [id(1), id(0xffff)])
    expect(accepts('decision', { ...sample.decision, allegation: record })).toBe(true);
  for (const record of ['', id(1).toUpperCase().replace('0', 'G'), `${id(1)}0`, '../..'])
    expect(accepts('decision', { ...sample.decision, allegation: record })).toBe(false);
});
