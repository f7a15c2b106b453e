import { expect, type Locator, type Page, test } from '@playwright/test';
import { withNames } from '../../../main/cli/batchNames';
import type { StoryLine } from '../../stories/story';
import { goTo } from './caseScreen';
import { button, heading, link, option } from './fields';
import { fillForm } from './fillForm';
import { words } from './words';

const { caseForms, caseFile } = words;

type Given = Record<string, unknown>;

/** Asks the vault what the page itself may ask. */
async function ask(page: Page, name: string, input: unknown): Promise<unknown> {
  const answer = await page.evaluate(([operation, value]) => window.casekeep.invoke(operation, value), [
    name,
    input,
  ] as const);
  const result = answer as { ok: boolean; value?: unknown };
  expect(result.ok, `${name} was refused`).toBe(true);
  return result.value;
}

/** The record the page came back to after its form was sent. */
async function writtenRecord(page: Page): Promise<string> {
  await page.waitForURL(/#\/cases\/[0-9a-f]{32}\?at=[0-9a-f]{32}/);
  return /at=([0-9a-f]{32})/.exec(page.url())?.[1] ?? '';
}

/** One record as the file shows it. */
const entry = (page: Page, id: unknown): Locator => page.locator(`[id="entry-${String(id)}"]`);

async function open(page: Page, { data }: Given): Promise<unknown> {
  await goTo(page, '/cases/new');
  await fillForm(page, 'report', (data as Given)['report']);
  const { roles: _roles, known: _known, ...reporter } = ((data as Given)['reporter'] ?? {}) as Given;
  await fillForm(page, 'reporter', reporter);
  await fillForm(page, 'conflict', (data as Given)['conflict']);
  await button(page, words.intake.submit).click();
  await page.waitForURL(/#\/cases\/[0-9a-f]{32}/);
  return { case: /cases\/([0-9a-f]{32})/.exec(page.url())?.[1] };
}

/** Fills the form of a record that stands open, and sends it. */
async function write(page: Page, given: Given): Promise<unknown> {
  const { case: stream, data, amend, reason, lateReason } = given;
  await fillForm(page, 'data', data);
  await fillForm(page, 'reason', reason);
  await fillForm(page, 'lateReason', lateReason);
  await button(page, amend === undefined ? caseForms.submitNew : caseForms.submitAmend).click();
  return { case: stream, record: await writtenRecord(page) };
}

async function record(page: Page, given: Given): Promise<unknown> {
  const { case: stream, kind, amend } = given;
  const what = typeof amend === 'string' ? `?amend=${amend}` : '';
  await goTo(page, `/cases/${String(stream)}/write/${String(kind)}${what}`);
  const show = button(page, caseForms.identityFirst.show);
  if (kind === 'person' && amend !== undefined && (await show.isVisible())) {
    await show.click();
    await fillForm(page, 'reason', given['reason'] ?? 'To amend the record.');
    await button(page, caseFile.reveal.submit).click();
  }
  return write(page, given);
}

/** Follows a link of the case to the form that it opens. */
async function follow(page: Page, stream: unknown, link: (file: Page) => Locator): Promise<void> {
  await goTo(page, `/cases/${String(stream)}`);
  await link(page).click();
  await page.waitForURL(/\/write\//);
}

/** Answers the conflict check that stands in place of the case. */
async function conflict(page: Page, { case: stream, answer }: Given): Promise<unknown> {
  await goTo(page, `/cases/${String(stream)}`);
  await button(page, caseFile.conflict[answer as 'none']).click();
  await expect(heading(page, caseFile.aside.missing)).toBeVisible();
  return { case: stream };
}

/** Waives a duty where the case says that it is owed. */
async function waive(page: Page, { case: stream, duty, owed, reason }: Given): Promise<unknown> {
  const about = String(owed ?? duty);
  await follow(page, stream, (file) =>
    file
      .getByRole('region', { name: caseFile.aside.missing })
      .locator(`a[href*="/write/waiver?"][href*="${about}"]`),
  );
  const whom = owed === undefined ? {} : { person: owed };
  return write(page, { case: stream, data: { duty, ...whom, reason } });
}

/** An appeal begins at the decision it is against, and is decided where it stands. */
async function appeal(page: Page, given: Given): Promise<unknown> {
  const { case: stream, data, amend } = given;
  const [at, word] =
    amend === undefined
      ? [(data as Given)['decision'], caseFile.decision.addAppeal]
      : [amend, caseFile.amend];
  await follow(page, stream, (file) => entry(file, at).getByRole('link').filter({ hasText: word }));
  return write(page, given);
}

async function handoff(page: Page, given: Given): Promise<unknown> {
  await follow(page, given['case'], (file) => link(file, caseFile.add.handoff));
  return write(page, given);
}

async function advance(page: Page, { case: stream, phase }: Given): Promise<unknown> {
  await goTo(page, `/cases/${String(stream)}`);
  const name = caseFile.advance[phase as 'consultation'];
  await button(page, name).click();
  const dialog = page.getByRole('dialog', { name });
  await button(dialog, name).click();
  await expect(dialog).toBeHidden();
  return { case: stream };
}

async function grant(page: Page, { case: stream, user }: Given): Promise<unknown> {
  await goTo(page, `/cases/${String(stream)}`);
  await button(page, caseFile.grant.give).click();
  const dialog = page.getByRole('dialog');
  await option(dialog, caseFile.grant.who, String(user)).click();
  await button(dialog, caseFile.grant.submit).click();
  await expect(dialog).toBeHidden();
  return { case: stream };
}

/** What a line asks to be read rather than done: it is shown on screen already, and later lines point into it. */
const reads: Readonly<Record<string, (page: Page, given: Given) => Promise<unknown>>> = {
  list: (page) => ask(page, 'cases.list', {}),
  show: (page, { case: stream }) => ask(page, 'cases.get', { case: stream }),
};

async function sign(page: Page, { case: stream, record: signed }: Given): Promise<unknown> {
  await goTo(page, `/cases/${String(stream)}`);
  await entry(page, signed).getByRole('button').filter({ hasText: caseFile.sign.sign }).click();
  const dialog = page.getByRole('dialog', { name: caseFile.sign.title });
  await button(dialog, caseFile.sign.sign).click();
  await expect(dialog).toBeHidden();
  return { case: stream, record: signed };
}

/** Writes a letter, reads it as its second reader, or says that it went out. */
async function letter(page: Page, given: Given): Promise<unknown> {
  const { case: stream, action, letter: written } = given;
  if (action === 'draft') {
    const { to, purpose, data } = given;
    const content = { to, purpose, ...(data as Given), state: { kind: 'draft' } };
    return record(page, { case: stream, kind: 'letter', data: content });
  }
  await goTo(page, `/cases/${String(stream)}/letter?at=${String(written)}`);
  if (action === 'approve') {
    await button(page, words.letters.reader.sign).click();
    await expect(button(page, words.letters.reader.sign)).toBeHidden();
  } else {
    const { when, mode, followUp } = given;
    await fillForm(page, 'when', { kind: 'exact', at: { instant: when, zone: 'America/Chicago' } });
    await fillForm(page, 'mode', mode);
    await fillForm(page, 'followUp', followUp);
    await button(page, words.letters.send.submit).click();
    await expect(button(page, words.letters.send.submit)).toBeHidden();
  }
  return { case: stream, record: written };
}

async function merge(page: Page, { case: stream, into, reason }: Given): Promise<unknown> {
  const { related, merging } = words.across;
  await goTo(page, `/cases/${String(stream)}`);
  await button(page, related.merge).click();
  const dialog = page.getByRole('dialog');
  await fillForm(page, 'into', into);
  await fillForm(page, 'reason', reason);
  await button(dialog, merging.submit).click();
  await expect(dialog).toBeHidden();
  return { case: stream };
}

/** How each verb of a story is done by hand. */
const deeds: Readonly<Record<string, (page: Page, given: Given) => Promise<unknown>>> = {
  ...reads,
  open,
  conflict,
  record,
  waive,
  advance,
  sign,
  appeal,
  handoff,
  grant,
  letter,
  merge,
};

/**
 * Lives one part of a story on the screens, line by line.
 * @returns the cases it opened, in order.
 */
export async function live(page: Page, lines: readonly StoryLine[]): Promise<string[]> {
  const opened: string[] = [];
  const names = new Map<string, unknown>();
  for (const [index, { verb, as, ...given }] of lines.entries()) {
    const deed = deeds[verb];
    if (deed === undefined) throw new Error(`nobody knows how to ${verb} on the screens`);
    await test.step(`${index + 1}: ${verb}`, async () => {
      const answer = await deed(page, withNames(given, names) as Given);
      if (as !== undefined) names.set(as, answer);
      if (verb === 'open') opened.push(String((answer as Given)['case']));
    });
  }
  return opened;
}
