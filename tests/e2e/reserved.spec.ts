import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openCaseOnScreen } from './support/caseScreen';
import { prepare } from './support/command';
import { button, heading, link, option, rail } from './support/fields';
import { mouse } from './support/hands';
import { initVault, opening } from './support/sampleCase';
import { director, staff, unlock } from './support/startScreens';
import { expect, test } from './support/test';
import { words } from './support/words';

const { caseFile, cases, frame, intake, reserved, settings, start } = words;
const alternate = { name: 'Noor Haddad', passphrase: 'four candid pelicans rehearse' };

async function expectUsableByEverybody(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(
    violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join()}`),
  ).toEqual([]);
}

test('staff take a report about the director to where no director looks, and come back', async ({
  start: open,
  places,
  marker,
}) => {
  initVault(places);
  const secrets = [director.passphrase];
  for (const [{ name, passphrase }, role] of [
    [staff, 'staff'],
    [alternate, 'alternate'],
  ] as const) {
    const added = prepare(places, 'user', { secrets, parameters: ['add', name, '--role', role, '--json'] });
    const { invitation } = JSON.parse(added) as { invitation: string };
    prepare(places, 'join', { secrets: [invitation, passphrase], parameters: ['--user', name] });
  }
  const opened = prepare(places, 'open', {
    secrets: [staff.passphrase],
    parameters: ['--user', staff.name, '--reserved', '--data', '-', '--json'],
    data: JSON.stringify(opening(`${marker} she shouted at me.`)),
  });
  const { codeName } = JSON.parse(opened) as { codeName: string };

  const casekeep = await open();
  const { page } = casekeep;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await option(page, start.who, staff.name).click();
  await unlock(page, mouse, staff.passphrase);
  await rail(page, frame.cases).click();
  await expect(heading(page, cases.emptyTitle)).toBeVisible();

  await test.step('the form of a new case leads there', async () => {
    await page.evaluate(() => (location.hash = '#/cases/new'));
    await option(page, intake.aboutDirector.question, intake.aboutDirector.yes).click();
    await button(page, reserved.go).click();
    await expect(page.getByText(reserved.banner)).toBeVisible();
    await expect(heading(page, words.today.title)).toBeVisible();
    await expectUsableByEverybody(page);
  });
  await test.step('the case is there, and is worked on as any other', async () => {
    await openCaseOnScreen(page, codeName);
    await expect(page.getByText(`${marker} she shouted at me.`)).toBeVisible();
    await expect(page.getByRole('region', { name: caseFile.aside.grants })).toContainText(alternate.name);
    await page.evaluate(() => (location.hash = '#/cases/new'));
    await expect(heading(page, intake.title)).toBeVisible();
    await expect(page.getByText(intake.aboutDirector.question)).toHaveCount(0);
  });
  await test.step('accounts are not changed from there', async () => {
    await rail(page, frame.settings).click();
    await link(page, settings.parts.people).click();
    await expect(page.getByText(reserved.outside)).toBeVisible();
    await expectUsableByEverybody(page);
  });
  await test.step('outside there is nothing of it', async () => {
    await button(page, reserved.leave).click();
    await expect(heading(page, words.today.title)).toBeVisible();
    await expect(page.getByText(reserved.banner)).toHaveCount(0);
    await rail(page, frame.cases).click();
    await expect(heading(page, cases.emptyTitle)).toBeVisible();
    expect(await page.content()).not.toContain(codeName);
  });
  await test.step('a dialog says what it is, and the window that is locked inside opens outside', async () => {
    await button(page, reserved.title).click();
    await expectUsableByEverybody(page);
    await button(page.getByRole('dialog'), reserved.go).click();
    await expect(page.getByText(reserved.banner)).toBeVisible();
    const locked = await casekeep.nextWindow(() => page.keyboard.press('ControlOrMeta+l'));
    await option(locked, start.who, director.name).click();
    await unlock(locked, mouse);
    await expect(button(locked, reserved.title)).toHaveCount(0);
    await rail(locked, frame.cases).click();
    await expect(heading(locked, cases.emptyTitle)).toBeVisible();
    await rail(locked, frame.ledger).click();
    const seen = await locked.content();
    for (const word of [codeName, marker]) expect(seen).not.toContain(word);
  });
});
