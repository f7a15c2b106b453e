import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { limits } from '@contract/limits';
import { documentVerdict } from '@domain/documentVerdict';
import { expect, test } from 'vitest';
import { addUser, asUser, type Desktop, newOffice, opening, temporaryFolder } from '../../support/office';

/** Sends a document in pieces, as the window does. */
async function sent(desk: Desktop, bytes: Uint8Array): Promise<string> {
  const { upload } = await desk.ask('ledger.document.begin', { bytes: bytes.length });
  for (let from = 0; from < bytes.length; from += limits.chunkBytes)
    await desk.ask('ledger.document.append', { upload, chunk: bytes.slice(from, from + limits.chunkBytes) });
  return upload;
}

async function officeWithPaper() {
  const desk = await newOffice();
  await addUser(desk, 'Audrey Auditor', 'auditor');
  const { case: stream, codeName } = await desk.ask('cases.open', { ...opening(), conflict: 'none' });
  const file = join(temporaryFolder(), 'counsel.pdf');
  await desk.ask('exports.create', { case: stream, audience: 'counsel', destination: 'out' }, { out: file });
  return { desk, stream, codeName, paper: new Uint8Array(readFileSync(file)) };
}

test('a document that is sent in pieces is compared and forgotten, by whoever may verify', async () => {
  const { desk, paper, codeName } = await officeWithPaper();
  const document = await sent(desk, paper);
  const report = await desk.ask('ledger.verify', { document });
  expect(report).toMatchObject({ ok: true, against: { sameVault: true } });
  expect(report.against && documentVerdict(report.against)).toBe('agrees');
  expect(await desk.refused('ledger.verify', { document })).toEqual({ code: 'noSuchUpload' });
  await asUser(desk, 'Audrey Auditor', async (audrey) => {
    const seen = await audrey.ask('ledger.verify', { document: await sent(audrey, paper) });
    expect(seen).toMatchObject({ ok: true, problems: [], against: { sameVault: true } });
    expect(JSON.stringify(seen)).not.toContain(codeName);
    expect(seen.counts).toBeUndefined();
  });
});

test('a document of another vault says nothing against this one', async () => {
  const [here, there] = [await officeWithPaper(), await officeWithPaper()];
  const report = await here.desk.ask('ledger.verify', { document: await sent(here.desk, there.paper) });
  expect(report).toMatchObject({ ok: true, problems: [] });
  expect(report.against && documentVerdict(report.against)).toBe('otherVault');
});

test('what is no document of ours is refused, and is in no case afterwards', async () => {
  const { desk, stream } = await officeWithPaper();
  const document = await sent(desk, Buffer.from('%PDF-1.7 nothing'));
  expect(await desk.refused('ledger.verify', { document })).toEqual({ code: 'notOurDocument' });
  const half = (await desk.ask('ledger.document.begin', { bytes: 10 })).upload;
  expect(await desk.refused('ledger.verify', { document: half })).toMatchObject({ code: 'badInput' });
  const whole = await sent(desk, Buffer.from('%PDF-1.7 nothing'));
  expect((await desk.refused('intake.finish', { upload: whole })).code).toBe('badInput');
  expect((await desk.refused('intake.table.preview', { upload: whole })).code).toBe('noSuchUpload');
  await desk.ask('ledger.document.cancel', { upload: whole });
  expect(await desk.refused('ledger.verify', { document: whole })).toEqual({ code: 'noSuchUpload' });
  const { records } = await desk.ask('cases.get', { case: stream });
  expect(records.map(({ kind }) => kind)).toEqual(['person', 'report']);
});
