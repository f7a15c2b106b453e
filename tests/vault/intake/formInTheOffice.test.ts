import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { limits } from '@contract/limits';
import { writeTextForm } from '@domain/reportForm/textForm';
import { blankForm } from '@vault/forms/blankForm';
import { readPdfForm } from '@vault/forms/readPdfForm';
import { type Desktop, newOffice, temporaryFolder } from '../../support/office';
import { filled, some } from './support/filledForm';

let blank: Uint8Array;
beforeAll(async () => {
  blank = await blankForm(
    { organisation: 'The office', paper: 'us-letter' },
    new Date('2026-03-02T15:00:00Z'),
  );
});
async function take(
  desk: Desktop,
  name: string,
  bytes: Uint8Array,
  rest: { case?: string; channel?: 'letter' } = {},
) {
  const { upload } = await desk.ask('intake.begin', { name, bytes: bytes.length, purpose: 'mail', ...rest });
  for (let start = 0; start < bytes.length; start += limits.chunkBytes)
    await desk.ask('intake.append', {
      upload,
      chunk: Uint8Array.from(bytes.subarray(start, start + limits.chunkBytes)),
    });
  return desk.ask('intake.finish', { upload });
}

describe('a form in the office', () => {
  test('goes out blank in both shapes and comes back as a case, or as one report more', async () => {
    const desk = await newOffice('2026-03-02T15:00:00.000Z');
    const folder = temporaryFolder();
    const paths = { pdf: join(folder, 'form.pdf'), text: join(folder, 'form.txt') };
    const before = (await desk.ask('ledger.list', {})).length;
    await desk.ask('forms.blank', { destination: 'pdf', form: 'pdf' }, paths);
    await desk.ask('forms.blank', { destination: 'text', form: 'text' }, paths);
    expect((await desk.ask('ledger.list', {})).length).toBe(before);
    expect(await readPdfForm(readFileSync(paths.pdf))).toEqual({});
    expect(readFileSync(paths.text, 'utf8')).toContain('[words] What happened');

    const bytes = await filled(blank, some);
    const opened = await take(desk, 'filled.pdf', bytes, { channel: 'letter' });
    expect(opened).toMatchObject({ outcome: 'case-opened', notices: [], evidence: [{ name: 'filled.pdf' }] });
    const file = await desk.ask('cases.get', { case: opened.case });
    expect(file.records.find(({ kind }) => kind === 'report')?.data).toMatchObject({
      channel: 'letter',
      words: some['words'],
      reporter: 'anonymous',
      received: { kind: 'exact', at: { instant: '2026-03-02T15:00:00.000Z' } },
    });
    expect(await take(desk, 'again.pdf', bytes)).toMatchObject({ outcome: 'seen-before', case: opened.case });
    const text = Buffer.from(writeTextForm('The office', { words: 'I saw it too.', youAre: 'witness' }));
    expect(await take(desk, 'filled.txt', text, { case: opened.case })).toMatchObject({
      outcome: 'report-added',
    });
    const empty = await take(desk, 'empty.pdf', blank);
    expect(empty).toMatchObject({ outcome: 'case-opened', notices: ['formEmpty'] });
  });
});
