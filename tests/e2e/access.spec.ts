import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { screensOf, seed } from './support/addresses';
import { goTo, openCaseOnScreen } from './support/caseScreen';
import { button, heading } from './support/fields';
import { mouse } from './support/hands';
import { openConsultedCase } from './support/sampleCase';
import { goWithoutAlternate, makeVault, unlock } from './support/startScreens';
import { expect, test } from './support/test';
import { words } from './support/words';

/** What is asked of a page in each scheme: a dark page differs from the light one in its colours alone. */
const asked = {
  light: (axe: AxeBuilder) => axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']),
  dark: (axe: AxeBuilder) => axe.withRules(['color-contrast', 'link-in-text-block']),
} as const;

/** What breaks the rules on the page as it stands, in a few words each. */
async function breachesIn(page: Page, scheme: keyof typeof asked): Promise<string[]> {
  const { violations, passes } = await asked[scheme](new AxeBuilder({ page }).setLegacyMode()).analyze();
  // Rules that found nothing to look at would be content with anything.
  expect(passes.length).toBeGreaterThan(scheme === 'light' ? 5 : 0);
  return violations.map(({ id, nodes }) => {
    const places = nodes.map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary ?? ''})`);
    return `${id}: ${places.join('; ')}`;
  });
}

const schemes = ['light', 'dark'] as const;

test('every screen of the route table can be used by everybody, light and dark', async ({
  start,
  places,
}) => {
  test.setTimeout(600_000);
  const passphrase = seed(places, 12);
  const screens = screensOf(places, passphrase);
  const { page } = await start();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await unlock(page, mouse, passphrase);
  for (const { name, address } of screens) {
    await goTo(page, address);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      expect.soft(await breachesIn(page, colorScheme), `${name}, ${colorScheme}`).toEqual([]);
    }
    await expect.soft(page.getByRole('alert'), `${name} shows an error`).toHaveCount(0);
  }
});

for (const scheme of schemes) {
  const breaches = (page: Page) => breachesIn(page, scheme);

  test(`what stands before and over the screens can be used by everybody, ${scheme}`, async ({
    start,
    places,
    marker,
  }) => {
    test.setTimeout(180_000);
    const first = await start();
    await first.page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await expect(heading(first.page, words.start.firstTitle)).toBeVisible();
    expect.soft(await breaches(first.page), 'first run').toEqual([]);
    await button(first.page, words.common.continue).click();
    await expect(first.page.getByRole('alert')).toBeVisible();
    expect.soft(await breaches(first.page), 'first run with errors').toEqual([]);
    await makeVault(first.page, mouse);
    await button(first.page, words.start.alternate.submit).click();
    await expect(first.page.getByRole('alert')).toBeVisible();
    expect.soft(await breaches(first.page), 'alternate').toEqual([]);
    await goWithoutAlternate(first.page, mouse);
    await first.app.close();

    const { codeName } = openConsultedCase(places, marker);
    const { page } = await start();
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await expect(heading(page, words.start.unlockTitle)).toBeVisible();
    expect.soft(await breaches(page), 'unlock').toEqual([]);
    await unlock(page, mouse);
    for (const [name, open] of [
      ['keys', () => page.keyboard.press('?')],
      ['palette', () => page.keyboard.press('ControlOrMeta+k')],
    ] as const) {
      await open();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect.soft(await breaches(page), name).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    await openCaseOnScreen(page, codeName);
    await button(page, words.caseFile.grant.give).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect.soft(await breaches(page), 'giving a case').toEqual([]);
    await page.keyboard.press('Escape');
    await button(page, words.caseFile.stepAside.button).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect.soft(await breaches(page), 'giving up a case').toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+.');
    await expect(heading(page, words.frame.hidden)).toBeVisible();
    expect.soft(await breaches(page), 'hidden').toEqual([]);
  });
}
