import { expect, type Page } from '@playwright/test';
import { button, field, heading, option } from './fields';
import type { Hands } from './hands';
import { words } from './words';

const { start, common } = words;

export const director = { name: 'Dana Rivers', passphrase: 'quiet lantern seven orchards' };
export const staff = { name: 'Sam Brook', passphrase: 'heavy window under rainfall' };

/** First run of a practice vault: the office, the passphrase, and why there is no alternate. Ends on Today. */
export async function setUpOffice(page: Page, hands: Hands): Promise<void> {
  await makeVault(page, hands);
  await goWithoutAlternate(page, hands);
}

/** Writes down why there is no alternate. Ends on Today. */
export async function goWithoutAlternate(page: Page, hands: Hands): Promise<void> {
  await hands.choose(option(page, start.alternate.question, start.alternate.without));
  await hands.write(field(page, start.alternate.reason), 'The board has named nobody yet.');
  await hands.press(button(page, start.alternate.submit));
  await expect(heading(page, words.today.title)).toBeVisible();
}

/** The same as far as the vault is made. Ends where the alternate is asked for. */
export async function makeVault(page: Page, hands: Hands): Promise<void> {
  await expect(heading(page, start.firstTitle)).toBeVisible();
  await hands.write(field(page, start.organisation), 'Society for Quiet Work');
  await hands.write(field(page, start.prefix), 'QUIET');
  await hands.write(field(page, start.director), director.name);
  await hands.choose(option(page, start.practice, start.practiceTry));
  await hands.press(button(page, common.continue));
  await expect(heading(page, start.finalTitle)).toBeVisible();
  await writeNewPassphrase(page, hands, director.passphrase);
  await hands.tick(page.getByRole('checkbox', { name: start.understood }));
  await hands.press(button(page, start.create));
  await expect(heading(page, start.alternate.title)).toBeVisible();
}

/** Types a new passphrase and its repetition, once the meter judges it. */
export async function writeNewPassphrase(page: Page, hands: Hands, passphrase: string): Promise<void> {
  await hands.write(field(page, start.passphrase), passphrase);
  await expect(page.getByText(start.strength.s4)).toBeVisible();
  await hands.write(field(page, start.repeat), passphrase);
}

/** Types a passphrase and presses the button; what follows is for the caller to see. */
export async function tryPassphrase(page: Page, hands: Hands, passphrase: string): Promise<void> {
  await expect(heading(page, start.unlockTitle)).toBeVisible();
  await hands.write(field(page, start.passphrase), passphrase);
  await hands.press(button(page, start.unlock));
}

/** Signs in. Ends on Today. */
export async function unlock(page: Page, hands: Hands, passphrase = director.passphrase): Promise<void> {
  await tryPassphrase(page, hands, passphrase);
  await expect(heading(page, words.today.title)).toBeVisible();
}
