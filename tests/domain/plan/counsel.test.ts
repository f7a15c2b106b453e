import { recordKindNames } from '@contract/records/kinds';
import type { CaseFile } from '@domain/assemble/caseFile';
import { planCounsel } from '@domain/plan/counsel';
import type { Block, CaseFilePages } from '@domain/plan/pageData';
import { findTerm } from '@domain/plan/redaction/findTerm';
import { describe, expect, it } from 'vitest';
import { office, options, sampleCase } from './support/sampleCase';
import { id, record } from './support/sampleRecord';

const plan = (caseFile: CaseFile = sampleCase) => planCounsel(caseFile, office, options);
const section = (pageData: CaseFilePages, name: string): Block[] =>
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
      'matrix',
      'chronology',
      'reports',
      'incidents',
      'triage',
      'measures',
      'promises',
      'interviews',
      'witnesses',
      'consultations',
      'disclosures',
      'decisions',
      'actions',
      'appeals',
      'follow-ups',
      'contacts',
      'deadlines',
      'hand-offs',
      'holds',
      'notes',
      'tasks',
      'keeping',
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
      ['Facts given'],
      ['Advice received'],
    ]);
    expect(entries.map((entry) => entry.marks[0]?.label)).toEqual([
      'Attorney–client privilege claimed',
      'Attorney–client privilege claimed',
      'No privilege claimed',
      'Work product claimed',
    ]);
    expect(said(entries[0])).toContain('Recorded 3 h after');
    expect(said(entries[0])).toContain('Asked for by [Person A]: To hear what a statement');
    expect(said(entries[2])).toContain('Bell, badge 2210');
    expect(said(entries[3])).toContain('Work product: opinion. Litigation was anticipated.');
  });

  it('logs each claim of privilege, and never the office’s own doubts about one', () => {
    const log = section(made.pageData, 'privilege-log')[0];
    const rows = log?.type === 'table' ? log.rows.map((row) => said(row)) : [];
    expect(rows).toHaveLength(3);
    expect(rows[0]).toContain('Requested by The Executive Director');
    expect(rows[2]).toContain('Of opinion');
    for (const row of rows) expect(row).toContain('In full in this file, for counsel');
    // Neither what was asked nor what was advised stands in the log.
    expect(said(log)).not.toMatch(/Procedural fairness|Hear him first/);
    expect(said(made.pageData)).not.toMatch(/no attorney is named|to be looked at:/i);
  });

  it('shows a finding for each allegation, and that one is not decided', () => {
    const rows = said(section(made.pageData, 'allegations'));
    expect(rows).toContain('Substantiated');
    expect(rows).toContain('Not decided');
    expect(rows).toContain('Harassment or intimidation on a ground; Appearance; Gender');
  });

  it('has a record of every kind to tell of', () => {
    expect(new Set(sampleCase.records.map(({ kind }) => kind))).toEqual(new Set(recordKindNames));
  });

  it('says that there is a related case and not which, and who has a conflict not at all', () => {
    const kept = said(section(made.pageData, 'keeping'));
    expect(kept).toContain('1 related case exists.');
    expect(kept).toContain('2 users were asked and answered; 1 declared one');
    expect(said(made.pageData)).not.toMatch(/Silver Otter|11AB22|The same respondent/);
    expect(kept).not.toContain('Noor Haddad');
  });

  it('shows of an allegation the finding that stands, with what speaks for and against it', () => {
    expect(said(section(made.pageData, 'allegations'))).toContain('Decision 2, March 26, 2026');
    const matrix = section(made.pageData, 'matrix')[0];
    const rows = matrix?.type === 'table' ? matrix.rows : [];
    expect(rows).toHaveLength(1);
    expect(said(rows[0])).toContain('Interview 1: Steady in every telling.');
    expect(said(rows[0])).toContain('Interview 2: He answered in writing only.');
    const first = said(section(made.pageData, 'decisions')[0]);
    expect(first).toContain('Decision 2 has taken its place.');
    expect(first).toContain('Jordan Rivers, March 10, 2026, 13:02 CDT');
    expect(first).toContain('Blue Lantern: A warning and one event.');
  });

  it('prints letters as they were sent, and of drafts and dropped ones no word of their body', () => {
    const letters = said(section(made.pageData, 'contacts'));
    expect(letters).toContain('Dear [Person B],');
    expect(letters).toContain('Told by telephone instead.');
    expect(letters).not.toContain('nothing has changed');
  });

  it('gathers who was told what from consultations, disclosures, hand-offs and earlier documents', () => {
    const data = {
      document: 'letter',
      audience: 'letter',
      record: id(47),
      sha256: 'a9'.repeat(32),
      bates: { first: 'CORE-2026-K7Q3ZD-000001', last: 'CORE-2026-K7Q3ZD-000001' },
    };
    const before = { id: id(99), at: options.createdAt, by: id(0xd1), data } as CaseFile['exports'][number];
    const told = said(section(plan({ ...sampleCase, exports: [before] }).pageData, 'disclosures'));
    for (const words of [
      'Report 1; The name of nobody',
      'who Person B is',
      'Online Code of Conduct Committee',
    ])
      expect(told).toContain(words);
    expect(told).toContain('a9'.repeat(32));
    expect(told).toContain('Letter 2');
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
