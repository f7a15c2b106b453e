import { prepareText, type Coverage } from '@vault/documents/text/preflight';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** Two fonts: one with Latin and its accents, one with Hebrew, a smile, a black flag and the tag letters. */
const latin = (point: number) => (point >= 0x20 && point < 0x7f) || (point >= 0xa0 && point < 0x180);
const others = (point: number) =>
  (point >= 0x5d0 && point < 0x5eb) ||
  [0x1f600, 0x1f3f4, 0x20e3].includes(point) ||
  (point >= 0xe0020 && point < 0xe0080);
const coverage: Coverage = { fonts: [latin, others] };

const table: [what: string, given: string, prepared: string, marked: number][] = [
  ['plain words', 'He stayed.', 'He stayed.', 0],
  ['an accent typed apart', 'Ségolène', 'Ségolène', 0],
  ['line ends of every kind', 'a\r\nb\rc\u2028d\u2029e\u0085f\vg\fh', 'a\nb\nc\nd\ne\nf\ng\nh', 0],
  ['a tab', 'a\tb', 'a    b', 0],
  ['a NUL', 'a\0b', 'a[U+0000]b', 1],
  ['a bell', 'a\u0007b', 'a[U+0007]b', 1],
  ['an override that reverses text', 'abc\u202Efed', 'abc[U+202E]fed', 1],
  ['isolates', '\u2066a\u2069', '[U+2066]a[U+2069]', 2],
  ['direction marks of ordinary Hebrew', 'א\u200Fב', 'א\u200Fב', 0],
  ['a noncharacter', 'a\uFFFEb', 'a[U+FFFE]b', 1],
  ['a private character', '\uE000', '[U+E000]', 1],
  ['half a pair', 'a\uD800b', 'a[U+D800]b', 1],
  ['a place holder for an object', '\uFFFC', '[U+FFFC]', 1],
  ['a letter no font has', 'a\u{10400}', 'a[U+10400]', 1],
  ['a face', '\u{1F600}', '\u{1F600}', 0],
  ['a face with a selector', '\u{1F600}\uFE0F', '\u{1F600}\uFE0F', 0],
  ['a mark the letter’s font lacks', 'a\u20E3', 'a[U+20E3]', 1],
  ['hidden tag letters', 'a\u{E0041}', 'a[U+E0041]', 1],
  ['the flag of a region', '\u{1F3F4}\u{E0067}\u{E0062}\u{E007F}', '\u{1F3F4}\u{E0067}\u{E0062}\u{E007F}', 0],
  ['an invisible letter of no use', 'a\u180Eb', 'a[U+180E]b', 1],
];

describe('prepareText', () => {
  it.each(table)('%s', (_what, given, prepared, marked) => {
    expect(prepareText(given, coverage)).toEqual({ text: prepared, marked });
  });

  const anyText = fc.string({ unit: 'binary', maxLength: 60 });

  it('leaves only what a font has, line ends and harmless joiners', () => {
    const drawable = /^(?:\n|[\u00AD\u034F\u061C\u200B-\u200F\u2060\uFE00-\uFE0F\u{E0100}-\u{E01EF}])$/u;
    fc.assert(
      fc.property(anyText, (text) =>
        [...prepareText(text, coverage).text].every(
          (character) =>
            drawable.test(character) || coverage.fonts.some((has) => has(character.codePointAt(0) ?? 0)),
        ),
      ),
    );
  });

  it('changes nothing when it is done twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = prepareText(text, coverage).text;
        expect(prepareText(once, coverage)).toEqual({ text: once, marked: 0 });
      }),
    );
  });

  it('never drops a letter that a font has', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'é', 'א', '\u{1F600}', ' '), maxLength: 40 }),
        (text) => {
          expect(prepareText(text, coverage).text).toBe(text);
        },
      ),
    );
  });
});
