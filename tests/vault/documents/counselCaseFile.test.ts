import { planCounsel } from '@domain/plan/counsel';
import { beforeAll, describe, expect, it } from 'vitest';
import { office, options, sampleCase } from '../../domain/plan/support/sampleCase';
import { drawn, golden, type ReadDocument } from './support/render';

describe('counsel’s case file', () => {
  let read: ReadDocument;

  beforeAll(async () => {
    read = await drawn(planCounsel(sampleCase, office, options));
  });

  it('reads, page by page, as agreed', async () => {
    await expect(golden(read)).toMatchFileSnapshot('../../fixtures/documents/counsel-case-file.txt');
  });

  it('names no protected person, number or address to any reader', () => {
    expect(read.everything).not.toMatch(
      /mar[ií]a|ortega|thunder|555.?0147|example\.org|elm street|mark page/i,
    );
    expect(read.everything).toContain('[Person A]');
  });

  it('ends on the heads of the ledger and the checksum of each exhibit', () => {
    const last = read.pages.at(-1) ?? '';
    for (const hash of [options.ledgerHead, sampleCase.head]) expect(last).toContain(hash);
    expect(last).toContain('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08');
  });
});
