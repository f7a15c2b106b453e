import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openVault } from '@vault/openVault';
import { newOffice, passphrase, temporaryFolder } from '../../support/office';
import { sample } from '../../support/records';

test(
  'a document that does not come out as it was recorded is not given out',
  { timeout: 60_000 },
  async () => {
    const desk = await newOffice();
    const { case: stream } = await desk.ask('cases.open', { report: sample.report, reporter: sample.person });
    const folder = temporaryFolder();
    const asked = { case: stream, audience: 'counsel', destination: 'out' } as const;
    await desk.ask('exports.create', asked, { out: join(folder, 'first.pdf') });
    desk.dispatcher.close();

    // An export with the same inputs that claims to have been another file.
    const session = await openVault({ folder: desk.folder, passphrase });
    const made = session.read(stream).find(({ kind }) => kind === 'export');
    const record = session.newId();
    const data = { ...(made?.data as object), sha256: 'b'.repeat(64) };
    session.act((act) => act.append({ stream, kind: 'export', record, version: 1, data }));
    session.close();

    await desk.ask('vault.unlock', { passphrase });
    const again = desk.ask('exports.create', { ...asked, again: record }, { out: join(folder, 'again.pdf') });
    await expect(again).rejects.toThrow('exportChanged');
    expect(readdirSync(folder)).toEqual(['first.pdf']);
  },
);
