import { planHandOff } from '@domain/plan/handOff';
import { beforeAll, describe, expect, it } from 'vitest';
import { office, options, sampleCase } from '../../domain/plan/support/sampleCase';
import { id } from '../../domain/plan/support/sampleRecord';
import { drawn, golden, type ReadDocument } from './support/render';

describe('the hand-off', () => {
  let read: ReadDocument;

  beforeAll(async () => {
    read = await drawn(planHandOff(sampleCase, office, { ...options, record: id(40) }));
  });

  it('reads, page by page, as agreed', async () => {
    await expect(golden(read)).toMatchFileSnapshot('../../fixtures/documents/hand-off.txt');
  });

  it('names whom it means to name, and nobody else, to any reader', () => {
    expect(read.everything).toContain('Mark Page');
    expect(read.everything).not.toMatch(/mar[ií]a|ortega|555.?0147|example\.org|elm street/i);
  });

  it('lists each exhibit that is handed over with its checksum', () => {
    expect(read.pages.at(-1)).toContain('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08');
  });
});
