import { type Claim, overMarking, type OverMarking } from '@domain/privilege/overMarking';
import { expect, test } from 'vitest';

const whole = { attorney: 'A. Attorney', legalQuestion: 'May we?' };
const counsel: Claim = {
  with: 'legal-counsel',
  purpose: 'legal-advice',
  facts: 'The event is ours.',
  advice: 'You may.',
  privilege: { basis: 'attorney-client', ...whole },
  thirdPartyPresent: 'no',
};
const litigation = { basis: 'work-product', litigationAnticipated: true } as const;

const cases: [name: string, claim: Claim, expected: OverMarking[]][] = [
  ['no claim', { ...counsel, privilege: { basis: 'none' }, thirdPartyPresent: 'yes' }, []],
  ['no claim for a talk about the press', { privilege: { basis: 'none' }, purpose: 'public-relations' }, []],
  ['not answered yet', {}, []],
  ['a whole claim', counsel, []],
  ['no attorney', { privilege: { basis: 'attorney-client', legalQuestion: 'May we?' } }, ['noAttorney']],
  [
    'a blank question',
    { privilege: { basis: 'common-interest', attorney: 'A.', legalQuestion: '  ' } },
    ['noLegalQuestion'],
  ],
  ['a third party', { ...counsel, thirdPartyPresent: 'yes' }, ['thirdParty']],
  ['advice on running the office', { ...counsel, purpose: 'business' }, ['business']],
  ['advice on the press', { ...counsel, purpose: 'public-relations' }, ['publicRelations']],
  ['a talk about safety with counsel', { ...counsel, purpose: 'safety' }, []],
  ['facts without any advice', { ...counsel, advice: ' ' }, ['factsOnly']],
  ['a question that was not answered yet', { ...counsel, facts: undefined, advice: undefined }, []],
  ['facts gathered for litigation', { facts: 'Seen at nine.', privilege: litigation }, []],
  ['the police, with counsel named', { ...counsel, with: 'law-enforcement' }, ['outsideParty']],
  ['the venue, with counsel named', { ...counsel, with: 'venue-or-platform' }, ['outsideParty']],
  [
    'a venue of the same legal interest',
    { ...counsel, with: 'venue-or-platform', privilege: { basis: 'common-interest', ...whole } },
    [],
  ],
  ['work product without litigation', { privilege: { basis: 'work-product' } }, ['noLitigation']],
  [
    'facts as work product, without litigation',
    { privilege: { basis: 'work-product', workProduct: 'fact' } },
    ['noLitigation'],
  ],
  [
    'an opinion without litigation',
    { privilege: { basis: 'work-product', workProduct: 'opinion' } },
    ['opinionWithoutLitigation'],
  ],
  ['an opinion for litigation', { privilege: { ...litigation, workProduct: 'opinion' } }, []],
  ['work product', { privilege: litigation }, []],
  [
    'everything at once, in the order in which it is mended',
    {
      with: 'law-enforcement',
      purpose: 'business',
      facts: 'It happened at nine.',
      privilege: { basis: 'attorney-client' },
      thirdPartyPresent: 'yes',
    },
    ['noAttorney', 'noLegalQuestion', 'business', 'factsOnly', 'outsideParty', 'thirdParty'],
  ],
];

test.each(cases)('over-marking: %s', (_name, claim, expected) => {
  expect(overMarking(claim)).toEqual(expected);
});
