import type { CaseView } from '../../contract/views/caseView';
import { eventsCode } from '../../domain/conductCodes/eventsCode';
import { sample } from '../support/records';
import { goTo } from './support/caseScreen';
import { button, field, heading, link, list, rail } from './support/fields';
import { mouse } from './support/hands';
import type { Places } from './support/places';
import { batch, initVault, openCase } from './support/sampleCase';
import { unlock } from './support/startScreens';
import { expect, test } from './support/test';
import { words } from './support/words';

const { caseForms, codes, frame, settings, today } = words;
const dayInMilliseconds = 24 * 60 * 60 * 1000;

/** The same folders, a month ago: only a practice vault lets itself be told the time. */
function monthAgo(places: Places): Places {
  const clock = new Date(Date.now() - 30 * dayInMilliseconds).toISOString();
  return { ...places, environment: { ...places.environment, CASEKEEP_CLOCK: clock } };
}

test('a code of the office is proposed for what happened under it, and what is late asks for a reason', async ({
  start,
  places,
  marker,
}) => {
  test.slow();
  const before = monthAgo(places);
  initVault(before);
  const opened = openCase(before, `${marker} followed to the lift`);
  batch(before, [{ verb: 'record', case: opened.case, kind: 'incident', data: sample.incident }]);
  const { page } = await start();
  await unlock(page, mouse);

  await rail(page, frame.settings).click();
  await link(page, settings.parts.codes).click();
  await page.getByRole('button', { name: `${codes.newVersion}: ${eventsCode.name}` }).click();
  await field(page, codes.form.version).fill('2026-02');
  await field(page, codes.form.from).fill('1 February 2026');
  await button(page, codes.form.add.behaviours).click();
  const added = `Behaviour ${String(eventsCode.behaviours.length + 1)}`;
  await field(page, added).fill('Publishing an address');
  await button(page, codes.form.submit).click();
  const shown = page.getByRole('region', { name: eventsCode.name });
  await expect(shown).toContainText('since February 1, 2026');
  await expect(shown).toContainText('September 1, 2020 to January 31, 2026');

  await rail(page, frame.today).click();
  const late = page.getByRole('link', {
    name: today.lateWhyOf.replace('{{duty}}', 'Triage').replace('{{codeName}}', opened.codeName),
  });
  await late.click();
  await field(page, caseForms.delay.reason).fill(`${marker} the office was closed`);
  await button(page, caseForms.submitNew).click();
  await expect(heading(page, opened.codeName)).toBeVisible();
  await rail(page, frame.today).click();
  await expect(page.getByText(today.explained)).toBeVisible();
  await expect(late).toHaveCount(0);

  await goTo(page, `/cases/${opened.case}/write/allegation`);
  const proposed = `${eventsCode.name}, version 2026-02`;
  await expect(list(page, caseForms.allegation.code)).toHaveValue(proposed);
  await field(page, caseForms.allegation.statement).fill(`${marker} put the address online`);
  await mouse.pick(list(page, caseForms.allegation.behaviour), 'Publishing an address');
  await button(page, caseForms.submitNew).click();
  await expect(page.getByText('Publishing an address').first()).toBeVisible();

  const answer = await page.evaluate((id) => window.casekeep.invoke('cases.get', { case: id }), opened.case);
  const view = (answer as { value: CaseView }).value;
  expect(view.codes).toMatchObject([{ id: 'events', version: '2026-02' }]);
  expect(view.due.find(({ duty }) => duty === 'triage')?.explained).toBe(true);
});
