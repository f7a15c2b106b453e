import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeName } from '@domain/codeNames/codeName';
import { codeNameAdjectives, codeNameNouns } from '@domain/codeNames/words';

const pairs = codeNameAdjectives.length * codeNameNouns.length;

test('the lists are long enough, without doubles, each word plain letters with a capital', () => {
  const words = [...codeNameAdjectives, ...codeNameNouns];
  expect(new Set(words).size).toBe(words.length);
  expect(words.filter((word) => !/^[A-Z][a-z]{2,12}$/.test(word))).toEqual([]);
  expect(codeNameAdjectives.length).toBeGreaterThanOrEqual(180);
  expect(codeNameNouns.length).toBeGreaterThanOrEqual(270);
});

test('any random number gives a free pair of one word from each list', () => {
  fc.assert(
    fc.property(fc.nat(pairs - 1), fc.array(fc.nat(pairs - 1), { maxLength: 30 }), (draw, before) => {
      const taken = new Set(before.map((other) => codeName(() => other, new Set())));
      const name = codeName(() => draw, taken);
      const [adjective = '', noun = '', ...rest] = name.split(' ');
      expect(taken.has(name)).toBe(false);
      expect(codeNameAdjectives).toContain(adjective);
      expect(codeNameNouns).toContain(noun);
      expect(rest).toEqual([]);
    }),
  );
});

test('every pair is given once before a number is added', () => {
  const taken = new Set<string>();
  for (let index = 0; index < pairs; index += 1) taken.add(codeName(() => index, new Set()));
  expect(taken.size).toBe(pairs);
  const lastFree = [...taken][4711] ?? '';
  taken.delete(lastFree);
  expect(codeName(() => 3, taken)).toBe(lastFree);
  taken.add(lastFree);
  const numbered = codeName(() => 3, taken);
  expect(numbered).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+ 2$/);
  expect(codeName(() => 3, new Set([...taken, numbered]))).toMatch(/ 3$/);
});

test('it asks for one number below the count of pairs', () => {
  const asked: number[] = [];
  codeName((n) => {
    asked.push(n);
    return 0;
  }, new Set());
  expect(asked).toEqual([pairs]);
});
