import type { TraitKind } from '@contract/operations/across';
import type { RecordData } from '@contract/records/kinds';
import { countMet, metIn, type SharedTrait } from '@domain/across/earlier';
import { respondentTraits } from '@domain/across/traits';
import { describe, expect, test } from 'vitest';
import { caseOf, write } from '../../support/caseOf';
import { id } from '../../support/records';

type Person = Partial<RecordData<'person'>>;

const respondent = (rest: Person = {}): Person => ({ roles: ['respondent'], known: 'named', ...rest });
const traitsOf = (rest: Person) =>
  respondentTraits(caseOf(write('person', respondent(rest), { record: id(2) })));
const valuesOf = (trait: TraitKind, rest: Person) =>
  traitsOf(rest)
    .filter((one) => one.trait === trait)
    .map(({ value }) => value);

/** What two respondents have in common, as the desk would find it. */
function shared(one: Person, other: Person): SharedTrait[] {
  const there = traitsOf(other);
  return traitsOf(one).flatMap((trait) =>
    there.some(({ trait: kind, value }) => kind === trait.trait && value === trait.value)
      ? [{ ...trait, stream: 'other' }]
      : [],
  );
}
const matched = (one: Person, other: Person) => metIn(shared(one, other)).flatMap((met) => met.matched);
const named = (name: string): Person => ({ identity: { name } });

describe('the same respondent in two cases', () => {
  test.each<[string, Person, Person, TraitKind[]]>([
    ['the same name', named('Rolf Tester'), named('Rolf Tester'), ['name']],
    ['in another case and order', named('Rolf Tester'), named('TESTER, Rolf'), ['name']],
    ['with and without accents', named('René Müller'), named('Rene Muller'), ['name']],
    ['with and without a middle name', named('Rolf B. Tester'), named('Rolf Tester'), ['name']],
    [
      'a name here, an alias there',
      named('Rolf Tester'),
      { identity: { aliases: ['rolf tester'] } },
      ['name'],
    ],
    ['a name that sounds alike', named('Catherine Smith'), named('Kathryn Smyth'), ['sounds']],
    ['a name in another script, exactly', named('Олена Приклад'), named('олена приклад'), ['name']],
    ['another name in another script', named('Олена Приклад'), named('Олена Прыклад'), []],
    ['marks of other scripts are letters', named('रवि कुमार'), named('रव कमर'), []],
    ['a short single name that sounds alike', named('Ann'), named('Anna'), []],
    ['other names', named('Rolf Tester'), named('Ada Sample'), []],
    [
      'a telephone number however it is written',
      { identity: { phones: ['+1 (312) 555-0142'] } },
      { identity: { phones: ['312.555.0142 x12'] } },
      ['phone'],
    ],
    ['a number too short to tell', { identity: { phones: ['555'] } }, { identity: { phones: ['555'] } }, []],
    [
      'an e-mail address with and without a tag',
      { identity: { emails: ['Rolf@Example.org'] } },
      { identity: { emails: ['rolf+events@example.org'] } },
      ['e-mail'],
    ],
    [
      'an address',
      { identity: { addresses: ['12 Elm Street, Springfield'] } },
      { identity: { addresses: ['12 Elm Street\nSpringfield'] } },
      ['address'],
    ],
    ['a badge', { features: { badge: 'No. 1044' } }, { features: { badge: 'no 1044' } }, ['badge']],
    [
      'two marks of somebody known by description',
      { features: { appearance: 'Red beard', voice: 'Loud' } },
      { features: { appearance: 'red beard', voice: 'loud' } },
      ['features'],
    ],
    ['one mark alone', { features: { voice: 'Loud' } }, { features: { voice: 'loud' } }, []],
    ['what somebody wore', { features: { clothing: 'Hat' } }, { features: { clothing: 'Hat' } }, []],
    [
      'several at once, the surest first',
      { identity: { name: 'Rolf Tester', phones: ['3125550142'], emails: ['r@example.org'] } },
      { identity: { name: 'Rolf Tester', phones: ['3125550142'], emails: ['r@example.org'] } },
      ['name', 'e-mail', 'phone'],
    ],
  ])('%s', (_what, one, other, expected) => {
    expect(matched(one, other)).toEqual(expected);
    expect(matched(other, one)).toEqual(expected);
  });

  test('is looked for among respondents only, and never among records entered in error', () => {
    const reporter = write('person', { ...named('Rolf Tester'), roles: ['reporter'] }, { record: id(2) });
    expect(respondentTraits(caseOf(reporter))).toEqual([]);
    const wrong = caseOf(write('person', respondent(named('Rolf Tester')), { record: id(2) }), {
      kind: 'error',
      record: id(2),
      version: 2,
    });
    expect(respondentTraits(wrong)).toEqual([]);
  });

  test('nothing empty is ever compared', () => {
    const nothing = { name: '—', aliases: ['…'], emails: ['@'], phones: ['unknown'], addresses: ['?'] };
    expect(traitsOf({ identity: nothing, features: { badge: '-', voice: '.' } })).toEqual([]);
  });

  test('each spelling of a sound counts, each trait once', () => {
    const sounds = valuesOf('sounds', { identity: { name: 'Jon Schmidt', aliases: ['Jon Schmidt'] } });
    expect(sounds.length).toBeGreaterThan(0);
    expect(new Set(sounds).size).toBe(sounds.length);
  });
});

test('cases are counted once, kinds of trait each for itself', () => {
  const trait = (stream: string, kind: TraitKind, value = 'x') =>
    ({ stream, person: id(2), trait: kind, value }) as const;
  const met = metIn([trait('a', 'name'), trait('a', 'sounds'), trait('a', 'phone'), trait('b', 'name')]);
  expect(countMet(met)).toEqual({
    count: 2,
    by: [
      { trait: 'name', count: 2 },
      { trait: 'phone', count: 1 },
    ],
  });
  expect(countMet(metIn([]))).toEqual({ count: 0, by: [] });
});
