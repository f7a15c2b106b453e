import { cpSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createDispatcher } from '@vault/dispatch/createDispatcher';
import { expect, onTestFinished, test } from 'vitest';
import { newOffice, opening, passphrase, temporaryFolder } from '../../support/office';

test('an older copy is noticed by the note outside the vault, and opened only when somebody means it', async () => {
  const desk = await newOffice();
  desk.dispatcher.close();
  const older = join(temporaryFolder(), 'older');
  cpSync(desk.folder, older, { recursive: true });
  const memoryFolder = join(temporaryFolder(), 'heads');
  const dispatcher = createDispatcher({
    ...{ emit: () => undefined, random: () => 0, environment: {}, memoryFolder },
  });
  onTestFinished(() => dispatcher.close());
  const call = { folder: desk.folder, paths: {} };

  expect(await dispatcher.call('vault.unlock', { passphrase }, call)).toMatchObject({ ok: true });
  expect(await dispatcher.call('cases.open', opening(), call)).toMatchObject({ ok: true });
  dispatcher.close();
  rmSync(desk.folder, { recursive: true });
  cpSync(older, desk.folder, { recursive: true });

  const refused = { ok: false, failure: { code: 'olderCopy' } };
  expect(await dispatcher.call('vault.unlock', { passphrase }, call)).toEqual(refused);
  expect(await dispatcher.call('vault.unlock', { passphrase, acceptOlder: false }, call)).toEqual(refused);
  const accepted = await dispatcher.call('vault.unlock', { passphrase, acceptOlder: true }, call);
  expect(accepted).toMatchObject({ ok: true });
  dispatcher.close();
  expect(await dispatcher.call('vault.unlock', { passphrase }, call)).toMatchObject({ ok: true });

  const notes = readdirSync(memoryFolder).map((name) => join(memoryFolder, name));
  expect(notes).toHaveLength(1);
  for (const note of notes) {
    expect(statSync(note).mode & 0o077).toBe(0);
    // Nonce, sealed place and hash, tag: nothing else fits.
    expect(readFileSync(note)).toHaveLength(12 + 40 + 16);
  }
});
