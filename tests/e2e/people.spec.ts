import type { Page } from '@playwright/test';
import { button, field, heading, link, option, rail } from './support/fields';
import { mouse } from './support/hands';
import { initVault } from './support/sampleCase';
import { director, staff, tryPassphrase, unlock } from './support/startScreens';
import { prepare } from './support/command';
import { expect, test } from './support/test';
import { words } from './support/words';

const { accounts, failures, settings, start } = words;
const other = 'Noor Haddad';
const next = 'four candid pelicans rehearse';

/** Opens who has an account. */
async function toPeople(page: Page): Promise<void> {
  await rail(page, words.frame.settings).click();
  await link(page, settings.parts.people).click();
}

test('an account is ended, and a passphrase somebody could know is replaced', async ({
  start: open,
  places,
}) => {
  initVault(places);
  for (const name of [staff.name, other])
    prepare(places, 'user', {
      secrets: [director.passphrase],
      parameters: ['add', name, '--role', 'staff'],
    });
  const casekeep = await open();
  const { page } = casekeep;
  await unlock(page, mouse);
  await toPeople(page);
  const { passphrase, end } = accounts;
  await button(page, end.buttonOf.replace('{{name}}', staff.name)).click();
  await button(page.getByRole('dialog'), end.submit).click();
  await expect(page.getByText(end.done.replace('{{name}}', staff.name))).toBeVisible();
  await expect(page.getByText(accounts.inviteAgain.replace('{{names}}', other))).toBeVisible();
  await expect(page.getByRole('row', { name: staff.name })).toContainText(settings.people.states.inactive);

  await button(page, passphrase.change).click();
  await field(page, passphrase.current).fill(director.passphrase);
  await field(page, passphrase.next).fill(next);
  await expect(page.getByText(start.strength.s4)).toBeVisible();
  await field(page, start.repeat).fill(next);
  await option(page, passphrase.known, passphrase.knownYes).click();
  await button(page, passphrase.submit).click();
  await expect(page.getByText(passphrase.doneRenewed)).toBeVisible();

  const locked = await casekeep.nextWindow(() => page.keyboard.press('ControlOrMeta+l'));
  await tryPassphrase(locked, mouse, director.passphrase);
  await expect(locked.getByText(failures.wrongPassphrase.what)).toBeVisible();
  await unlock(locked, mouse, next);
  await expect(heading(locked, words.today.title)).toBeVisible();
});
