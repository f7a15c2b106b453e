import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, type Piece, wordDiff } from '@renderer/features/caseFile/history/wordDiff';

const joined = (pieces: readonly Piece[], ...kinds: readonly Piece['kind'][]) =>
  pieces
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('');

test('changed words are told apart from those that stayed', () => {
  expect(wordDiff('She is home.', 'She is safe home.')).toEqual([
    { kind: 'same', text: 'She is ' },
    { kind: 'added', text: 'safe ' },
    { kind: 'same', text: 'home.' },
  ]);
});

test('not a character of either text is lost', () => {
  const words = fc
    .array(fc.constantFrom('she', 'came', 'back', ',', ' ', '\n', '  ', 'ö', '“no”', '🙂'), { maxLength: 40 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const pieces = wordDiff(before, after) ?? [];
      expect(joined(pieces, 'same', 'removed')).toBe(before);
      expect(joined(pieces, 'same', 'added')).toBe(after);
    }),
  );
});

test('folding hides a long stretch and never a word of it, nor cuts one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { maxLength: 120 }),
      fc.boolean(),
      fc.boolean(),
      (words, isFirst, isLast) => {
        const text = words.map((word) => word.replaceAll(/\s/g, '') || 'x').join(' ');
        const { lead, hidden, tail } = fold(text, isFirst, isLast);
        expect(lead + hidden + tail).toBe(text);
        if (hidden === '') return;
        expect(isFirst ? lead : 'lead').toBe(isFirst ? '' : 'lead');
        if (lead !== '') expect(hidden.startsWith(' ')).toBe(true);
        if (tail !== '') expect(hidden.endsWith(' ')).toBe(true);
      },
    ),
  );
});

test('a short stretch stays as it is', () => {
  expect(fold('word '.repeat(20), false, false).hidden).toBe('');
  expect(fold('word '.repeat(200), false, false).hidden.length).toBeGreaterThan(700);
});
