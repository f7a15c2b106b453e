import type { CaseFile } from '@domain/assemble/caseFile';
import { planCounsel } from '@domain/plan/counsel';
import { missingElements } from '@domain/plan/counsel/consultations';
import type { Block, PageData } from '@domain/plan/pageData';
import { findTerm } from '@domain/plan/redaction/findTerm';
import { describe, expect, it } from 'vitest';
import { office, options, sampleCase } from './support/sampleCase';
import { id, record } from './support/sampleRecord';

const plan = (caseFile: CaseFile = sampleCase) => planCounsel(caseFile, office, options);
const section = (pageData: PageData, name: string): Block[] =>
  pageData.sections.find(({ id: sectionId }) => sectionId === name)?.blocks ?? [];
const said = (value: unknown) => JSON.stringify(value);

describe('planCounsel', () => {
  const made = plan();

  it('says the same twice', () => {
    expect(plan()).toEqual(made);
  });

  it('has every section, in the order in which counsel reads', () => {
    expect(made.pageData.sections.map(({ id: name }) => name)).toEqual([
      'parties',
      'allegations',
      'chronology',
      'reports',
      'incidents',
      'triage',
      'consultations',
      'decisions',
      'follow-ups',
      'notes',
      'tasks',
      'exhibits',
      'privilege-log',
      'withheld',
      'proof',
    ]);
  });

  it('has no protected name, address or number anywhere', () => {
    for (const term of made.protectedTerms) expect(findTerm(said(made.pageData), term)).toEqual([]);
    expect(said(made.pageData)).not.toMatch(/mar[ií]a|ortega|thunder|555.?0147|example\.org|elm street/i);
  });

  it('puts the code name where a name stood, and leaves every other word of the reporter as it was', () => {
    const words = said(section(made.pageData, 'reports'));
    expect(words).toContain('when [Person B] came over');
    expect(words).toContain('I will mark my words carefully');
    expect(words).toContain('write to [Person A]');
    expect(words).toContain('#panic(\\"x\\") *b* _i_ $x$ stays as typed');
    expect(words).toContain('طلبت منه أن يتوقف فورا');
  });

  it('names the attorney, whose name is part of the claim', () => {
    expect(said(section(made.pageData, 'consultations'))).toContain('Ruth Adeyemi');
  });

  it('does not search the file for a name that is one of its own words', () => {
    const texts = made.protectedTerms.map(({ text }) => text);
    expect(texts).toContain('Mark Page');
    expect(texts).not.toContain('Page');
    expect(said(section(made.pageData, 'decisions'))).toContain('[Person B]’s own letter');
  });

  it('keeps facts and advice apart and says of each consultation whether privilege is claimed', () => {
    const entries = section(made.pageData, 'consultations').filter((block) => block.type === 'entry');
    expect(entries.map((entry) => entry.texts.map(({ label }) => label))).toEqual([
      ['Facts given', 'Advice received'],
      ['Facts given'],
    ]);
    expect(entries.map((entry) => entry.marks[0]?.label)).toEqual([
      'Attorney–client privilege claimed',
      'Attorney–client privilege claimed',
    ]);
    expect(said(entries[0])).toContain('Recorded 3 h after');
  });

  it('logs each claim of privilege with what it lacks', () => {
    const log = said(section(made.pageData, 'privilege-log'));
    expect(log).toContain('All elements recorded');
    expect(log).toContain('no attorney is named; no legal question is recorded; a third party was present');
  });

  it('shows a finding for each allegation, and that one is not decided', () => {
    const rows = said(section(made.pageData, 'allegations'));
    expect(rows).toContain('Substantiated');
    expect(rows).toContain('Not decided');
    expect(rows).toContain('Harassment or intimidation on a ground; Appearance; Gender');
  });

  it('orders the chronology by what happened and tells when it was written down late', () => {
    const [, table] = section(made.pageData, 'chronology');
    const lines = table?.type === 'table' ? table.rows.map((row) => said(row)) : [];
    expect(lines[0]).toContain('About March 2, 2026, 14:30 CST (after the keynote)');
    expect(lines[0]).toContain('recorded 26 h after');
    expect(lines.filter((line) => line.includes('Phase entered'))).toHaveLength(4);
  });

  it('leaves out what was entered in error and says so', () => {
    expect(said(made.pageData)).not.toContain('Wrong note');
    expect(made.withheld.map(({ what }) => what)).toContain('1 record entered in error');
  });

  it('lists whose identity is withheld, not who they are', () => {
    expect(made.withheld.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        'Identity of Person A: addresses, e-mail addresses, name, telephone numbers',
        'Identity of Person B: other names, name',
      ]),
    );
  });

  it('ties the paper to the vault: heads, fingerprint, checksum of each exhibit', () => {
    const proof = said(section(made.pageData, 'proof'));
    for (const hash of [options.ledgerHead, sampleCase.head, options.vaultFingerprint])
      expect(proof).toContain(hash);
    expect(made.exhibits).toEqual([
      { record: id(15), sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' },
    ]);
    expect(proof).toContain(made.exhibits[0]?.sha256);
  });

  it('never shows the key of a sealed file', () => {
    expect(said(made)).not.toContain('cdcd');
  });

  it('numbers its pages on from the last export', () => {
    expect(made.pageData.bates).toEqual({ prefix: 'CORE-2026-K7Q3ZD-', first: 1, digits: 6 });
    const data = { bates: { first: 'CORE-2026-K7Q3ZD-000001', last: 'CORE-2026-K7Q3ZD-000009' } };
    const before = { id: id(99), at: options.createdAt, by: id(0xd1), data } as CaseFile['exports'][number];
    expect(plan({ ...sampleCase, exports: [before] }).pageData.bates.first).toBe(10);
  });

  it('marks a practice vault on every page and a real one not at all', () => {
    expect(made.pageData.marks).toEqual(['PRACTICE VAULT: NOT A REAL CASE']);
    expect(planCounsel(sampleCase, office, { ...options, practice: false }).pageData.marks).toEqual([]);
  });

  it('draws an empty case in full sentences', () => {
    const empty = plan({ ...sampleCase, records: [] });
    expect(said(empty.pageData)).toContain('No report has been recorded.');
    expect(empty.protectedTerms).toEqual([]);
  });

  it('replaces a user’s name when that user is a person of the case', () => {
    const witness = record({
      id: 50,
      kind: 'person',
      at: '2026-03-05T15:00:00.000Z',
      data: { roles: ['witness'], known: 'named', identity: { name: 'Sam Okafor' } },
    });
    const { pageData } = plan({ ...sampleCase, records: [...sampleCase.records, witness] });
    expect(said(pageData)).not.toContain('Okafor');
  });
});

describe('missingElements', () => {
  it.each([
    [{ basis: 'attorney-client', attorney: 'A', legalQuestion: 'Q' }, false, []],
    [
      { basis: 'attorney-client' },
      true,
      ['no attorney is named', 'no legal question is recorded', 'a third party was present'],
    ],
    [{ basis: 'common-interest', attorney: 'A' }, false, ['no legal question is recorded']],
    [{ basis: 'work-product', litigationAnticipated: true }, false, []],
    [{ basis: 'work-product' }, false, ['litigation is not recorded as anticipated']],
  ] as const)('%j, third party %s', (privilege, thirdParty, missing) => {
    expect(missingElements(privilege, thirdParty)).toEqual(missing);
  });
});
