import type { RecordData } from '@contract/records/kinds';
import type { CaseFile } from '@domain/assemble/caseFile';
import { letterDocument, planLetter } from '@domain/plan/letter';
import { findTerm } from '@domain/plan/redaction/findTerm';
import { describe, expect, it } from 'vitest';
import { office, options, sampleCase } from './support/sampleCase';
import { director, id, record, staff } from './support/sampleRecord';

const plan = (letter: string, rest: object = {}, caseFile: CaseFile = sampleCase) =>
  planLetter(caseFile, office, { ...options, recipient: undefined, record: letter, ...rest });

const draft = (data: Partial<RecordData<'letter'>>): CaseFile => ({
  ...sampleCase,
  signOffs: [],
  records: [
    ...sampleCase.records,
    record({
      id: 70,
      kind: 'letter',
      at: '2026-03-18T15:00:00.000Z',
      data: {
        purpose: 'other',
        to: id(2),
        subject: 'A question',
        body: 'Would you answer by Friday?',
        state: { kind: 'draft' },
        ...data,
      },
    }),
  ],
});

describe('planLetter', () => {
  it('is the letter as it was written, addressed to the recipient, with the day it was sent', () => {
    const { pageData, withheld } = plan(id(47));
    expect(pageData.letter).toEqual({
      office: 'Office of the Executive Director',
      date: 'March 12, 2026',
      recipient: ['Mark Page'],
      subject: 'What was decided',
      body: expect.stringContaining('Dear Mark Page,') as string,
    });
    expect(withheld).toEqual([]);
  });

  it('is addressed as the sender wrote it, when they did; to a postal address, when there is one', () => {
    expect(plan(id(47), { recipient: 'Mr M. P.; 4 High Road' }).pageData.letter.recipient).toEqual([
      'Mr M. P.',
      '4 High Road',
    ]);
    expect(plan(id(46)).pageData.letter.recipient).toEqual([
      'María Lopez-Ortega',
      '12 Elm Street',
      'Springfield',
    ]);
  });

  it('carries the day of its making while it is not sent', () => {
    expect(plan(id(70), {}, draft({})).pageData.letter.date).toBe('November 22, 2026');
  });

  it('is searched for everybody but its recipient', () => {
    const toRespondent = plan(id(47)).protectedTerms;
    const toReporter = plan(id(46)).protectedTerms;
    const finds = (terms: typeof toReporter, text: string) =>
      terms.some((term) => findTerm(text, term).length > 0);
    expect(finds(toRespondent, 'María')).toBe(true);
    expect(finds(toRespondent, 'Mark Page')).toBe(false);
    expect(finds(toReporter, 'Mark Page')).toBe(true);
    expect(finds(toReporter, 'María')).toBe(false);
  });

  it('lets stand what was kept with a reason, and nothing else', () => {
    const kept = draft({
      to: id(1),
      keptBecause: [{ finding: 'identity', words: 'Mark Page', reason: 'She named him herself.' }],
    });
    const { protectedTerms } = plan(id(70), {}, kept);
    expect(protectedTerms.map(({ text }) => text)).toEqual(['DJ Thunder', 'DJ', 'Thunder']);
  });
});

describe('whether a letter may leave', () => {
  const signed = (caseFile: CaseFile, by: string): CaseFile => ({
    ...caseFile,
    signOffs: [{ record: id(70), version: 1, at: '2026-03-18T16:00:00.000Z', by }],
  });
  const sent = { kind: 'sent', when: { kind: 'day', day: '2026-03-19' }, mode: 'e-mail' } as const;
  const overriding = (state: RecordData<'letter'>['state'] = { kind: 'draft' }) =>
    draft({
      body: 'Maria said so.',
      keptBecause: [{ finding: 'identity', words: 'Maria', reason: 'He knows.' }],
      overridesPromise: 'Maria asked for it.',
      state,
    });
  const naming = draft({
    body: 'Maria said so.',
    keptBecause: [{ finding: 'identity', words: 'Maria', reason: 'He knows.' }],
  });

  it.each([
    ['one that was sent', sampleCase, 47, undefined],
    ['one that was dropped', sampleCase, 48, 'letterDropped'],
    ['none', sampleCase, 10, 'noSuchRecord'],
    ['a draft to a respondent that nobody else read', draft({}), 70, 'secondReaderNeeded'],
    ['one that its own writer signed', signed(draft({}), director), 70, 'secondReaderNeeded'],
    ['one that somebody else read and signed', signed(draft({}), staff), 70, undefined],
    ['a draft to a reporter', draft({ to: id(1) }), 70, undefined],
    ['one that names the reporter against a promise', signed(naming, staff), 70, 'promiseBroken'],
    // The reason for breaking a promise is given when it is sent; a reason that a draft carries is not that.
    ['the same with a reason in the draft', signed(overriding(), staff), 70, 'promiseBroken'],
    ['the same once it was sent with that reason', overriding(sent), 70, undefined],
    [
      'a draft with a name that nobody kept',
      draft({ to: id(1), body: 'Mark Page was heard.' }),
      70,
      'wordsToCheck',
    ],
  ])('%s', (_what, caseFile, letter, answer) => {
    expect(letterDocument.problem(caseFile, id(letter))?.code).toBe(answer);
  });
});
