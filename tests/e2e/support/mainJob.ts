import { expect, type Locator, type Page } from '@playwright/test';
import type { Phase } from '../../../contract/phases';
import { eventsCode } from '../../../domain/conductCodes/eventsCode';
import { box, button, field, link, list, option, rail } from './fields';
import type { Hands } from './hands';
import { words } from './words';

const { answers, caseFile, caseForms } = words;

/** Takes one report by telephone. Ends on the new case and says its code name. */
export async function takeReport(page: Page, hands: Hands, said: string): Promise<string> {
  const { report, person } = caseForms;
  await hands.press(rail(page, words.frame.today));
  await hands.press(button(page, words.cases.newCase));
  await hands.write(field(page, report.received), 'yesterday 3pm');
  await hands.choose(option(page, report.channel, answers.channel.phone));
  await hands.choose(option(page, report.reporter, answers.reporter.named));
  await hands.choose(option(page, report.reporterIs, answers.reporterIs.affected));
  await hands.choose(option(page, person.harassed, answers.answer.yes));
  await hands.write(field(page, answers.identity.name), `Rosa ${said.split(' ')[0]}`);
  await hands.write(field(page, report.words), said);
  await hands.choose(option(page, caseFile.conflict.question, caseFile.conflict.none));
  await hands.press(button(page, words.intake.submit));
  await expect(page.getByRole('list', { name: caseFile.phases })).toBeVisible();
  return (await page.getByRole('heading', { level: 1 }).innerText()).trim();
}

/** Opens a form by its link, fills it, records it. Ends on the case. */
async function record(page: Page, hands: Hands, opens: Locator, fill: () => Promise<void>): Promise<void> {
  await hands.press(opens);
  await fill();
  await hands.press(button(page, caseForms.submitNew));
  await expect(page.getByRole('list', { name: caseFile.phases })).toBeVisible();
}

/** The respondent, the incident, the allegation, the triage: everything that intake asks for beside the report. */
export async function completeIntake(page: Page, hands: Hands, marker: string): Promise<void> {
  const { person, incident, allegation, triage } = caseForms;
  await record(page, hands, link(page, caseFile.add.person), async () => {
    await hands.tick(box(page, person.roles, answers.role.respondent));
    await hands.choose(option(page, person.known, answers.known.named));
    await hands.write(field(page, answers.identity.name), `Otto ${marker}`);
  });
  await record(page, hands, link(page, caseFile.add.incident), async () => {
    await hands.write(field(page, incident.when), '2 days ago 6pm');
    await hands.choose(option(page, incident.setting, answers.setting['in-person-event']));
    await hands.write(field(page, incident.what), `${marker}: he followed her to the lift.`);
    await hands.choose(option(page, incident.affected, answers.affected.people));
    await hands.tick(box(page, incident.affectedPeople, 'Person A'));
    await hands.tick(box(page, incident.respondents, 'Person B'));
  });
  await record(page, hands, link(page, caseFile.add.allegation), async () => {
    await hands.write(field(page, allegation.statement), `${marker}: Person B followed Person A.`);
    await hands.choose(option(page, allegation.respondent, 'Person B'));
    const behaviour = eventsCode.behaviours.find(({ id }) => id === 'stalking-physical');
    await hands.pick(list(page, allegation.behaviour), behaviour?.label ?? '');
  });
  await record(
    page,
    hands,
    link(page, answers.kind.triage).or(link(page, caseFile.add.triage)).first(),
    async () => {
      await hands.choose(option(page, triage.jurisdiction, answers.jurisdiction.within));
      await hands.write(field(page, triage.jurisdictionReason), 'It happened at our own event.');
      await hands.write(field(page, triage.impact), 'She left the event early.');
      await hands.choose(option(page, triage.safetyRisk, answers.answer.no));
      await hands.write(field(page, triage.safetyRiskReason), 'Both have gone home.');
      await hands.choose(option(page, triage.repeatRisk, answers.answer.maybe));
      await hands.write(field(page, triage.repeatRiskReason), 'The next event is in spring.');
    },
  );
}

/** What counsel was asked and answered, facts and advice apart. */
export async function consultCounsel(page: Page, hands: Hands, marker: string): Promise<void> {
  const { consultation, privilege } = caseForms;
  await record(page, hands, link(page, caseFile.add.consultation), async () => {
    await hands.choose(option(page, consultation.status, answers.consultation.held));
    await hands.choose(option(page, consultation.with, answers.consulted['legal-counsel']));
    await hands.write(field(page, consultation.started), 'yesterday 5pm');
    await hands.choose(option(page, caseForms.mode, answers.mode.video));
    await hands.write(field(page, consultation.participant), 'Counsel Grey');
    await hands.write(
      field(page, consultation.question),
      `${marker}: may we exclude him from the next event?`,
    );
    await hands.write(field(page, consultation.facts), `${marker}: what the report says.`);
    await hands.write(field(page, consultation.advice), `${marker}: yes, with notice and a hearing.`);
    await hands.choose(option(page, privilege.basis, answers.privilege['attorney-client']));
    await hands.write(field(page, privilege.attorney), 'Counsel Grey');
    await hands.write(field(page, privilege.requestedBy), 'The director');
    await hands.write(field(page, privilege.legalQuestion), 'May a member be excluded from an event?');
    await hands.choose(option(page, privilege.thirdPartyPresent, answers.answer.no));
  });
}

/** Finds one allegation substantiated, with reasons and the code's own tests. */
export async function decide(page: Page, hands: Hands, marker: string): Promise<void> {
  const { decision } = caseForms;
  const opens = page.getByRole('link', { name: /^Decide/ }).first();
  await record(page, hands, opens, async () => {
    await hands.choose(option(page, decision.finding, answers.finding.substantiated));
    await hands.choose(option(page, decision.standard, answers.standard.preponderance));
    await hands.press(button(page, words.fields.moment.now));
    await hands.write(field(page, decision.reasons), `${marker}: two witnesses saw it.`);
    for (const [index, test] of eventsCode.exceptionTests.entries()) {
      await hands.choose(option(page, test.label, answers.answer['not-relevant']));
      await hands.write(field(page, decision.testReason).nth(index), 'It was no discussion.');
    }
    await hands.choose(option(page, decision.heard, answers.answer.yes));
    await hands.write(field(page, decision.action), 'Excluded from the next event.');
  });
  await sign(page, hands);
}

/** Signs the decision: from then on it is only superseded. */
async function sign(page: Page, hands: Hands): Promise<void> {
  await hands.press(page.getByRole('button', { name: /^Sign / }).first());
  const dialog = page.getByRole('dialog', { name: caseFile.sign.title });
  await hands.press(button(dialog, caseFile.sign.sign));
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^Signed /)).toBeVisible();
}

/** Tells the person who reported, through the list of what is owed. */
export async function tellReporter(page: Page, hands: Hands, marker: string): Promise<void> {
  const { followUp } = caseForms;
  const owed = page.getByRole('region', { name: caseFile.aside.owed }).getByRole('link');
  await record(page, hands, owed, async () => {
    await hands.press(button(page, words.fields.moment.now).first());
    await hands.choose(option(page, followUp.mode, answers.mode.phone));
    await hands.write(field(page, followUp.what), `${marker}: the finding and what is done.`);
  });
}

/** Takes the case into its next phase. */
export async function advance(page: Page, hands: Hands, phase: Phase): Promise<void> {
  const name = caseFile.advance[phase];
  await hands.press(button(page, name));
  const dialog = page.getByRole('dialog', { name });
  await hands.press(button(dialog, name));
  await expect(dialog).toBeHidden();
  const now = page.getByRole('list', { name: caseFile.phases }).locator('[aria-current="step"]');
  await expect(now).toContainText(answers.phase[phase]);
}

/** The whole way of one case, from its report to its close. */
export async function mainJob(page: Page, hands: Hands, marker: string): Promise<string> {
  const codeName = await takeReport(page, hands, `${marker} was followed to the lift.`);
  await completeIntake(page, hands, marker);
  await advance(page, hands, 'consultation');
  await consultCounsel(page, hands, marker);
  await advance(page, hands, 'decision');
  await decide(page, hands, marker);
  await advance(page, hands, 'follow-up');
  await tellReporter(page, hands, marker);
  await advance(page, hands, 'closed');
  return codeName;
}
