import { join } from 'node:path';
import { expect, test } from 'vitest';
import { restoreBackup } from '@vault/backup/restoreBackup';
import { desktop, newOffice, passphrase, temporaryFolder } from '../../support/office';
import { sample } from '../../support/records';
import { sendFile } from '../security/support/richOffice';

test('an exhibit that was erased since the backup is gone from the restored case, and keeps its number', async () => {
  const desk = await newOffice();
  const { case: stream } = await desk.ask('cases.open', { report: sample.report });
  for (const name of ['first.txt', 'second.txt', 'third.txt'])
    await sendFile(desk, { name, bytes: Buffer.from(name), purpose: 'evidence', case: stream });
  const out = { destination: 'out' };
  const backup = join(temporaryFolder(), 'monday.casekeep-backup');
  await desk.ask('vault.backup', out, { out: backup });

  const exhibits = (await desk.ask('cases.get', { case: stream })).records.flatMap((record) =>
    record.kind === 'evidence' ? [record.id] : [],
  );
  const record = exhibits[1] ?? '';
  await desk.ask('records.error', { case: stream, record, reason: 'It belongs to somebody else.' });
  const erasure = { case: stream, record, ground: 'misfiled' as const, reason: 'Not of this case.' };
  const certificate = join(temporaryFolder(), 'certificate.pdf');
  await desk.ask('cases.erase', { ...out, ...erasure }, { out: certificate });
  desk.dispatcher.close();

  const folder = join(temporaryFolder(), 'restored');
  await restoreBackup(backup, folder, { lists: [desk.folder] });
  const again = desktop(folder);
  const signedIn = await again.ask('vault.unlock', { passphrase });
  expect(signedIn.restored).toMatchObject({ applied: 1, left: 0, unproven: 0 });
  const left = (await again.ask('cases.get', { case: stream })).records.flatMap((one) =>
    one.kind === 'evidence' ? [one.data.exhibit] : [],
  );
  expect(left).toEqual([1, 3]);
  const history = await again.ask('cases.history', { case: stream });
  expect(history.at(-1)).toMatchObject({ kind: 'erased', after: { kind: 'evidence', place: 2 } });
  expect((await again.ask('ledger.verify', {})).ok).toBe(true);
  again.dispatcher.close();
});
