import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageData } from '@domain/plan/pageData';
import { planCertificate } from '@domain/plan/certificate';
import { planCounsel } from '@domain/plan/counsel';
import { planHandOff } from '@domain/plan/handOff';
import { planHandoverReceipt } from '@domain/plan/handoverReceipt';
import { planLetter } from '@domain/plan/letter';
import { renderDocument } from '@vault/documents/renderDocument';
import { describe, expect, it } from 'vitest';
import { office, options, sampleCase } from '../../domain/plan/support/sampleCase';
import { id } from '../../domain/plan/support/sampleRecord';
import { samplePages } from './support/samplePages';

const { createdAt } = options;

/**
 * Every kind of block and script on A4, a whole case on US Letter, a case in which nothing has been recorded; a hand-off,
 * a certificate of destruction, and a letter on either paper.
 */
const validated: [name: string, pageData: PageData, fewestPages: number][] = [
  ['every-block', { ...samplePages(), paper: 'a4' }, 5],
  ['whole-case', planCounsel(sampleCase, office, options).pageData, 5],
  ['empty-case', planCounsel({ ...sampleCase, records: [] }, office, options).pageData, 3],
  ['hand-off', planHandOff(sampleCase, office, { ...options, record: id(40) }).pageData, 5],
  ['letter', planLetter(sampleCase, office, { ...options, record: id(47) }).pageData, 1],
  [
    'certificate',
    planCertificate(sampleCase, office, options, {
      ...{ ground: 'retention', reason: 'The time is over.', record: undefined },
      ...{ entries: 40, files: 2, filesKept: 1 },
      backups: [{ at: createdAt, sha256: 'ab'.repeat(32) }],
      copies: [{ at: createdAt, by: id(0xd1), sha256: 'cd'.repeat(32) }],
    }).pageData,
    3,
  ],
  [
    'handover-receipt',
    planHandoverReceipt(
      {
        ...{ from: 'Dana Director', to: 'Sula Successor', at: createdAt, practice: true },
        ...{ given: [sampleCase], keptBack: [], users: [{ name: 'Dana Director', role: 'director' }] },
        ...{ vaultFingerprint: 'ab'.repeat(32), ledgerHead: 'cd'.repeat(32) },
      },
      office,
    ),
    3,
  ],
  [
    'letter-a4',
    planLetter(sampleCase, { ...office, paper: 'a4' }, { ...options, record: id(46) }).pageData,
    1,
  ],
];

/** `build/validatePdf.mjs` names a folder and hands what lies there to an independent validator. */
const folder = process.env['CASEKEEP_DOCUMENTS_FOLDER'];

describe('the documents for the validator', () => {
  it.each(validated)('%s is drawn', async (name, pageData, fewestPages) => {
    const { bytes, pages } = await renderDocument({ pageData, protectedTerms: [], createdAt });
    expect(pages).toBeGreaterThanOrEqual(fewestPages);
    if (folder !== undefined) writeFileSync(join(folder, `${name}.pdf`), bytes);
  });
});
