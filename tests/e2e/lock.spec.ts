import { openCaseOnScreen } from './support/caseScreen';
import { button, field, heading, rail } from './support/fields';
import { mouse } from './support/hands';
import { holdersOf, runs } from './support/processes';
import { initVault, openCase } from './support/sampleCase';
import { unlock } from './support/startScreens';
import { expect, test, type Started } from './support/test';
import { words } from './support/words';

/** A case with the marker in its report, open on the screen. */
async function caseOnScreen({ page }: Started, codeName: string, marker: string): Promise<void> {
  await unlock(page, mouse);
  await openCaseOnScreen(page, codeName);
  await expect(page.getByText(marker).first()).toBeVisible();
}

test('lock ends the vault process, closes its files and leaves no text', async ({
  start,
  places,
  marker,
}) => {
  initVault(places);
  const { codeName } = openCase(places, `${marker} was said on the telephone.`);
  const casekeep = await start();
  await caseOnScreen(casekeep, codeName, marker);

  const holders = holdersOf(places.vault);
  expect(holders).toHaveLength(1);
  expect(holders).not.toContain(casekeep.app.process().pid);

  const locked = await casekeep.nextWindow(() => casekeep.page.keyboard.press('ControlOrMeta+l'));
  await expect(heading(locked, words.start.unlockTitle)).toBeVisible();
  await expect(locked.getByText(words.start.why.asked)).toBeVisible();
  await expect.poll(() => holders.filter(runs)).toEqual([]);
  expect(holdersOf(places.vault)).toEqual([]);
  expect(casekeep.page.isClosed()).toBe(true);
  expect(casekeep.app.windows()).toHaveLength(1);
  const shown = await locked.content();
  for (const text of [marker, codeName, 'Rosa']) expect(shown).not.toContain(text);

  await unlock(locked, mouse);
});

test('lock ends the vault process also while it is busy', async ({ start, places }) => {
  initVault(places);
  const casekeep = await start();
  await unlock(casekeep.page, mouse);
  await rail(casekeep.page, words.frame.ledger).click();
  await button(casekeep.page, words.ledger.verify).click();
  const holders = holdersOf(places.vault);
  const locked = await casekeep.nextWindow(() =>
    casekeep.page.getByRole('button', { name: words.frame.lock }).click(),
  );
  await expect(heading(locked, words.start.unlockTitle)).toBeVisible();
  await expect.poll(() => holders.filter(runs)).toEqual([]);
});

test('the computer going to sleep, or locking its screen, locks', async ({ start, places }) => {
  initVault(places);
  const casekeep = await start();
  await unlock(casekeep.page, mouse);
  const asleep = await casekeep.nextWindow(() =>
    casekeep.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend')),
  );
  await expect(asleep.getByText(words.start.why.suspend)).toBeVisible();
  await unlock(asleep, mouse);
  const away = await casekeep.nextWindow(() =>
    casekeep.app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen')),
  );
  await expect(away.getByText(words.start.why.screen)).toBeVisible();
});

test('hide blanks the window at once and gives it back', async ({ start, places, marker }) => {
  initVault(places);
  const { codeName } = openCase(places, `${marker} was said on the telephone.`);
  const casekeep = await start();
  const { page } = casekeep;
  await caseOnScreen(casekeep, codeName, marker);

  await page.keyboard.press('ControlOrMeta+.');
  await expect(heading(page, words.frame.hidden)).toBeVisible();
  await expect(page.getByText(marker).first()).toBeHidden();
  await expect(heading(page, codeName)).toBeHidden();
  expect(await page.locator('body').innerText()).not.toContain(codeName);

  await page.keyboard.press('Escape');
  await expect(heading(page, codeName)).toBeVisible();

  await test.step('with an open dialog, which keeps what was typed', async () => {
    await button(page, words.erasure.eraseCase).click();
    const dialog = page.getByRole('dialog');
    const reason = field(dialog, words.erasure.reason);
    await reason.fill(`${marker} belongs elsewhere.`);
    await page.keyboard.press('ControlOrMeta+.');
    await expect(heading(page, words.frame.hidden)).toBeVisible();
    await expect(dialog).toBeHidden();
    expect(await page.locator('body').innerText()).not.toContain(codeName);
    await page.keyboard.press('Escape');
    await expect(reason).toHaveValue(`${marker} belongs elsewhere.`);
  });
});
