import { overMarking } from '@domain/privilege/overMarking';
import { expect, test } from 'vitest';

const whole = { attorney: 'A. Attorney', legalQuestion: 'May we?' };
const cases = [
  ['no claim', { privilege: { basis: 'none' }, thirdPartyPresent: 'yes' }, []],
  ['not answered yet', {}, []],
  ['a whole claim', { privilege: { basis: 'attorney-client', ...whole }, thirdPartyPresent: 'no' }, []],
  ['no attorney', { privilege: { basis: 'attorney-client', legalQuestion: 'May we?' } }, ['noAttorney']],
  [
    'a blank question',
    { privilege: { basis: 'common-interest', attorney: 'A.', legalQuestion: '  ' } },
    ['noLegalQuestion'],
  ],
  [
    'a third party',
    { privilege: { basis: 'attorney-client', ...whole }, thirdPartyPresent: 'yes' },
    ['thirdParty'],
  ],
  ['work product without litigation', { privilege: { basis: 'work-product' } }, ['noLitigation']],
  ['work product', { privilege: { basis: 'work-product', litigationAnticipated: true } }, []],
] as const;

test.each(cases)('over-marking: %s', (_name, claim, expected) => {
  expect(overMarking(claim)).toEqual(expected);
});
