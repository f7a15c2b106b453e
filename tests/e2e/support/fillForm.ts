import { expect, type Locator, type Page } from '@playwright/test';
import { WhenSchema } from '../../../contract/moments';
import { writeWhen } from '../../../renderer/components/fields/readWhen';
import { words } from './words';

/** Values a form asks for nowhere: the vault or the form itself knows them from what is asked. */
const notAsked = [/\.exceptionTests\.\d+\.test$/, /\.supersedes\.decision$/];

const idOf = (path: string) => `field-${path.replaceAll('.', '-')}`;
const at = (page: Page, path: string) => page.locator(`[id="${idOf(path)}"]`);

/** The group a button or box belongs to. */
const groupOf = (control: Locator, role: 'radiogroup' | 'group') =>
  control.locator(`xpath=ancestor::*[@role="${role}"][1]`);

async function writeMoment(control: Locator, value: unknown): Promise<boolean> {
  const when = WhenSchema.safeParse(value);
  if (!when.success) return false;
  const around = control.locator('xpath=ancestor::*[contains(@class, "moment")][last()]');
  if (when.data.kind === 'unknown')
    await around.getByRole('checkbox', { name: words.fields.moment.unknown }).check();
  else await control.fill(writeWhen(when.data));
  if ('note' in when.data && when.data.note !== undefined)
    await around
      .getByRole('textbox', { name: new RegExp(`^${words.fields.moment.note}`) })
      .fill(when.data.note);
  return true;
}

/** Answers one question, whatever kind of control asks it. */
async function answer(page: Page, control: Locator, value: unknown): Promise<void> {
  const kind = await control.evaluate((element) => {
    const { type } = element as HTMLInputElement;
    return element.getAttribute('aria-haspopup') === 'listbox' ? 'list' : type;
  });
  if (kind === 'radio')
    await groupOf(control, 'radiogroup')
      .locator(`input[value="${String(value)}"]`)
      .check();
  else if (kind === 'checkbox' && Array.isArray(value))
    for (const one of value)
      await groupOf(control, 'group')
        .locator(`input[value="${String(one)}"]`)
        .check();
  else if (kind === 'checkbox') await control.setChecked(value === true);
  else if (kind === 'list') {
    await control.click();
    const chosen =
      typeof value === 'object' && value !== null ? Object.values(value).join(' ') : String(value);
    const option = page.locator(`[role="option"][value="${chosen}"]:visible`);
    // Choosing what is chosen already would take it back.
    if ((await option.getAttribute('aria-selected')) === 'true') await page.keyboard.press('Escape');
    else await option.click();
  } else if (!(await writeMoment(control, value)))
    await control.fill(Array.isArray(value) ? value.join('\n') : String(value));
}

/** The records that weigh for or against something, each with why. */
async function weigh(control: Locator, value: readonly { record: string; why?: string }[]): Promise<void> {
  const field = control.locator('xpath=ancestor::fieldset[1]');
  for (const { record, why } of value) {
    const box = field.locator(`input[type="checkbox"][value="${record}"]`);
    await box.check();
    if (why !== undefined)
      await box
        .locator('xpath=ancestor::fieldset/div[.//input[@type="checkbox"]]')
        .getByRole('textbox')
        .last()
        .fill(why);
  }
}

const isWeighed = (value: unknown): value is { record: string; why?: string }[] =>
  Array.isArray(value) &&
  value.every((item) => typeof item === 'object' && item !== null && 'record' in item);

/** None of several: there is nothing to tick. */
const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0;

/** Several answers under one name: asked behind a box, or, as a moment is, in one field. */
const isPart = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isBox = (control: Locator) => control.evaluate((element) => element.matches('[type="checkbox"]'));

/**
 * Fills a form from the very data a record is to have, question by question in the order of the data: whatever is asked
 * under a name of the data gets its answer, by the control a person would use.
 * @param path path of the data within its form.
 */
export async function fillForm(page: Page, path: string, data: unknown): Promise<void> {
  if (data === undefined || isEmpty(data) || notAsked.some((pattern) => pattern.test(path))) return;
  const asked = page.locator(`[id="${idOf(path)}"], [id^="${idOf(path)}-"]`);
  await expect(asked.first(), `nothing asks for ${path}`).toBeAttached();
  const control = at(page, path);
  const nested = typeof data === 'object' && data !== null;
  if ((await control.count()) > 0) {
    const isField = await control.evaluate((element) => element.matches('input, textarea'));
    if (isField && isWeighed(data)) return weigh(control, data);
    if (isField && !isPart(data)) return answer(page, control, data);
    if (isField && (await isBox(control))) await control.check();
    else if (isField) return answer(page, control, data);
  }
  if (!nested) throw new Error(`${path} is asked for in parts`);
  for (const [name, value] of Object.entries(data)) await fillForm(page, `${path}.${name}`, value);
}
