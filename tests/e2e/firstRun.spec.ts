import { button, field, heading, option } from './support/fields';
import { mouse } from './support/hands';
import { prepareVault, casekeep } from './support/command';
import { director, makeVault, setUpOffice, tryPassphrase, unlock } from './support/startScreens';
import { expect, test } from './support/test';
import { words } from './support/words';

const { failures, fields, start } = words;

test('a new office makes its vault, and finds it again locked at the next start', async ({
  start: open,
  places,
}) => {
  const first = await open();
  await setUpOffice(first.page, mouse);
  await expect(first.page).toHaveTitle(words.frame.application);
  await expect(first.page.getByText(words.frame.practice)).toBeVisible();
  await first.app.close();
  expect(casekeep(places, 'verify', { secrets: [director.passphrase] }).code).toBe(0);
  const second = await open();
  await unlock(second.page, mouse);
});

test('the first run ends with an alternate, also when it was broken off before', async ({
  start: open,
  places,
}) => {
  const first = await open();
  await makeVault(first.page, mouse);
  await first.app.close();
  const secrets = [director.passphrase];
  const staff = ['add', 'Sam Brook', '--role', 'staff'];
  expect(casekeep(places, 'user', { secrets, parameters: staff })).toMatchObject({ code: 3 });
  const { app, page } = await open();
  await tryPassphrase(page, mouse, director.passphrase);
  await expect(heading(page, start.alternate.title)).toBeVisible();
  await mouse.choose(option(page, start.alternate.question, start.alternate.invite));
  await mouse.press(button(page, start.alternate.submit));
  await expect(page.getByText(fields.needed).first()).toBeVisible();
  await mouse.write(field(page, start.alternate.name), 'Ada Marsh');
  await mouse.press(button(page, start.alternate.submit));
  const invited = words.settings.people.invitedTitle.replace('{{name}}', 'Ada Marsh');
  await expect(heading(page, invited)).toBeVisible();
  await mouse.press(button(page, words.settings.people.close));
  await expect(heading(page, words.today.title)).toBeVisible();
  await app.close();
  expect(casekeep(places, 'user', { secrets, parameters: ['list'] }).out).toContain('Ada Marsh');
});

test('a passphrase that would be guessed, or is not repeated alike, makes no vault', async ({
  start: open,
  places,
}) => {
  const { page } = await open();
  await field(page, start.organisation).fill('Society for Quiet Work');
  await field(page, start.director).fill(director.name);
  await page.getByRole('radio', { name: start.practiceTry }).click();
  await button(page, words.common.continue).click();
  await field(page, start.passphrase).fill('abcd1234');
  await field(page, start.repeat).fill('abcd1234');
  await page.getByRole('checkbox', { name: start.understood }).click();
  await button(page, start.create).click();
  await expect(page.getByText(failures.passphraseTooWeak.what)).toBeVisible();
  await field(page, start.passphrase).fill(director.passphrase);
  await button(page, start.create).click();
  await expect(page.getByText(fields.repeat).first()).toBeVisible();
  expect(casekeep(places, 'verify', { secrets: [director.passphrase] }).code).toBe(2);
});

test('a wrong passphrase is said to be one, and Caps Lock is shown', async ({ start: open, places }) => {
  prepareVault(places, director.name, [director.passphrase]);
  const { page } = await open();
  await expect(heading(page, start.unlockTitle)).toBeVisible();
  const passphrase = field(page, start.passphrase);
  await expect(passphrase).toBeFocused();
  await passphrase.evaluate((element) => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'A', modifierCapsLock: true, bubbles: true }));
  });
  await expect(page.getByText(fields.capsLock)).toBeVisible();
  await passphrase.press('a');
  await expect(page.getByText(fields.capsLock)).toBeHidden();
  await tryPassphrase(page, mouse, 'not the passphrase at all');
  await expect(page.getByText(failures.wrongPassphrase.what)).toBeVisible();
  await expect(passphrase).toHaveValue('not the passphrase at all');
  await unlock(page, mouse);
});
