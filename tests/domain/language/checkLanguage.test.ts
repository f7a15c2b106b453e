import fc from 'fast-check';
import { checkLanguage } from '@domain/language/checkLanguage';
import { gap } from '@domain/language/gaps';
import { describe, expect, test } from 'vitest';

const open = { toRespondent: false, reports: [], days: [] };
const report = 'He stood in the doorway of room 12 and would not let me pass, and then he laughed.';
const strict = { toRespondent: true, reports: [report], days: ['2026-03-01', '2026-03-14'] };

/** `code: words` of everything found. */
const found = (text: string, context = strict) =>
  checkLanguage(text, context).map(({ code, words }) => `${code}: ${words}`);

describe('to a respondent', () => {
  const flagged: [text: string, findings: string[]][] = [
    ['You are a harasser.', ['label: harasser']],
    ['The victim’s account was clear.', ['label: victim']],
    ['The accused was heard.', ['label: The accused']],
    ['Sexual harassment occurred at the event.', ['conclusion: Sexual harassment occurred']],
    ['We found that discrimination took place.', ['conclusion: discrimination took place']],
    ['No assault happened.', ['conclusion: assault happened']],
    ['You harassed a member.', ['conclusion: You harassed']],
    ['You committed an act of sexual harassment.', ['conclusion: committed an act of sexual harassment']],
    ['You are guilty.', ['conclusion: guilty']],
    ['What was done is illegal.', ['conclusion: illegal']],
    ['You broke the law.', ['conclusion: broke the law']],
    ['This made a hostile work environment.', ['conclusion: hostile work environment']],
    ['You wanted to frighten people.', ['intent: wanted to']],
    ['This was done intentionally.', ['intent: intentionally']],
    ['You did it on purpose.', ['intent: on purpose']],
    ['You meant to be kind.', ['intent: meant to']],
    ['It came to “nobody cares about you”.', ['quote: “nobody cares about you”']],
    ['A person said “leave me alone now”.', ['quote: “leave me alone now”']],
    ['It was written: "you will be sorry".', ['quote: "you will be sorry"']],
    ['You spoke to him again.', ['gendered: him']],
    ['Ms Garcia and a woman were there.', ['gendered: Ms', 'gendered: woman']],
    ['It was at 3:42 pm.', ['time: 3:42 pm']],
    ['It began at 15:05 and ended at 4 pm.', ['time: 15:05', 'time: 4 pm']],
    ['It was at 4 p.m. or later.', ['time: 4 p.m.']],
    ['About three o’clock you came back.', ['time: three o’clock']],
    ['On March 1, 2026 you came to the table.', ['time: March 1, 2026']],
    ['On 14 March you wrote again.', ['time: 14 March']],
    ['On the 1st of March it went on.', ['time: 1st of March']],
    ['See 2026-03-14 and 3/14/26.', ['time: 2026-03-14', 'time: 3/14/26']],
    [
      'You stood IN the doorway — of room 12 and stayed.',
      ['verbatim: stood IN the doorway — of room 12 and'],
    ],
    ['This stays strictly confidential.', ['secrecy: strictly confidential']],
    ['Nobody will ever know.', ['secrecy: Nobody will ever know']],
    ['It will remain confidential.', ['secrecy: will remain confidential']],
    ['We will not tell anyone.', ['secrecy: will not tell anyone']],
    [`It did this: ${gap('the impact')}.`, ['gap: [[the impact]]']],
  ];
  test.each(flagged)('%s', (text, findings) => {
    expect(found(text)).toEqual(findings);
  });

  const nearMisses = [
    'Behavior that was reported as harassing is not kept to the code.',
    'Bullying and stalking are listed in the code of conduct.',
    'We looked into whether sexual harassment occurred.',
    'A person reports that harassment took place.',
    'The report was about unwelcome sexual attention.',
    'You may ask legal counsel, or law enforcement.',
    'We intend no more than this: we wanted to hear you before deciding.',
    'The code is meant to protect everybody, and was not meant to surprise you.',
    'The plan for the day and the manager’s room are here.',
    'There is another human being at the other end; the theme was theirs.',
    'If you miss the day, tell us.',
    'The code of conduct says “participants asked to stop are expected to comply”.',
    'It’s called the “Forum”.',
    'You may appeal within 10 business days, by March 31, 2026.',
    'You may not take part from March 11, 2026 to March 10, 2027.',
    'Answer within 24 hours, or in 3 days.',
    'You stood in the doorway of a room and stayed there.',
    'We keep this confidential to the extent possible.',
    'This will be kept confidential as far as possible.',
    'We will tell those who have to carry this out.',
    'Please write [not call] to the office.',
  ];
  test.each(nearMisses)('not pointed at: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('to a reporter', () => {
  test.each([
    'You wanted to know what came of it, and you hoped to hear soon.',
    'You wrote “would not let me pass at all”.',
    'You told us that it was at 3:42 pm on March 1, 2026.',
    'You need not feel guilty.',
    report.replace(/\b[Hh]e\b/gu, 'they'),
  ])('not pointed at: %s', (text) => {
    expect(found(text, open)).toEqual([]);
  });
  test.each([
    ['The room was “full of angry people”.', ['quote: “full of angry people”']],
    ['The respondent wanted to apologize.', ['intent: wanted to']],
    ['We spoke with him.', ['gendered: him']],
    ['The perpetrator was warned.', ['label: perpetrator']],
  ])('%s', (text, findings) => {
    expect(found(text, open)).toEqual(findings);
  });
});

test('a gap is one finding, whatever its label says', () => {
  expect(found(gap('what he wanted to do, and why it is illegal'))).toEqual([
    'gap: [[what he wanted to do, and why it is illegal]]',
  ]);
});

test('every finding lies in the text, quotes it, and says why and what to do', () => {
  const pieces = fc.constantFrom(
    'victim',
    'He',
    ' wanted to ',
    '“',
    '”',
    '"',
    '[[',
    ']]',
    '3:42 pm',
    'March 1',
    '. ',
    '\n',
    'é',
    '👩‍🚀',
    ' guilty',
    'strictly confidential',
    'in the doorway of room 12 and would',
    ' ',
    '—',
    'nobody will know',
    '\u0301',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
      ),
      fc.boolean(),
      (text, toRespondent) => {
        let last = 0;
        for (const finding of checkLanguage(text, { ...strict, toRespondent })) {
          expect(finding.start).toBeGreaterThanOrEqual(last);
          expect(finding.end).toBeGreaterThan(finding.start);
          expect(finding.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(finding.start, finding.end)).toBe(finding.words);
          expect(finding.why).toMatch(/^[A-Z].*\.$/u);
          expect(finding.suggestion).toMatch(/^[A-Z].*\.$/u);
          last = finding.start;
        }
      },
    ),
  );
});

test('six words in a row of a report are found wherever they stand, five are not', () => {
  const words = report.match(/[\p{L}\p{N}]+/gu) ?? [];
  fc.assert(
    fc.property(fc.nat(words.length - 6), fc.integer({ min: 1, max: 6 }), (from, length) => {
      const text = `Zz ${words.slice(from, from + length).join(' ')} zz.`;
      const verbatim = checkLanguage(text, strict).filter(({ code }) => code === 'verbatim');
      expect(verbatim).toHaveLength(length === 6 ? 1 : 0);
    }),
  );
});
