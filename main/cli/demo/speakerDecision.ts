import type { WrittenData } from '@contract/records/kinds';
import { type DemoOffice, exact } from './demoOffice';
import type { SpeakerCase } from './speakerCase';

/** From the decision to the closed case. */
export async function decide(office: DemoOffice, speaker: SpeakerCase): Promise<void> {
  const { tell } = office;
  const { id, reporter, allegations } = speaker;
  office.at('2026-11-20T15:00:00Z');
  await office.call('cases.advance', { case: id, phase: 'decision' });
  const decisions = [shouting, accent];
  for (const [index, allegation] of allegations.entries()) {
    const decision = decisions[index];
    if (decision === undefined) continue;
    const record = await office.write(id, 'decision', { ...decision, allegation });
    await office.call('records.signOff', { case: id, record, version: 1 });
  }
  tell('Each allegation gets its own finding with reasons, and each decision is signed; there is no verdict on the whole case.');
  await office.call('cases.advance', { case: id, phase: 'follow-up' });
  tell('Closing now is refused, because somebody who reports being harassed has not been told:');
  tell(`    ${await office.refused('cases.advance', { case: id, phase: 'closed' })}`);
  office.at('2026-11-20T19:00:00Z');
  await office.write(id, 'follow-up', {
    status: 'made',
    person: reporter,
    told: exact('2026-11-20T18:30:00Z'),
    mode: 'e-mail',
    what: 'What was found, that the respondent may not come to the next Forum, whom to write to if anything happens.',
    answer: 'Thanked the office and asked that the recording of the talk stay online.',
    answered: exact('2026-11-20T18:50:00Z'),
  });
  await office.call('cases.advance', { case: id, phase: 'closed' });
  tell('The reporter has been told and has answered. The case is closed.');
}

const common = {
  standard: 'preponderance',
  respondentHeard: 'yes',
  respondentHeardNote: 'By telephone on 18 November; regrets the tone, says that he was provoked.',
  decided: exact('2026-11-20T15:00:00Z'),
} as const;

const shouting: Omit<WrittenData<'decision'>, 'allegation'> = {
  ...common,
  finding: 'substantiated',
  reasons: 'The reporter, the moderator and the recording agree. Against it stands only that he felt provoked.',
  exceptionTests: [
    {
      test: 'critical-examination',
      applies: 'no',
      reason: 'Nothing that was said dealt with what the talk was about.',
    },
    { test: 'professional-discussion', applies: 'not-relevant', reason: 'Nothing of that kind was shown or said.' },
  ],
  action: 'Excluded from the next Forum.',
};

const accent: Omit<WrittenData<'decision'>, 'allegation'> = {
  ...common,
  finding: 'substantiated',
  reasons: 'The words are on the recording. They are about how the speaker speaks, which the code names: language.',
  exceptionTests: [
    { test: 'critical-examination', applies: 'no', reason: 'An accent is not a belief or a view.' },
    { test: 'professional-discussion', applies: 'not-relevant', reason: 'Nothing of that kind was shown or said.' },
  ],
  action: 'Nothing beyond the exclusion from the next Forum.',
};
