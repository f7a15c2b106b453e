import { findTerm, type ProtectedTerm, type TermMatch } from '@domain/plan/redaction/findTerm';
import { redactText } from '@domain/plan/redaction/redact';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const finds: [what: string, text: string, term: string, match: TermMatch, found: string[]][] = [
  ['a name as it is written', 'It was Ana Diaz.', 'Ana Diaz', 'whole', ['Ana Diaz']],
  ['a name in other letters', 'ANA  DÍAZ and ana-diaz', 'Ana Diaz', 'whole', ['ANA  DÍAZ', 'ana-diaz']],
  ['a name with accents apart', 'Díaz', 'Díaz', 'part', ['Díaz']],
  ['a name in wide letters', 'ＡＮＡ', 'Ana', 'part', ['ＡＮＡ']],
  ['a name broken by invisible letters', 'A\u200Bn\u00ADa', 'Ana', 'part', ['A\u200Bn\u00ADa']],
  ['a name over a line end', 'Ana\nDiaz', 'Ana Diaz', 'whole', ['Ana\nDiaz']],
  ['a short name within a word', 'Santa Ana, banana', 'Ana', 'part', ['Ana']],
  ['a name and its possessive', 'Ana’s bag', 'Ana', 'part', ['Ana']],
  ['part of a name is not put together from two words', 'an a', 'Ana', 'part', []],
  ['a long name within a word', 'xMontgomeryburnsx', 'Montgomery Burns', 'whole', ['Montgomeryburns']],
  ['an ordinary word in small letters', 'I will not', 'Will', 'capitalised', []],
  ['the same word as a name', 'Then Will came', 'Will', 'capitalised', ['Will']],
  ['a name in Chinese', '他说王芳来了', '王芳', 'whole', ['王芳']],
  ['a name in Korean with its particle', '김민수는 갔다', '김민수', 'whole', ['김민수']],
  ['a name in Arabic with vowel signs', 'قالت مَرْيَم', 'مريم', 'part', ['مَرْيَم']],
  ['a mail address', 'to <Ana.Diaz@Example.org>', 'ana.diaz@example.org', 'whole', ['Ana.Diaz@Example.org']],
  ['a number in another form', 'call +1 312.555.0147 now', '(312) 555-0147', 'whole', ['1 312.555.0147']],
  ['a number without its country', 'call 312 555 0147', '+1 (312) 555-0147', 'whole', ['312 555 0147']],
  ['another number', 'call 312 555 0148', '+1 (312) 555-0147', 'whole', []],
  ['an address over two lines', '12  Elm\nStreet', '12 Elm Street', 'whole', ['12  Elm\nStreet']],
  ['a term without letters', 'a - b', '-', 'whole', []],
];

describe('findTerm', () => {
  it.each(finds)('finds %s', (_what, text, term, match, found) => {
    expect(findTerm(text, { text: term, match }).map(({ start, end }) => text.slice(start, end))).toEqual(
      found,
    );
  });
});

const terms: ProtectedTerm[] = [
  { text: 'Ana Diaz', match: 'whole', replacement: 'Person A' },
  { text: 'Ana', match: 'part', replacement: 'Person A' },
  { text: 'Diaz', match: 'part', replacement: 'Person A or Person B' },
];

describe('redactText', () => {
  it.each([
    ['Ana Diaz came, then Ana.', '[Person A] came, then [Person A].'],
    ['Mr Diaz left.', 'Mr [Person A or Person B] left.'],
    ['Nobody came.', 'Nobody came.'],
  ])('takes the longest find: %s', (text, redacted) => {
    expect(redactText(text, terms).text).toBe(redacted);
  });

  it('counts what it put in', () => {
    expect(redactText('Ana Diaz, Ana and Diaz', terms).replaced).toEqual(
      new Map([
        ['Person A', 2],
        ['Person A or Person B', 1],
      ]),
    );
  });

  const word = fc.string({ unit: fc.constantFrom(...'abdeimnoruxÁéŁß王ק9'), minLength: 2, maxLength: 8 });
  const around = fc.string({ unit: 'grapheme', maxLength: 12 });

  it('leaves nothing that the same search would find', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.array(around, { maxLength: 6 }),
        (names, between) => {
          const sought = [
            { text: names.join(' '), match: 'whole' as const, replacement: '§' },
            ...names.map((text) => ({ text, match: 'part' as const, replacement: '§' })),
          ];
          const text = between.map((part, index) => part + (names[index % names.length] ?? '')).join(' ');
          const { text: redacted } = redactText(text, sought);
          for (const term of sought) expect(findTerm(redacted, term)).toEqual([]);
        },
      ),
    );
  });

  it('changes nothing where nothing is found', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(terms.every((term) => findTerm(text, term).length === 0));
        expect(redactText(text, terms).text).toBe(text);
      }),
    );
  });
});
