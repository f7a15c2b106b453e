import { expect, test } from 'vitest';
import { amendProblem } from '@domain/permissions/amendProblem';
import { caseUnder, type Step, upTo, write } from '../support/caseOf';
import { id } from '../support/records';

const record = id(1);
const written = '2026-03-02T15:00:00.000Z';
const daysLater = '2026-03-05T15:00:00.000Z';
const decision = write('decision', {}, { record });
const signed = (version: number): Step => ({ kind: 'sign-off', of: record, version });
const letter = (state: 'draft' | 'sent') =>
  write(
    'letter',
    {
      state:
        state === 'draft' ? { kind: 'draft' } : { kind: 'sent', when: { kind: 'unknown' }, mode: 'letter' },
    },
    { record },
  );

test.each([
  ['a note of the same day', [write('note', {}, { record })], written, undefined],
  ['a note of days ago', [write('note', {}, { record })], daysLater, 'noteLocked'],
  ['a decision nobody signed', [...upTo('decision'), decision], daysLater, undefined],
  ['a decision that is signed', [...upTo('decision'), decision, signed(1)], daysLater, 'signedOff'],
  ['a letter that is a draft', [letter('draft')], daysLater, undefined],
  ['a letter that was sent', [letter('sent')], daysLater, 'alreadySent'],
  ['a person', [write('person', {}, { record })], daysLater, undefined],
] as const satisfies readonly (readonly [string, readonly Step[], string, string | undefined])[])(
  'amending %s',
  (_name, steps, at, problem) => {
    const caseFile = caseUnder(2, steps);
    const found = caseFile.records.find((one) => one.id === record);
    if (found === undefined) throw new Error('the record is not there');
    expect(amendProblem(caseFile, found, at)).toBe(problem);
  },
);
