import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyVault } from '@vault/verifyVault';
import { expect, test } from 'vitest';
import { type Desktop, newOffice, passphrase } from '../../support/office';
import { sample } from '../../support/records';

async function officeWithExhibit(): Promise<{ desk: Desktop; exhibit: string }> {
  const desk = await newOffice();
  const { case: stream } = await desk.ask('cases.open', { report: sample.report });
  const bytes = Buffer.from('a photograph');
  const { upload } = await desk.ask('intake.begin', {
    name: 'a.jpg',
    bytes: bytes.length,
    purpose: 'evidence',
    case: stream,
  });
  await desk.ask('intake.append', { upload, chunk: bytes });
  await desk.ask('intake.finish', { upload });
  const evidence = join(desk.folder, 'evidence');
  const [shelf] = readdirSync(evidence);
  const [name] = readdirSync(join(evidence, shelf ?? ''));
  return { desk, exhibit: join(evidence, shelf ?? '', name ?? '') };
}

test('a whole vault is whole, while it is open and after', async () => {
  const { desk } = await officeWithExhibit();
  const open = await desk.ask('ledger.verify', {});
  expect(open).toMatchObject({ ok: true, problems: [], warnings: [] });
  desk.dispatcher.close();
  const closed = await verifyVault({ folder: desk.folder, passphrase });
  expect(closed).toMatchObject({
    ok: true,
    problems: [],
    warnings: [],
    head: open.head,
    fingerprint: open.fingerprint,
  });
});

test('an exhibit that was changed by one bit is named, open or closed', async () => {
  const { desk, exhibit } = await officeWithExhibit();
  const bytes = readFileSync(exhibit);
  bytes[5] = (bytes[5] ?? 0) ^ 1;
  writeFileSync(exhibit, bytes);
  const problem = { where: 'evidence', file: exhibit.slice(desk.folder.length + 1) };
  expect(await desk.ask('ledger.verify', {})).toMatchObject({ ok: false, problems: [problem] });
  desk.dispatcher.close();
  expect(await verifyVault({ folder: desk.folder, passphrase })).toMatchObject({
    ok: false,
    problems: [problem],
  });
});
