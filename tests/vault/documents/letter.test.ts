import { planLetter } from '@domain/plan/letter';
import type { LetterPages } from '@domain/plan/pageData';
import { PDFDocument } from '@cantoo/pdf-lib';
import { renderDocument } from '@vault/documents/renderDocument';
import { beforeAll, describe, expect, it } from 'vitest';
import { office, options, sampleCase } from '../../domain/plan/support/sampleCase';
import { id } from '../../domain/plan/support/sampleRecord';
import { drawn, golden, type ReadDocument } from './support/render';
import { scripts } from './support/samplePages';

const plan = () => planLetter(sampleCase, office, { ...options, recipient: undefined, record: id(47) });
const withBody = (body: string): LetterPages => {
  const { pageData } = plan();
  return { ...pageData, letter: { ...pageData.letter, body } };
};

describe('a letter', () => {
  let read: ReadDocument;

  beforeAll(async () => {
    read = await drawn(plan());
  });

  it('reads as agreed', async () => {
    await expect(golden(read)).toMatchFileSnapshot('../../fixtures/documents/letter.txt');
  });

  it('is one page, brings nothing along, and carries its number in the ledger', async () => {
    expect(read.made.pages).toBe(1);
    expect(read.pages[0]).toContain('CORE-2026-K7Q3ZD-000001');
    expect(read.everything).not.toMatch(/Privileged|Contents|Amber Heron/);
    const document = await PDFDocument.load(read.made.bytes, { updateMetadata: false });
    expect(document.getTitle()).toBe('What was decided');
    expect(document.getAuthor()).toBe('Office of the Executive Director');
    expect(document.catalog.toString()).not.toContain('/AF ');
  });

  it('is refused when somebody else can be read in it, in whichever script', async () => {
    const { protectedTerms } = plan();
    const { createdAt } = options;
    const naming = renderDocument({
      pageData: withBody('It was Maria who said so.'),
      protectedTerms,
      createdAt,
    });
    await expect(naming).rejects.toMatchObject({ code: 'exportLeaks' });
    // Arabic letters come back from the page in the order of drawing; the words themselves are searched beside it.
    const arabic = [{ text: 'مريم سلامة', match: 'whole', replacement: 'Person A' }] as const;
    const told = renderDocument({
      pageData: withBody('قالت مريم سلامة ذلك'),
      protectedTerms: arabic,
      createdAt,
    });
    await expect(told).rejects.toMatchObject({ code: 'exportLeaks' });
  });

  it('prints every script, and markup as it was typed', async () => {
    const body = ['#panic("x") *b* _i_ $x$', ...Object.values(scripts)].join('\n\n');
    const { everything } = await drawn({ ...plan(), protectedTerms: [], pageData: withBody(body) });
    expect(everything).toContain('#panic("x") *b* _i_ $x$');
    for (const text of Object.values(scripts)) expect(everything).toContain(text.normalize('NFC'));
  });

  it('goes over to further pages, each with its number', async () => {
    const long = withBody(Array.from({ length: 60 }, () => 'A paragraph of some length.').join('\n\n'));
    const { made, pages } = await drawn({ ...plan(), pageData: long });
    expect(made.pages).toBeGreaterThan(1);
    pages.forEach((page, index) => expect(page).toContain(`Page ${index + 1} of ${made.pages}`));
  });
});
