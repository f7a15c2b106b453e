import { recordKindNames } from '@contract/records/kinds';
import { phases } from '@contract/phases';
import { roles } from '@contract/roles';
import { assemble } from '@domain/assemble/assemble';
import { recordsOf } from '@domain/assemble/caseFile';
import { personCodeNames, personLetter } from '@domain/people';
import { mayWrite } from '@domain/permissions/mayWrite';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseOf, director, entriesOf, staff, type Step, upTo, users, write } from '../support/caseOf';
import { id, sample } from '../support/records';

const roleOf = (user: string) => users.get(user);

describe('a case is what its entries say', () => {
  test('no opening, no case', () => {
    expect(assemble(id(1), entriesOf([]).slice(1), roleOf)).toBeUndefined();
  });
  test('a second opening changes nothing and is reported', () => {
    const [opening] = entriesOf([]);
    const again = {
      ...opening!,
      hash: 'again',
      data: { number: 'CORE-2026-AAAAAA', codeName: 'Other Name' },
    };
    const caseFile = assemble(id(1), [opening!, again], roleOf)!;
    expect(caseFile.codeName).toBe('Amber Heron');
    expect(caseFile.ignored).toEqual(['again']);
  });
  test('an amendment replaces the content and keeps who wrote it first', () => {
    const caseFile = caseOf(
      write('note', { text: 'First.' }, { record: id(1), by: staff }),
      write(
        'note',
        { text: 'Second.' },
        { record: id(1), version: 2, reason: 'A slip.', at: '2026-03-03T10:00:00.000Z' },
      ),
    );
    expect(recordsOf(caseFile, 'note')).toMatchObject([
      {
        version: 2,
        data: { text: 'Second.' },
        createdBy: staff,
        changedBy: director,
        reason: 'A slip.',
        createdAt: '2026-03-02T15:00:00.000Z',
      },
    ]);
  });
  test.each<[string, Step]>([
    ['a version that leaves one out', write('note', {}, { record: id(1), version: 3 })],
    ['a version that is there already', write('note', {}, { record: id(1), version: 1 })],
    ['another kind under the same id', write('task', {}, { record: id(1), version: 2 })],
    ['content that does not fit its schema', { kind: 'note', record: id(1), version: 2, data: { text: '' } }],
    ['a kind nobody declared', { kind: 'confession', data: {} } as unknown as Step],
    ['an unknown author', write('note', {}, { by: id(0xbad) })],
    ['an auditor', write('note', {}, { by: id(0xad) })],
    ['staff deciding', write('decision', {}, { by: staff })],
    ['a phase that does not begin where the case is', { kind: 'phase', from: 'decision', to: 'closed' }],
    ['staff advancing', { kind: 'phase', from: 'intake', to: 'consultation', by: staff }],
  ])('%s is ignored and reported', (_name, step) => {
    const caseFile = caseOf(write('note', {}, { record: id(1) }), step);
    expect(caseFile.ignored).toEqual(['hash-2']);
    expect(recordsOf(caseFile, 'note')).toHaveLength(1);
    expect(caseFile.phase).toBe('intake');
  });
  test.each<[string, Step]>([
    ['a version after it was entered in error', write('note', {}, { record: id(1), version: 3 })],
    ['a second mark', { kind: 'error', record: id(1), version: 3 }],
  ])('what was entered in error stays so: %s is ignored', (_name, step) => {
    const mark: Step = { kind: 'error', record: id(1), version: 2 };
    const caseFile = caseOf(write('note', {}, { record: id(1) }), mark, step);
    expect(caseFile.ignored).toEqual(['hash-3']);
    expect(caseFile.records).toMatchObject([{ state: 'entered-in-error', version: 2 }]);
  });
  test.each([1, 3])('a mark of version %d, which is not the next one, is ignored', (version) => {
    const caseFile = caseOf(write('note', {}, { record: id(1) }), { kind: 'error', record: id(1), version });
    expect(caseFile.ignored).toEqual(['hash-2']);
    expect(recordsOf(caseFile, 'note')).toHaveLength(1);
  });
  test('what the ledger found unauthorised has no effect', () => {
    const entries = entriesOf([write('note')]).map((entry, index) => ({ ...entry, authorised: index === 0 }));
    expect(assemble(id(1), entries, roleOf)?.records).toEqual([]);
  });
  test('entered in error: out of lists, kept, and the reason with it', () => {
    const caseFile = caseOf(write('note', {}, { record: id(1) }), {
      kind: 'error',
      record: id(1),
      version: 2,
    });
    expect(recordsOf(caseFile, 'note')).toEqual([]);
    expect(caseFile.records).toMatchObject([
      { state: 'entered-in-error', reason: 'Entered in the wrong case.' },
    ]);
  });
});

describe('who may write what when', () => {
  const rows = recordKindNames.flatMap((kind) =>
    roles.flatMap((role) => phases.map((phase) => ({ kind, role, phase }))),
  );
  test('the whole table', () => {
    const allowed = rows
      .map(({ kind, role, phase }) => ({ kind, role, phase, may: mayWrite(kind, role, phase, false) }))
      .filter(({ may }) => may.allowed)
      .map(
        ({ kind, role, phase, may }) =>
          `${kind} · ${role} · ${phase}${may.allowed && may.reasonNeeded ? ' · reason' : ''}`,
      );
    expect(allowed).toMatchSnapshot();
  });
  test('an auditor may write nothing; a closed case takes only what goes on after its end', () => {
    const afterTheEnd = ['waiver', 'contact', 'delay', 'handoff', 'hold'];
    for (const { kind, role, phase } of rows) {
      if (role === 'auditor') expect(mayWrite(kind, role, phase, false).allowed).toBe(false);
      if (phase === 'closed' && !afterTheEnd.includes(kind))
        expect(mayWrite(kind, role, phase, false).allowed).toBe(false);
    }
  });
  test('staff may never decide, waive or follow up', () => {
    for (const phase of phases)
      for (const kind of ['decision', 'waiver', 'follow-up'] as const)
        expect(mayWrite(kind, 'staff', phase, false)).toEqual({ allowed: false, because: 'notPermitted' });
  });
  test('assembling follows the same table', () => {
    for (const { kind, role, phase } of rows) {
      const author = [...users].find(([, has]) => has === role)![0];
      const before = upTo(phase);
      const caseFile = caseOf(...before, { kind, data: sample[kind], by: author });
      expect(caseFile.ignored.length === 0, `${kind} ${role} ${phase}`).toBe(
        mayWrite(kind, role, phase, false).allowed,
      );
    }
  });
});

describe('code names of people', () => {
  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('%i → %s', (index, letter) => {
    expect(personLetter(index)).toBe(letter);
  });
  test('no two people share a letter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50_000 }), fc.integer({ min: 0, max: 50_000 }), (a, b) => {
        expect(personLetter(a) === personLetter(b)).toBe(a === b);
      }),
    );
  });
  test('a person entered in error keeps the letter', () => {
    const caseFile = caseOf(write('person', {}, { record: id(1) }), write('person', {}, { record: id(2) }), {
      kind: 'error',
      record: id(1),
      version: 2,
    });
    expect([...personCodeNames(caseFile).values()]).toEqual(['Person A', 'Person B']);
  });
});
