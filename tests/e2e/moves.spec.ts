import { openCaseOnScreen } from './support/caseScreen';
import { button, field, link, option } from './support/fields';
import { mouse } from './support/hands';
import { batch, initVault, openConsultedCase } from './support/sampleCase';
import { unlock } from './support/startScreens';
import { expect, test } from './support/test';
import { words } from './support/words';

const { answers, caseFile } = words;

test('a case is taken back with a reason, held, and closed to whoever declares a conflict', async ({
  start,
  places,
  marker,
}) => {
  test.slow();
  initVault(places);
  const { case: id, codeName } = openConsultedCase(places, `${marker} was followed.`);
  batch(places, [{ verb: 'hold', case: id, reason: `${marker}: a lawyer wrote.` }]);
  const { page } = await start();
  await unlock(page, mouse);
  await openCaseOnScreen(page, codeName);
  const { goBack, hold, conflict } = caseFile;

  await test.step('back to intake, and the reason stands under the phases', async () => {
    await button(page, goBack.back).click();
    const dialog = page.getByRole('dialog', { name: goBack.back });
    await option(dialog, goBack.to, answers.phase.intake).click();
    // Without a reason it stays where it is.
    await button(dialog, goBack.back).click();
    await expect(dialog).toBeVisible();
    await field(dialog, goBack.reason).fill(`${marker}: a second report came.`);
    await button(dialog, goBack.back).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText(`${marker}: a second report came.`)).toBeVisible();
    const now = page.getByRole('list', { name: caseFile.phases }).locator('[aria-current="step"]');
    await expect(now).toContainText(answers.phase.intake);
  });
  await test.step('the hold stands at the head, and is lifted with a reason', async () => {
    await expect(page.getByText(hold.on)).toBeVisible();
    const beside = page
      .getByRole('complementary', { name: caseFile.aside.label })
      .getByRole('region', { name: hold.title });
    await expect(beside).toContainText('a lawyer wrote');
    await button(beside, hold.lift).click();
    const dialog = page.getByRole('dialog', { name: hold.liftTitle });
    await field(dialog, hold.liftReason).fill('The claim was withdrawn.');
    await button(dialog, hold.lift).click();
    await expect(page.getByText(hold.on)).toBeHidden();
  });
  await test.step('history tells both', async () => {
    await link(page, caseFile.view.history).click();
    await expect(page.getByText('a second report came').first()).toBeVisible();
    await link(page, caseFile.view.file).click();
  });
  await test.step('a conflict noticed later closes it', async () => {
    await button(page, conflict.declareLater).click();
    await button(page.getByRole('dialog', { name: conflict.sure }), conflict.declare).click();
    await expect(page.getByRole('heading', { name: conflict.declaredTitle })).toBeVisible();
    expect(await page.content()).not.toContain(marker);
    await button(page, caseFile.grant.give).click();
    await expect(page.getByRole('dialog')).toContainText(caseFile.grant.nobody);
  });
});
