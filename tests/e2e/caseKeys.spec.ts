import { openCaseOnScreen } from './support/caseScreen';
import { prepare } from './support/command';
import { button, field, heading, link, option, rail } from './support/fields';
import { mouse } from './support/hands';
import { initVault, openConsultedCase } from './support/sampleCase';
import { director, staff, unlock } from './support/startScreens';
import { expect, test } from './support/test';
import { words } from './support/words';

const { caseFile, cases, frame } = words;
const alternate = { name: 'Noor Haddad', passphrase: 'four candid pelicans rehearse' };

test('a case is taken back from one, and given up by another, who finds no trace of it', async ({
  start,
  places,
  marker,
}) => {
  initVault(places);
  const { case: id, codeName } = openConsultedCase(places, `${marker} was followed.`);
  const secrets = [director.passphrase];
  for (const [{ name, passphrase }, role] of [
    [staff, 'staff'],
    [alternate, 'alternate'],
  ] as const) {
    const added = prepare(places, 'user', { secrets, parameters: ['add', name, '--role', role, '--json'] });
    const { invitation } = JSON.parse(added) as { invitation: string };
    prepare(places, 'join', { secrets: [invitation, passphrase], parameters: ['--user', name] });
    prepare(places, 'grant', { secrets, parameters: [id, name] });
  }
  prepare(places, 'backup', { secrets, parameters: [`${places.vault}.backup`] });
  const { app, page } = await start();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await option(page, words.start.who, director.name).click();
  await unlock(page, mouse);
  await openCaseOnScreen(page, codeName);
  const { take, stepAside, aside } = caseFile;
  const who = page.getByRole('region', { name: aside.grants });
  const dialog = page.getByRole('dialog');

  await test.step('taken from staff, with a reason that history tells', async () => {
    await button(who, take.buttonOf.replace('{{name}}', staff.name)).click();
    await expect(dialog).toContainText('One backup holds this case');
    await field(dialog, take.reason).fill(`${marker}: they left the team.`);
    await button(dialog, take.submit).click();
    await expect(who).not.toContainText(staff.name);
    await link(page, caseFile.view.history).click();
    await expect(page.getByText('they left the team').first()).toBeVisible();
    await link(page, caseFile.history.access).click();
    await expect(page.getByRole('row', { name: staff.name })).toContainText(' to ');
    await expect(page.getByRole('row', { name: alternate.name })).toContainText('since');
    await link(page, caseFile.view.file).click();
  });
  await test.step('given up by the director', async () => {
    await button(who, stepAside.button).click();
    await button(dialog, stepAside.submit).click();
    await expect(heading(page, cases.emptyTitle)).toBeVisible();
    await rail(page, frame.ledger).click();
    const seen = await page.content();
    for (const word of [codeName, marker]) expect(seen).not.toContain(word);
  });
  await app.close();
  expect(
    prepare(places, 'list', { secrets: [alternate.passphrase], parameters: ['--user', alternate.name] }),
  ).toContain(codeName);
});
