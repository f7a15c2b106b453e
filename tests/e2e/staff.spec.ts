import type { Page } from '@playwright/test';
import { openCaseOnScreen } from './support/caseScreen';
import { button, field, heading, link, option, rail } from './support/fields';
import { mouse } from './support/hands';
import { consultCounsel } from './support/mainJob';
import { initVault, openCase, openConsultedCase } from './support/sampleCase';
import { director, staff, unlock, writeNewPassphrase } from './support/startScreens';
import { expect, test, type Started } from './support/test';
import { words } from './support/words';

const { caseFile, cases, failures, frame, settings, start: starting } = words;

/** Says who is signing in, where several could. */
async function chooseName(page: Page, name: string): Promise<void> {
  await option(page, starting.who, name).click();
}

async function lock({ nextWindow }: Started, page: Page): Promise<Page> {
  return nextWindow(() => page.keyboard.press('ControlOrMeta+l'));
}

/** The director invites a staff user and is shown the words once. */
async function invite(page: Page): Promise<string> {
  const { people } = settings;
  await rail(page, frame.settings).click();
  await link(page, settings.parts.people).click();
  await button(page, people.invite).click();
  await field(page, people.inviteName).fill(staff.name);
  await option(page, people.inviteRole, frame.roles.staff).click();
  await button(page, people.inviteSubmit).click();
  const made = page.getByRole('region', { name: people.invitedTitle.replace('{{name}}', staff.name) });
  const invitation = await made.getByText(/^[a-z]+([ -][a-z]+){9}$/).innerText();
  await button(page, people.close).click();
  await expect(made).toBeHidden();
  expect(await page.content()).not.toContain(invitation);
  return invitation;
}

/** What the bridge answers when a page asks all the same. */
async function codesOf(page: Page, calls: [string, unknown][]): Promise<(string | undefined)[]> {
  return page.evaluate(async (asked) => {
    const answers = await Promise.all(asked.map(([name, input]) => window.casekeep.invoke(name, input)));
    return answers.map((answer) => (answer as { failure?: { code: string } }).failure?.code);
  }, calls);
}

test('staff join, see the one case they were given, consult, and are refused what is not theirs', async ({
  start,
  places,
  marker,
}) => {
  test.slow();
  initVault(places);
  const given = openConsultedCase(places, `${marker} given`);
  const other = openCase(places, `${marker} kept from staff`);
  const casekeep = await start();

  await unlock(casekeep.page, mouse);
  const invitation = await invite(casekeep.page);

  const joining = await lock(casekeep, casekeep.page);
  await chooseName(joining, staff.name);
  await expect(heading(joining, starting.joinTitle)).toBeVisible();
  await field(joining, starting.invitation).fill(invitation);
  await writeNewPassphrase(joining, mouse, staff.passphrase);
  await button(joining, starting.join).click();
  await expect(heading(joining, words.today.title)).toBeVisible();
  await rail(joining, frame.cases).click();
  await expect(heading(joining, cases.emptyTitle)).toBeVisible();

  const granting = await lock(casekeep, joining);
  await chooseName(granting, director.name);
  await unlock(granting, mouse);
  await openCaseOnScreen(granting, given.codeName);
  await button(granting, caseFile.grant.give).click();
  const dialog = granting.getByRole('dialog');
  await option(dialog, caseFile.grant.who, staff.name).click();
  await button(dialog, caseFile.grant.submit).click();
  await expect(granting.getByRole('region', { name: caseFile.aside.grants })).toContainText(staff.name);

  const page = await lock(casekeep, granting);
  await chooseName(page, staff.name);
  await unlock(page, mouse, staff.passphrase);
  await test.step('the names alone are shown until the conflict check is answered', async () => {
    const { conflict } = caseFile;
    await expect(heading(page, words.today.title)).toBeVisible();
    await rail(page, frame.cases).click();
    await expect(page.getByRole('grid')).toContainText(cases.conflict.unanswered);
    const search = page.getByRole('searchbox', { name: cases.search });
    await search.fill(marker);
    await expect(page.getByRole('status').filter({ hasText: cases.found_zero })).toBeVisible();
    await search.fill('');
    await openCaseOnScreen(page, given.codeName);
    await expect(heading(page, conflict.question)).toBeVisible();
    expect(await page.content()).not.toContain(marker);
    await button(page, conflict.exists).click();
    await button(page.getByRole('dialog'), words.common.cancel).click();
    await button(page, conflict.none).click();
    await expect(page.getByRole('list', { name: caseFile.phases })).toBeVisible();
  });
  await test.step('the other case is nowhere', async () => {
    await rail(page, frame.cases).click();
    await expect(page.getByRole('grid').getByRole('row')).toHaveCount(2);
    const search = page.getByRole('searchbox', { name: cases.search });
    await search.fill(marker);
    await expect(page.getByRole('region', { name: cases.found_one })).toContainText(given.codeName);
    await search.fill('kept from staff');
    await expect(page.getByRole('status').filter({ hasText: cases.found_zero })).toBeVisible();
    expect(await page.content()).not.toContain(other.codeName);
    await page.evaluate((id) => (location.hash = `#/cases/${id}`), other.case);
    await expect(page.getByText(failures.noSuchCase.what)).toBeVisible();
    expect(await page.content()).not.toContain(other.codeName);
  });
  await test.step('a consultation is recorded', async () => {
    await openCaseOnScreen(page, given.codeName);
    await consultCounsel(page, mouse, marker);
    await expect(page.getByText(`${marker}: yes, with notice and a hearing.`)).toBeVisible();
  });
  await test.step('decide, close, export, give and another case are refused', async () => {
    await expect(page.getByRole('link', { name: /^Decide/ })).toHaveCount(0);
    for (const name of [...Object.values(caseFile.advance), caseFile.grant.give])
      if (typeof name === 'string') await expect(button(page, name)).toHaveCount(0);
    await link(page, caseFile.view.exports).click();
    await expect(page.getByText(caseFile.export.notYours)).toBeVisible();
    await page.evaluate((id) => (location.hash = `#/cases/${id}/write/decision`), given.case);
    await expect(page.getByText(failures.notPermitted.what)).toBeVisible();
    const destination = 'a'.repeat(32);
    const user = 'b'.repeat(32);
    expect(
      await codesOf(page, [
        ['cases.advance', { case: given.case, phase: 'decision' }],
        ['exports.create', { case: given.case, audience: 'counsel', destination }],
        ['cases.grant', { case: given.case, user }],
        ['users.invite', { name: 'Somebody', role: 'director' }],
        ['cases.get', { case: other.case }],
        ['cases.get', { case: other.codeName }],
      ]),
    ).toEqual(['notPermitted', 'notPermitted', 'notPermitted', 'notPermitted', 'noSuchCase', 'noSuchCase']);
  });
});
