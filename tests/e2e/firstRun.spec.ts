import { button, field, heading } from './support/fields';
import { mouse } from './support/hands';
import { prepare, casekeep } from './support/command';
import { director, setUpOffice, tryPassphrase, unlock } from './support/startScreens';
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
  prepare(places, 'init', {
    secrets: [director.passphrase],
    parameters: ['--director', director.name, '--practice'],
  });
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
