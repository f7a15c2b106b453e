import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseNumber, readCaseNumber } from '@domain/caseNumber';

const draws = (numbers: readonly number[]) => {
  let at = 0;
  return () => numbers[at++ % numbers.length] ?? 0;
};

test.each([
  { numbers: [0, 1, 2, 3, 4, 5], expected: 'CORE-2026-012345' },
  { numbers: [31, 30, 29, 28, 27, 26], expected: 'CORE-2026-ZYXWVT' },
  { numbers: [17, 18, 19, 20, 21, 22], expected: 'CORE-2026-HJKMNP' },
])('$numbers are written $expected', ({ numbers, expected }) => {
  expect(caseNumber({ prefix: 'CORE', year: 2026, random: draws(numbers), taken: new Set() })).toBe(expected);
});

test('a number that is taken is drawn again', () => {
  const random = draws([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7]);
  expect(caseNumber({ prefix: 'CORE', year: 2026, random, taken: new Set(['CORE-2026-000000']) })).toBe(
    'CORE-2026-000007',
  );
});

test('what is written is read back, also in small letters and with the letters people mistake', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(31), { minLength: 6, maxLength: 6 }),
      fc.integer({ min: 2000, max: 2999 }),
      (numbers, year) => {
        const number = caseNumber({ prefix: 'CORE', year, random: draws(numbers), taken: new Set() });
        expect(number).toMatch(/^CORE-\d{4}-[0-9A-HJKMNP-TV-Z]{6}$/);
        expect(readCaseNumber(number)).toBe(number);
        const [prefix, written, code = ''] = number.split('-');
        const typed = `${prefix} ${written} ${code.replace(/0/g, 'O').replace(/1/g, 'l')}`;
        expect(readCaseNumber(` ${typed.toLowerCase()} `)).toBe(number);
      },
    ),
  );
});

test.each(['', 'Amber Heron', 'CORE-2026-K7Q3Z', 'CORE-26-K7Q3ZD', 'CORE-2026-K7Q3ZU', 'CORE-2026-K7Q3ZDX'])(
  '%j is not a case number',
  (text) => {
    expect(readCaseNumber(text)).toBeUndefined();
  },
);
