import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  addUser,
  asUser,
  desktop,
  type Desktop,
  newOffice,
  opening,
  passphrase,
  temporaryFolder,
  word,
} from '../../support/office';

const successor = 'Sula Successor';
const textOf = (path: string) => execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
const receiptIn = () => join(temporaryFolder(), 'receipt.pdf');
const give = (desk: Desktop, path: string) =>
  desk.ask('handover.give', { destination: 'out' }, { out: path });
const refusedToGive = async (desk: Desktop) => {
  const path = receiptIn();
  const context = { folder: desk.folder, paths: { out: path } };
  const result = await desk.dispatcher.call('handover.give', { destination: 'out' }, context);
  expect(existsSync(path)).toBe(false);
  return result.ok ? undefined : result.failure.code;
};

async function signedIn({ folder }: Desktop, name: string): Promise<Desktop> {
  const desk = desktop(folder);
  await desk.ask('vault.unlock', { user: name, passphrase: `${passphrase} ${name}` });
  return desk;
}

/** A director with three cases, an alternate, and a second director who has none of the cases. */
async function office() {
  const desk = await newOffice();
  const secret = word();
  const cases = [];
  for (let count = 0; count < 3; count += 1)
    cases.push(await desk.ask('cases.open', opening(`${secret} ${count}`)));
  await addUser(desk, 'Alma Alternate', 'alternate');
  await addUser(desk, successor, 'director');
  return { desk, cases, secret };
}

describe('the hand-over of the office', { timeout: 60_000 }, () => {
  test('shows names, takes the answer, gives the keys of the others, and ends the account that leaves', async () => {
    const { desk, cases, secret } = await office();
    const [first, second, third] = cases;
    const after = await desk.ask('cases.open', opening('after they joined'));
    expect(await desk.ask('handover.get', {})).toEqual({});
    expect(await desk.ask('handover.offer', { to: successor })).toMatchObject({ cases: 4 });
    const folder = receiptIn();
    await asUser(desk, successor, async (sula) => {
      // The names, and not one of the keys.
      const { handover } = await sula.ask('handover.get', {});
      expect(handover).toMatchObject({ step: 'offered', from: 'Dana Director', to: successor });
      expect(handover?.cases?.map(({ codeName }) => codeName)).toEqual(
        [...cases, after].map(({ codeName }) => codeName).sort(),
      );
      expect((await sula.refused('cases.get', { case: first?.case })).code).toBe('noSuchCase');
      expect((await sula.ask('cases.list', {})).map(({ id }) => id)).toEqual([after.case]);
      expect((await sula.refused('handover.answer', { conflicts: ['no such name'] })).code).toBe(
        'noSuchCase',
      );
      expect((await sula.refused('handover.finish', {})).code).toBe('noHandover');
      await sula.ask('handover.answer', { conflicts: [second?.codeName ?? ''] });
    });
    // Nobody is left who could decide about it.
    expect(await refusedToGive(desk)).toBe('lastKey');
    await desk.ask('cases.grant', { case: second?.case ?? '', user: 'Alma Alternate' });
    const done = await give(desk, folder);
    const sha256 = createHash('sha256').update(readFileSync(folder)).digest('hex');
    expect(done).toEqual({ given: 3, keptBack: 1, receipt: sha256, pages: expect.any(Number) });
    const text = textOf(folder);
    for (const { codeName } of [...cases, after]) expect(text).toContain(codeName);
    expect(text).not.toContain(secret);
    expect(text).not.toContain('Robin');
    desk.dispatcher.close();
    const sula = await signedIn(desk, successor);
    expect(await sula.ask('handover.finish', {})).toMatchObject({ inviteAgain: [] });
    // Asked from the code names, not once more case by case.
    for (const one of [first, third])
      expect((await sula.ask('cases.get', { case: one?.case ?? '' })).records.length).toBeGreaterThan(0);
    expect((await sula.refused('cases.get', { case: second?.case })).code).toBe('noSuchCase');
    expect(await sula.ask('ledger.verify', {})).toMatchObject({ ok: true });
    sula.dispatcher.close();
    expect((await desk.refused('vault.unlock', { user: 'Dana Director', passphrase })).code).toBe(
      'noSuchUser',
    );
    const alma = await signedIn(desk, 'Alma Alternate');
    const kept = { case: second?.case ?? '' };
    await alma.ask('cases.conflict', { ...kept, answer: 'none' });
    expect((await alma.ask('cases.get', kept)).codeName).toBe(second?.codeName);
  });

  test('is a matter of the two directors, in this order', async () => {
    const { desk } = await office();
    await addUser(desk, 'Sam Staff', 'staff');
    expect((await desk.refused('handover.offer', { to: 'Sam Staff' })).code).toBe('notPermitted');
    expect((await desk.refused('handover.offer', { to: 'Dana Director' })).code).toBe('notPermitted');
    expect((await desk.refused('handover.answer', { conflicts: [] })).code).toBe('noHandover');
    expect(await refusedToGive(desk)).toBe('noHandover');
    await desk.ask('handover.offer', { to: successor });
    // One's own offer is not one's own to answer.
    expect((await desk.refused('handover.answer', { conflicts: [] })).code).toBe('noHandover');
    expect(await refusedToGive(desk)).toBe('noHandover');
    await asUser(desk, 'Sam Staff', async (sam) => {
      for (const name of ['handover.get', 'handover.finish'])
        expect((await sam.refused(name, {})).code).toBe('notPermitted');
    });
    await asUser(desk, successor, async (sula) => {
      expect(await refusedToGive(sula)).toBe('noHandover');
      await sula.ask('handover.answer', { conflicts: [] });
      // May still be changed, until the keys are given.
      await sula.ask('handover.answer', { conflicts: [] });
    });
    await give(desk, receiptIn());
    expect((await desk.refused('handover.finish', {})).code).toBe('noHandover');
  });
});
