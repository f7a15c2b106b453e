import type { RecordData } from '@contract/records/kinds';
import type { CaseFile } from '@domain/assemble/caseFile';
import { handOffDocument, planHandOff } from '@domain/plan/handOff';
import { findTerm } from '@domain/plan/redaction/findTerm';
import { describe, expect, it } from 'vitest';
import { office, options, sampleCase } from './support/sampleCase';
import { id, record } from './support/sampleRecord';

const handoff = id(40);
const plan = (caseFile: CaseFile = sampleCase) =>
  planHandOff(caseFile, office, { ...options, record: handoff });
const said = (value: unknown) => JSON.stringify(value);

/** The sample with another answer to what is handed over. */
const disclosing = (disclosed: Partial<NonNullable<RecordData<'handoff'>['disclosed']>>): CaseFile => ({
  ...sampleCase,
  records: sampleCase.records.map((one) =>
    one.kind === 'handoff' && one.id === handoff
      ? { ...one, data: { ...one.data, disclosed: { records: [], identities: [], ...disclosed } } }
      : one,
  ),
});

describe('planHandOff', () => {
  const made = plan();
  const everything = said(made.pageData);

  it('tells whose identity the hand-off names, everywhere, and nobody else’s', () => {
    expect(everything).toContain('Mark Page stood beside the table of [Person A]');
    expect(everything).toContain('Mark Page\\nDJ Thunder');
    expect(everything).not.toMatch(/mar[ií]a|ortega|555.?0147|example\.org|elm street/i);
    for (const term of made.protectedTerms) expect(findTerm(everything, term)).toEqual([]);
    expect(made.protectedTerms.map(({ text }) => text)).toContain('María Lopez-Ortega');
  });

  it('shows the records it names, under the numbers they have in the whole case, and no other', () => {
    const ids = made.pageData.sections.map(({ id: name }) => name);
    expect(ids).toEqual([
      'people',
      'reports',
      'incidents',
      'allegations',
      'exhibits',
      'chronology',
      'other',
      'withheld',
      'proof',
    ]);
    expect(everything).not.toMatch(/Allegation 2|Interview|Promise|Decision \d|Letter|Note \d/);
    expect(made.exhibits.map(({ record: exhibit }) => exhibit)).toEqual([id(15)]);
  });

  it('keeps what privilege is claimed for although it was named, and says so', () => {
    expect(everything).not.toMatch(
      /Hear him first|May the respondent be excluded|Adeyemi and Stone.*by telephone/,
    );
    expect(made.withheld).toContainEqual({
      what: 'Consultation 1',
      why: 'Privilege is claimed for it, and is not given up by this hand-off.',
    });
  });

  it('names no user as a writer, no related case and no finding', () => {
    expect(said(made.pageData.sections)).not.toMatch(/Jordan Rivers|Sam Okafor|related case|Substantiated/);
    expect(said(made.pageData.sections)).toContain('by the office');
  });

  it('says who gets it, why, by which code, and whether the reporter agreed', () => {
    const cover = said(made.pageData.cover.facts);
    for (const words of [
      'Online Code of Conduct Committee',
      'version 2026-11',
      'The reporter agreed',
      'Mark wrote',
    ])
      expect(cover).toContain(words);
  });

  it('with nothing named tells nothing but that there is something', () => {
    const { pageData, exhibits } = plan(disclosing({}));
    expect(pageData.sections.map(({ id: name }) => name)).toEqual(['withheld', 'proof']);
    expect(exhibits).toEqual([]);
  });

  it('takes a name that two people share for told, when one of them is told', () => {
    const sibling = record({
      id: 60,
      kind: 'person',
      at: '2026-03-05T15:00:00.000Z',
      data: { roles: ['witness'], known: 'named', identity: { name: 'Lena Page' } },
    });
    const { protectedTerms } = plan({ ...sampleCase, records: [...sampleCase.records, sibling] });
    const texts = protectedTerms.map(({ text }) => text);
    expect(texts).toContain('Lena Page');
    expect(texts).toContain('Lena');
    expect(texts).not.toContain('Page');
  });
});

describe('whether a hand-off may leave', () => {
  const keepFromAll: CaseFile = {
    ...disclosing({ identities: [id(1)] }),
    records: [
      ...disclosing({ identities: [id(1)] }).records,
      record({
        id: 61,
        kind: 'promise',
        at: '2026-03-05T15:00:00.000Z',
        data: {
          to: id(1),
          words: 'Nobody will learn your name.',
          undertaking: { kind: 'name-withheld', from: ['everyone'] },
          given: { kind: 'day', day: '2026-03-05' },
          state: { kind: 'standing' },
        },
      }),
    ],
  };

  it.each([
    ['one that breaks no promise', sampleCase, handoff, undefined],
    ['one that tells a name against a promise', keepFromAll, handoff, 'promiseBroken'],
    ['one that is not there', sampleCase, id(10), 'noSuchRecord'],
    ['none at all', sampleCase, undefined, 'noSuchRecord'],
  ])('%s', (_what, caseFile, asked, answer) => {
    expect(handOffDocument.problem(caseFile, asked)?.code).toBe(answer);
  });
});
