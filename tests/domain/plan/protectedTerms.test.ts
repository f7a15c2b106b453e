import type { Identity } from '@contract/records/person';
import type { PersonRole } from '@contract/records/person';
import { findTerm } from '@domain/plan/redaction/findTerm';
import { protectedTerms } from '@domain/plan/redaction/protectedTerms';
import { redactText } from '@domain/plan/redaction/redact';
import { describe, expect, it } from 'vitest';
import { sampleCase } from './support/sampleCase';
import { record } from './support/sampleRecord';

const caseOf = (...people: [roles: PersonRole[], identity: Identity][]) => ({
  ...sampleCase,
  records: people.map(([roles, identity], index) =>
    record({
      id: index + 1,
      kind: 'person',
      at: '2026-03-03T22:20:00.000Z',
      data: { roles, known: 'named', identity, reportsBeingHarassed: 'no' },
    }),
  ),
});

const redactions: [what: string, identity: Identity, text: string, redacted: string][] = [
  [
    'each word of a name',
    { name: 'Ana Luisa Díaz' },
    'ana, LUISA and Diaz',
    '[Person A], [Person A] and [Person A]',
  ],
  ['both halves of a double name', { name: 'Kim Lund-Berg' }, 'Ms Lund came', 'Ms [Person A] came'],
  ['no particles or titles', { name: 'Dr. Maria de la Cruz' }, 'de la dr', 'de la dr'],
  ['no initials', { name: 'J. Okafor' }, 'I saw J there', 'I saw J there'],
  [
    'a name that is a word',
    { name: 'Rose Will' },
    'Will rose; she will see a rose',
    '[Person A] rose; she will see a rose',
  ],
  [
    'a short name',
    { name: 'Li An' },
    'An hour later li said: Li',
    '[Person A] hour later li said: [Person A]',
  ],
  ['another name', { aliases: ['NightOwl'] }, '@nightowl wrote', '@[Person A] wrote'],
  ['a mail address', { emails: ['a.d@example.org'] }, 'A.D@EXAMPLE.ORG', '[Person A]'],
  ['what stands before the @', { emails: ['adiaz77@example.org'] }, 'user adiaz77', 'user [Person A]'],
  ['no office’s mail box', { emails: ['info@example.org'] }, 'for info only', 'for info only'],
  ['a number', { phones: ['312-555-0147'] }, 'at (312) 555 0147', 'at ([Person A]'],
  [
    'an address',
    { addresses: ['12 Elm Street, Springfield'] },
    'lives at 12 Elm Street',
    'lives at [Person A]',
  ],
];

describe('protectedTerms', () => {
  it.each(redactions)('take out %s', (_what, identity, text, redacted) => {
    expect(redactText(text, protectedTerms(caseOf([['reporter'], identity]))).text).toBe(redacted);
  });

  it('name both people who share a word', () => {
    const terms = protectedTerms(
      caseOf([['reporter'], { name: 'Ana Diaz' }], [['witness'], { name: 'Leo Diaz' }]),
    );
    expect(redactText('Diaz and Leo', terms).text).toBe('[Person A or Person B] and [Person B]');
  });

  it('leave the name of somebody who was only consulted: a claim of privilege must name its attorney', () => {
    expect(protectedTerms(caseOf([['consultant'], { name: 'Ruth Adeyemi' }]))).toEqual([]);
    expect(protectedTerms(caseOf([['consultant', 'witness'], { name: 'Ruth Adeyemi' }]))).not.toEqual([]);
  });

  it('protect people entered in error too', () => {
    const mistaken = caseOf([['reporter'], { name: 'Ana Diaz' }]);
    const records = mistaken.records.map((person) => ({ ...person, state: 'entered-in-error' as const }));
    expect(protectedTerms({ ...mistaken, records })).toEqual(protectedTerms(mistaken));
  });

  it('know the numbers by which a reporter may be reached', () => {
    const terms = protectedTerms(sampleCase);
    expect(terms.some((term) => findTerm('312 555 0147', term).length > 0)).toBe(true);
  });
});
