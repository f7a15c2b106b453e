import { AxeBuilder } from '@axe-core/playwright';
import { prepare } from './support/command';
import { button, field, heading, link, option, rail } from './support/fields';
import { mouse } from './support/hands';
import { initVault, openConsultedCase } from './support/sampleCase';
import { director, tryPassphrase } from './support/startScreens';
import { expect, test } from './support/test';
import { words } from './support/words';

const { failures, frame, ledger, settings, start } = words;
const auditor = { name: 'Ada Proof', passphrase: 'seven patient lighthouses humming' };

test('an auditor proves the record whole, and is told nothing of any case on any screen', async ({
  start: open,
  places,
  marker,
}) => {
  initVault(places);
  const opened = openConsultedCase(places, `${marker} was followed.`);
  const secrets = [director.passphrase];
  const added = prepare(places, 'user', {
    secrets,
    parameters: ['add', auditor.name, '--role', 'auditor', '--json'],
  });
  const { invitation } = JSON.parse(added) as { invitation: string };
  prepare(places, 'join', {
    secrets: [invitation, auditor.passphrase],
    parameters: ['--user', auditor.name],
  });

  const { page } = await open();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await option(page, start.who, auditor.name).click();
  await tryPassphrase(page, mouse, auditor.passphrase);
  await expect(heading(page, ledger.title)).toBeVisible();

  const expectNothing = async () => {
    const seen = await page.content();
    for (const trace of [marker, opened.codeName, opened.case]) expect(seen).not.toContain(trace);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(
      violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join()}`),
    ).toEqual([]);
  };
  await test.step('the verdict, and no number that grows with a case', async () => {
    await button(page, ledger.verify).click();
    await expect(page.getByText(ledger.good)).toBeVisible();
    await expect(page.getByText(/^Checked: /)).toHaveCount(0);
    await expect(page.getByText(ledger.sealed).first()).toBeVisible();
    await expectNothing();
  });
  await test.step('the rail and the palette lead to no case', async () => {
    for (const name of [frame.today, frame.cases, frame.followUps, frame.tasks, frame.reports])
      await expect(rail(page, name)).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+k');
    await field(page.getByRole('dialog'), frame.find).fill(opened.codeName);
    await expect(page.getByText(frame.findNothing)).toBeVisible();
    await page.keyboard.press('Escape');
  });
  await test.step('an address that somebody typed leads to a refusal', async () => {
    for (const address of [`#/cases/${opened.case}`, '#/cases', '#/reports', '#/cases/new']) {
      await page.evaluate((hash) => (location.hash = hash), address);
      await expect(page.getByText(failures.notPermitted.what).first()).toBeVisible();
      const seen = await page.content();
      for (const trace of [marker, opened.codeName]) expect(seen).not.toContain(trace);
    }
  });
  await test.step('settings are in words, without what is not theirs', async () => {
    await rail(page, frame.settings).click();
    await expect(heading(page, settings.title)).toBeVisible();
    await link(page, settings.parts.people).click();
    await expect(page.getByRole('rowheader', { name: auditor.name })).toBeVisible();
    await expect(button(page, settings.people.invite)).toHaveCount(0);
    await expectNothing();
  });
});
