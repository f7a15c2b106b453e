import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { casekeep, json, practiceVault, type Loose } from './support/casekeep';

const mails = fileURLToPath(new URL('../../main/cli/demo/mails/', import.meta.url));
let folder: string;
let remove: () => void;
beforeAll(async () => {
  ({ folder, remove } = await practiceVault());
  for (const name of ['01-plain-text.eml', '03-photo-and-pdf.eml'])
    copyFileSync(join(mails, name), join(folder, name));
  writeFileSync(join(folder, 'no-mail.eml'), 'Nothing that looks like a mail.');
});
afterAll(() => remove());

const lines = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const importing = (...words: string[]) => casekeep(folder, ['import', 'vault', ...words, '--json']);

describe('import', () => {
  test('each mail is a case, one line each; a second time nothing is made', async () => {
    const first = await importing('01-plain-text.eml', '03-photo-and-pdf.eml');
    expect([first.code, first.err]).toEqual([0, '']);
    const [plain, photo] = lines(first.out);
    expect(plain).toMatchObject({ file: '01-plain-text.eml', outcome: 'case-opened' });
    expect(photo.evidence.map(({ name }: Loose) => name)).toEqual([
      '03-photo-and-pdf.eml',
      'note on my poster.jpg',
      'Notes of three days – poster hall.pdf',
    ]);
    for (const { bytes, sha256 } of photo.evidence) {
      expect(bytes).toBeGreaterThan(0);
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    }
    const entries = json(await casekeep(folder, ['ledger', 'vault', '--json'])).length;
    const again = lines((await importing('01-plain-text.eml')).out);
    expect(again).toMatchObject([{ outcome: 'seen-before', case: plain.case, evidence: plain.evidence }]);
    expect(json(await casekeep(folder, ['ledger', 'vault', '--json']))).toHaveLength(entries);

    const shown = await casekeep(folder, ['show', 'vault', plain.case, '--json']);
    expect(json(shown).records.map(({ kind }: Loose) => kind)).toEqual(['person', 'report', 'evidence']);
    expect(shown.out).not.toContain('ines.calloway@lakeshore.example.org');
    const into = lines((await importing('03-photo-and-pdf.eml', '--into', plain.codeName)).out);
    expect(into).toMatchObject([{ outcome: 'report-added', case: plain.case }]);
  });

  test('a file that is no mail is told and the others are taken', async () => {
    const { code, out } = await importing('no-mail.eml', 'nothing.eml', '01-plain-text.eml');
    expect(code).toBe(2);
    expect(lines(out)).toMatchObject([
      { file: 'no-mail.eml', failure: { code: 'notAMail' } },
      { file: 'nothing.eml', failure: { code: 'noSuchFile' } },
      { file: '01-plain-text.eml', outcome: 'seen-before' },
    ]);
    const told = await casekeep(folder, ['import', 'vault', 'no-mail.eml']);
    expect(told.out).toContain('no-mail.eml: This file is not an e-mail.');
  });
});
