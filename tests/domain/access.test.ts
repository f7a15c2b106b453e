import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AccessEntry, accessAmong, accessOf } from '@domain/access';

const at = (hour: number) => `2026-03-02T${String(hour).padStart(2, '0')}:00:00.000Z`;
const entry = (kind: string, hour: number, byName: string, whom?: string): AccessEntry => ({
  ...{ kind, at: at(hour), byName, whom, authorised: true },
});
const person = (name: string, periods: object[], revealed = 0, takenOut = 0) => ({
  ...{ name, periods, revealed, takenOut },
});

describe('who could read a case', () => {
  test.each<[string, AccessEntry[], object[]]>([
    ['nobody, before there is a key', [], []],
    [
      'whoever was given the key, from then on',
      [entry('grant', 9, 'Dana', 'Dana'), entry('grant', 10, 'Dana', 'Sam')],
      [person('Dana', [{ from: at(9) }]), person('Sam', [{ from: at(10) }])],
    ],
    [
      'until it was taken back, and again after it was given once more',
      [
        entry('grant', 9, 'Dana', 'Sam'),
        entry('revocation', 10, 'Dana', 'Sam'),
        entry('grant', 12, 'Dana', 'Sam'),
      ],
      [person('Sam', [{ from: at(9), until: at(10) }, { from: at(12) }])],
    ],
    [
      'with what they looked at and took out, also after they lost the key',
      [
        entry('grant', 9, 'Dana', 'Sam'),
        entry('reveal', 10, 'Sam', 'Person A'),
        entry('export', 10, 'Sam'),
        entry('extract', 11, 'Sam', 'Exhibit 1'),
        entry('revocation', 12, 'Sam', 'Sam'),
      ],
      [person('Sam', [{ from: at(9), until: at(12) }], 1, 2)],
    ],
    [
      'nobody by an entry that counts for nothing',
      [{ ...entry('grant', 9, 'Sam', 'Noor'), authorised: false }],
      [],
    ],
    ['nobody by writing', [entry('note', 9, 'Sam')], []],
  ])('%s', (_, entries, expected) => {
    expect(accessOf(entries)).toEqual(expected);
  });

  test('at most one period is open, and each begins no earlier than the one before it ended', () => {
    const kinds = fc.constantFrom('grant', 'revocation', 'reveal', 'export', 'note');
    const names = fc.constantFrom('Dana', 'Sam');
    fc.assert(
      fc.property(fc.array(fc.tuple(kinds, names, names), { maxLength: 20 }), (steps) => {
        const entries = steps.map(([kind, by, whom], hour) => entry(kind, hour, by, whom));
        for (const { periods } of accessOf(entries))
          for (const [index, { from, until }] of periods.entries()) {
            const next = periods[index + 1];
            expect(until === undefined || from < until).toBe(true);
            if (next !== undefined) expect(until !== undefined && until <= next.from).toBe(true);
          }
      }),
    );
  });
});

describe('what tells of access', () => {
  test.each([
    ['grant', true],
    ['revocation', true],
    ['reveal', true],
    ['export', true],
    ['extract', true],
    ['chain', true],
    ['earlier', true],
    ['note', false],
    ['conflict', false],
    ['phase', false],
  ])('an entry of kind %s: %s', (kind, tells) => {
    expect(accessAmong([entry(kind, 9, 'Dana', 'Sam')])).toHaveLength(tells ? 1 : 0);
  });

  test('a key given to who has it is left out, and told again after it was lost', () => {
    const entries = [
      entry('grant', 9, 'Dana', 'Sam'),
      entry('grant', 10, 'Dana', 'Sam'),
      { ...entry('revocation', 11, 'Noor', 'Sam'), authorised: false },
      entry('grant', 12, 'Dana', 'Sam'),
      entry('revocation', 13, 'Dana', 'Sam'),
      entry('grant', 14, 'Dana', 'Sam'),
    ];
    expect(accessAmong(entries).map(({ at: when }) => when)).toEqual([at(9), at(11), at(13), at(14)]);
  });
});
