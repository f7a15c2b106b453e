import { planCounsel } from '@domain/plan/counsel';
import { readBack } from '@vault/documents/leakCheck/readBack';
import { renderDocument } from '@vault/documents/renderDocument';
import { beforeAll, describe, expect, it } from 'vitest';
import { office, options, sampleCase } from '../../domain/plan/support/sampleCase';
import { pdfToText } from './support/pdfToText';

describe('counsel’s case file', () => {
  let pages: string[] = [];
  let everything = '';

  beforeAll(async () => {
    const { pageData, protectedTerms } = planCounsel(sampleCase, office, options);
    const { bytes } = await renderDocument({ pageData, protectedTerms, createdAt: options.createdAt });
    const parts = await readBack(bytes);
    pages = parts.filter(({ place }) => place === 'page').map(({ text }) => text);
    everything = [...pdfToText(bytes), ...parts.map(({ text }) => text)].join('\n');
  });

  it('reads, page by page, as agreed', async () => {
    const text = pages.map((page, index) => `──── page ${index + 1} ────\n${page.trim()}\n`).join('\n');
    await expect(text).toMatchFileSnapshot('../../fixtures/documents/counsel-case-file.txt');
  });

  it('names no protected person, number or address to any reader', () => {
    expect(everything).not.toMatch(/mar[ií]a|ortega|thunder|555.?0147|example\.org|elm street|mark page/i);
    expect(everything).toContain('[Person A]');
  });

  it('ends on the heads of the ledger and the checksum of each exhibit', () => {
    const last = pages.at(-1) ?? '';
    for (const hash of [options.ledgerHead, sampleCase.head]) expect(last).toContain(hash);
    expect(last).toContain('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08');
  });
});
