import type { OperationInput, OperationOutput, VaultOperationName } from '@contract/operations';
import { describe, expect, test } from 'vitest';
import { addUser, asUser, type Desktop, filesBelow, newOffice, opening } from '../../support/office';
import { Markers } from './support/markers';
import { markedMail, richCase, sendFile } from './support/richOffice';

/** A mail that is already in the vault's memory; `finish` is the call that takes it in. */
async function uploaded(
  desk: Desktop,
  bytes: Uint8Array,
  to: { purpose: 'mail' | 'evidence'; case?: string; lateReason?: string },
) {
  const { upload } = await desk.ask('intake.begin', { name: 'late.eml', bytes: bytes.length, ...to });
  await desk.ask('intake.append', { upload, chunk: Uint8Array.from(bytes) });
  return () => desk.dispatcher.call('intake.finish', { upload }, { folder: desk.folder, paths: {} });
}

/** The same desk, with something that happens right before the case is closed. */
function beforeClosing(desk: Desktop, work: (stream: string) => Promise<void>): Desktop {
  return {
    ...desk,
    async ask<Name extends VaultOperationName>(
      name: Name,
      input: OperationInput<Name>,
    ): Promise<OperationOutput<Name>> {
      const asked = input as { case?: string; phase?: string };
      if (name === 'cases.advance' && asked.phase === 'closed') await work(asked.case ?? '');
      return desk.ask(name, input);
    },
  };
}

describe('two things at once', () => {
  test.each(['mail', 'evidence'] as const)(
    'a file (%s) whose case was closed while it crossed is refused and writes nothing',
    { timeout: 60_000 },
    async (purpose) => {
      const desk = await newOffice();
      let finish: Awaited<ReturnType<typeof uploaded>> | undefined;
      const closing = beforeClosing(desk, async (stream) => {
        const late = { purpose, case: stream, lateReason: 'It came only now.' };
        finish = await uploaded(desk, markedMail(new Markers()), late);
      });
      const closed = await richCase(closing, new Markers());
      const before = await desk.ask('cases.get', { case: closed.case });
      expect(await finish?.()).toMatchObject({ ok: false, failure: { code: 'wrongPhase' } });
      expect(await desk.ask('cases.get', { case: closed.case })).toEqual(before);
    },
  );

  test('the same mail, dropped twice at once, opens one case', { timeout: 60_000 }, async () => {
    const desk = await newOffice();
    const bytes = markedMail(new Markers());
    const sending = await Promise.all([
      uploaded(desk, bytes, { purpose: 'mail' }),
      uploaded(desk, bytes, { purpose: 'mail' }),
    ]);
    const outcomes = await Promise.all(sending.map((finish) => finish()));
    const told = outcomes.map((result) => (result.ok ? (result.value as { outcome: string }).outcome : ''));
    expect(told.sort()).toEqual(['case-opened', 'seen-before']);
    expect(await desk.ask('cases.list', {})).toHaveLength(1);
  });

  test('one key, given twice at once, is given once and refused in words', { timeout: 60_000 }, async () => {
    const desk = await newOffice();
    await addUser(desk, 'Sam Staff', 'staff');
    const { case: stream } = await desk.ask('cases.open', opening());
    const give = () =>
      desk.dispatcher.call(
        'cases.grant',
        { case: stream, user: 'Sam Staff' },
        { folder: desk.folder, paths: {} },
      );
    const results = await Promise.all([give(), give()]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ failure: { code: 'alreadyGranted' } });
    const { grants } = await desk.ask('cases.get', { case: stream });
    expect(grants.map(({ user }) => user)).toHaveLength(2);
  });

  test('two amendments of the same version: the second is stale', { timeout: 60_000 }, async () => {
    const desk = await newOffice();
    const opened = await richCase(desk, new Markers(), 'consultation');
    const view = await desk.ask('cases.get', { case: opened.case });
    const note = view.records.find(({ kind, state }) => kind === 'note' && state === 'current');
    const amend = (reason: string) =>
      desk.dispatcher.call(
        'records.write',
        {
          case: opened.case,
          kind: 'note',
          data: note?.data,
          amend: { record: note?.id, version: note?.version, reason },
        },
        { folder: desk.folder, paths: {} },
      );
    const results = await Promise.all([amend('One.'), amend('Two.')]);
    expect(results.map((result) => (result.ok ? 'written' : result.failure.code))).toEqual([
      'written',
      'staleVersion',
    ]);
  });

  test('nobody signs in over an open session', { timeout: 60_000 }, async () => {
    const desk = await newOffice();
    await addUser(desk, 'Sam Staff', 'staff');
    const failure = await desk.refused('vault.unlock', {
      user: 'Sam Staff',
      passphrase: 'a long practice passphrase Sam Staff',
    });
    expect(failure.code).toBe('vaultInUse');
    await desk.ask('cases.open', opening());
    expect(await desk.ask('vault.status', {})).toMatchObject({
      signedIn: { user: { name: 'Dana Director' } },
    });
  });
});

describe('what a crash left behind', () => {
  test('a sealed file that no act kept is cleared away at the next unlock', { timeout: 60_000 }, async () => {
    const desk = await newOffice();
    await addUser(desk, 'Sam Staff', 'staff');
    const { case: stream } = await desk.ask('cases.open', opening());
    const bytes = Buffer.from('a photograph');
    await sendFile(desk, { name: 'kept.bin', bytes, purpose: 'evidence', case: stream });
    const evidence = () => filesBelow(desk.folder).filter((file) => file.includes('/evidence/'));
    expect(evidence()).toHaveLength(1);
    // Every byte has come, but nobody says that it is finished.
    await uploaded(desk, bytes, { purpose: 'evidence', case: stream });
    await expect.poll(() => evidence().length).toBe(2);
    await asUser(desk, 'Sam Staff', async () => undefined);
    expect(evidence()).toHaveLength(1);
  });
});
