import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { button, field, heading, link, rail } from './support/fields';
import { keyboard, mouse } from './support/hands';
import { initVault } from './support/sampleCase';
import { director, tryPassphrase, unlock, writeNewPassphrase } from './support/startScreens';
import { expect, test } from './support/test';
import { words } from './support/words';

const { failures, recovery } = words;
const next = 'four candid pelicans rehearse';

async function expectUsableByEverybody(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(passes.length).toBeGreaterThan(5);
    expect(
      violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join()}`),
    ).toEqual([]);
  }
}

/** The words of the share on the screen, as somebody copies them. */
async function copyDown(page: Page, share: number): Promise<string[]> {
  const label = recovery.words.replace('{{number}}', String(share));
  const items = page.getByRole('list', { name: label }).getByRole('listitem');
  await expect(items).toHaveCount(30);
  return (await items.allInnerTexts()).map((item) => item.replace(/[^a-z]/g, ''));
}

test('shares are made and checked with the keyboard, and two of them let in whoever forgot the passphrase', async ({
  start: open,
  places,
}) => {
  test.setTimeout(240_000);
  initVault(places);
  const casekeep = await open();
  const { page } = casekeep;
  const hands = keyboard(page);
  await unlock(page, mouse);
  await rail(page, words.frame.settings).click();
  await link(page, words.settings.parts.people).click();
  await hands.press(button(page, recovery.make));
  await hands.write(field(page, recovery.passphrase), director.passphrase);
  await hands.press(button(page, recovery.show));
  const shares: string[][] = [];
  for (const share of [1, 2, 3]) {
    shares.push(await copyDown(page, share));
    if (share === 1) await expectUsableByEverybody(page);
    await hands.press(button(page, share === 3 ? recovery.toCheck : recovery.next));
  }
  await expect(heading(page, recovery.check)).toBeFocused();
  const asked = page.getByRole('textbox', { name: /^Share \d, word \d+$/ });
  await expect(asked).toHaveCount(6);
  for (const answer of await asked.all()) {
    const label = await answer.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '');
    const [share = 0, word = 0] = (label.match(/\d+/g) ?? []).map(Number);
    await hands.write(answer, shares[share - 1]?.[word - 1] ?? '');
  }
  await expectUsableByEverybody(page);
  await hands.press(button(page, recovery.confirm));
  await expect(page.getByText(recovery.done)).toBeVisible();

  const locked = await casekeep.nextWindow(() => page.keyboard.press('ControlOrMeta+l'));
  await button(locked, recovery.signIn.offer).click();
  const [first = [], , third = []] = shares;
  await field(locked, recovery.signIn.first).fill(third.join(' '));
  await field(locked, recovery.signIn.second).fill(first.slice(1).join(' '));
  await writeNewPassphrase(locked, mouse, next);
  await expectUsableByEverybody(locked);
  await button(locked, recovery.signIn.submit).click();
  await expect(locked.getByText(failures.shareUnreadable.what)).toBeVisible();
  await field(locked, recovery.signIn.second).fill(first.join(' '));
  await button(locked, recovery.signIn.submit).click();
  await expect(locked.getByText(recovery.signIn.done)).toBeVisible();
  await button(locked, words.common.continue).click();
  await expect(heading(locked, words.today.title)).toBeVisible();

  const again = await casekeep.nextWindow(() => locked.keyboard.press('ControlOrMeta+l'));
  await tryPassphrase(again, mouse, director.passphrase);
  await expect(again.getByText(failures.wrongPassphrase.what)).toBeVisible();
  await unlock(again, mouse, next);
});
