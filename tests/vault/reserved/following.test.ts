import { expect, test } from 'vitest';
import { asUser, type Desktop, desktop, opening } from '../../support/office';
import { alternate, among, inside, officeWithAlternate, passphraseOf, staff } from './support';

async function openedBy(desk: Desktop, name: string): Promise<string> {
  const { number } = await among(desk, name, (there) =>
    there.ask('cases.open', { ...opening(), conflict: 'none' }),
  );
  return number;
}

async function expectCases(desk: Desktop, numbers: readonly string[]): Promise<void> {
  expect((await desk.ask('cases.list', {})).map(({ number }) => number).sort()).toEqual([...numbers].sort());
  expect(await desk.ask('ledger.verify', {})).toMatchObject({ ok: true });
}

const ways = [staff, alternate].flatMap((name) =>
  [false, true].map((couldBeKnown) => ({ name, couldBeKnown })),
);

test.each(ways)(
  '$name changes the passphrase (known to others: $couldBeKnown): the new one leads there',
  async ({ name, couldBeKnown }) => {
    const desk = await officeWithAlternate();
    const number = await openedBy(desk, staff);
    const other = 'another long practice passphrase';
    await asUser(desk, name, async (there) => {
      await there.ask('users.changePassphrase', { current: passphraseOf(name), next: other, couldBeKnown });
      await there.ask('reserved.enter', {});
      await expectCases(there, [number]);
      await there.ask('cases.open', { ...opening(), conflict: 'none' });
    });
    desk.dispatcher.close();
    const again = desktop(desk.folder);
    await again.ask('vault.unlock', { user: name, passphrase: other });
    expect(await again.ask('drafts.list', {})).toEqual([]);
    await again.ask('reserved.enter', {});
    expect(await again.ask('cases.list', {})).toHaveLength(2);
    again.dispatcher.close();
    if (name !== alternate) return;
    const alone = desktop(inside(desk));
    const before = { user: alternate, passphrase: passphraseOf(alternate) };
    expect(await alone.refused('vault.unlock', before)).toMatchObject({ code: 'wrongPassphrase' });
    await alone.ask('vault.unlock', { user: alternate, passphrase: other });
  },
);

test.each(ways)(
  '$name changes it while the reserved cases cannot be reached (known: $couldBeKnown): the next sign-in follows',
  async ({ name, couldBeKnown }) => {
    const desk = await officeWithAlternate();
    const number = await openedBy(desk, staff);
    const other = 'another long practice passphrase';
    desk.dispatcher.close();
    // Somebody else has them open meanwhile.
    const holding = desktop(inside(desk));
    await holding.ask('vault.unlock', { user: alternate, passphrase: passphraseOf(alternate) });
    const changing = desktop(desk.folder);
    await changing.ask('vault.unlock', { user: name, passphrase: passphraseOf(name) });
    await changing.ask('users.changePassphrase', {
      current: passphraseOf(name),
      next: 'one in between, long enough',
      couldBeKnown,
    });
    await changing.ask('users.changePassphrase', {
      current: 'one in between, long enough',
      next: other,
      couldBeKnown,
    });
    changing.dispatcher.close();
    holding.dispatcher.close();
    const again = desktop(desk.folder);
    await again.ask('vault.unlock', { user: name, passphrase: other });
    await again.ask('reserved.enter', {});
    await expectCases(again, [number]);
    again.dispatcher.close();
    if (name !== alternate) return;
    const alone = desktop(inside(desk));
    await alone.ask('vault.unlock', { user: alternate, passphrase: other });
    await expectCases(alone, [number]);
  },
);

test('recovery shares restore the way to the reserved cases as well', async () => {
  const desk = await officeWithAlternate();
  const number = await openedBy(desk, staff);
  const shares = await asUser(desk, alternate, async (alex) => {
    const prepared = await alex.ask('recovery.prepare', { passphrase: passphraseOf(alternate) });
    const words = prepared.shares.map((share) =>
      share.asked.map((place) => share.words.split(' ')[place - 1] ?? ''),
    );
    await alex.ask('recovery.confirm', { words: words });
    await alex.ask('reserved.enter', {});
    await expectCases(alex, [number]);
    return prepared.shares.map((share) => share.words);
  });
  desk.dispatcher.close();
  const [one = '', , three = ''] = shares;
  const forgot = desktop(desk.folder);
  const other = 'another long practice passphrase';
  await forgot.ask('vault.recover', { user: alternate, shares: [three, one], passphrase: other });
  await forgot.ask('reserved.enter', {});
  await expectCases(forgot, [number]);
  await forgot.ask('cases.open', { ...opening(), conflict: 'none' });
  forgot.dispatcher.close();
  const again = desktop(desk.folder);
  await again.ask('vault.unlock', { user: alternate, passphrase: other });
  await again.ask('reserved.enter', {});
  expect(await again.ask('cases.list', {})).toHaveLength(2);
});
