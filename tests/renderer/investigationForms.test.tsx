import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { RecordData } from '@contract/records/kinds';
import { answers } from '@renderer/catalogue/en/answers';
import { caseForms } from '@renderer/catalogue/en/caseForms';
import { fields } from '@renderer/catalogue/en/fields';
import type { Step } from '../support/caseOf';
import { heldConsultation, id, sample } from '../support/records';
import { fakeBridge } from './support/fakeBridge';
import { fill } from './support/fill';
import { consulting, inCase, nameWithheld } from './support/investigated';
import { openPage } from './support/openPage';

type Kind = 'interview' | 'consultation' | 'disclosure';
const { interview, consultation, disclosed, police, metReporter, privilege } = caseForms;

/** Opens the form of a new record with what was typed before, and waits until it is there. */
async function openForm(kind: Kind, data: object, steps: readonly Step[] = consulting, search = '') {
  const bridge = fakeBridge('director', steps);
  bridge.keepDraft(kind, { data });
  const page = openPage(`/cases/${bridge.file().id}/write/${kind}${search}`, bridge);
  await screen.findByRole('button', { name: caseForms.submitNew });
  const record = () => page.user.click(screen.getByRole('button', { name: caseForms.submitNew }));
  const written = async () => {
    await record();
    await waitFor(() => expect(bridge.calls('records.write')).toHaveLength(1));
    return bridge.calls('records.write')[0]?.data;
  };
  return { bridge, ...page, record, written };
}

const held = { ...sample.interview, person: inCase.respondent } as Extract<
  RecordData<'interview'>,
  { status: 'held' }
>;

test('an interview asks only what its state asks, and says what each advisement means', async () => {
  const { user } = await openForm('interview', { person: inCase.respondent, advisements: [] });
  const shown = (name: string) => screen.queryByRole('textbox', { name }) !== null;
  await user.click(screen.getByRole('radio', { name: answers.interview.planned }));
  expect([shown(interview.why), shown(interview.account)]).toEqual([true, false]);
  await user.click(screen.getByRole('radio', { name: answers.interview.declined }));
  expect([shown(interview.why), shown(interview.asked)]).toEqual([false, true]);
  await user.click(screen.getByRole('radio', { name: answers.interview.held }));
  expect([shown(interview.account), shown(interview.asked)]).toEqual([true, false]);
  for (const meaning of Object.values(interview.means)) expect(screen.getByText(meaning)).toBeTruthy();
});

test('an interview keeps questions with answers, documents with their state, who was there and what was refused', async () => {
  const { user, written } = await openForm('interview', held);
  await user.click(screen.getByRole('button', { name: interview.addPresent }));
  await fill(user, screen.getByRole('textbox', { name: interview.presentName }), 'Kim Abara');
  await user.click(screen.getByRole('button', { name: interview.addQuestion }));
  await fill(user, screen.getByRole('textbox', { name: 'Question 1' }), 'What happened then?');
  await fill(user, screen.getByRole('textbox', { name: 'What was said to question 1' }), 'The lift came.');
  await user.click(screen.getByRole('button', { name: interview.addDocument }));
  await fill(user, screen.getByRole('textbox', { name: 'Document 1' }), 'The messages');
  await user.click(screen.getByRole('radio', { name: answers.requested.received }));
  await user.click(await screen.findByRole('radio', { name: /^Exhibit 1/ }));
  await user.click(screen.getByRole('button', { name: interview.addDocument }));
  await fill(user, screen.getByRole('textbox', { name: 'Document 2' }), 'The badge');
  const second = screen.getByRole('radiogroup', { name: 'State of document 2' });
  await user.click(within(second).getByRole('radio', { name: answers.requested.refused }));
  await fill(user, screen.getByRole('textbox', { name: /^Document 2: what was said/ }), 'It is lost.');
  await user.click(screen.getByRole('checkbox', { name: 'Person A' }));
  await fill(user, screen.getByRole('textbox', { name: /^What they did not want/ }), 'Who sent it to them.');
  expect(await written()).toEqual({
    ...held,
    alsoPresent: [{ name: 'Kim Abara' }],
    questions: [{ asked: 'What happened then?', said: 'The lift came.' }],
    documents: [
      { what: 'The messages', state: 'received', evidence: inCase.exhibit },
      { what: 'The badge', state: 'refused', why: 'It is lost.' },
    ],
    witnessesNamed: [inCase.reporter],
    refusals: 'Who sent it to them.',
  });
});

test('an interview drops the exhibit of a document that was not received after all, and lists left empty', async () => {
  const { user, written } = await openForm('interview', {
    ...held,
    questions: [{ asked: 'And then?', said: 'Nothing.' }],
    documents: [{ what: 'The messages', state: 'received', evidence: inCase.exhibit }],
  });
  await user.click(screen.getByRole('radio', { name: answers.requested.awaited }));
  await user.click(screen.getByRole('button', { name: 'Remove question 1' }));
  expect(await written()).toEqual({ ...held, documents: [{ what: 'The messages', state: 'awaited' }] });
});

test('an interview without an account is not recorded; the summary leads to it', async () => {
  const { account: _, ...unfinished } = held;
  const { bridge, record } = await openForm('interview', unfinished);
  await record();
  const summary = await screen.findByRole('alert');
  expect(within(summary).getByRole('button', { name: interview.account })).toBeTruthy();
  expect(bridge.calls('records.write')).toHaveLength(0);
});

test('a planned interview is carried out by whoever is signed in', async () => {
  const planned: Step = {
    kind: 'interview',
    record: id(9),
    data: { status: 'planned', person: inCase.respondent, why: 'Their side.' },
  };
  const bridge = fakeBridge('staff', [...consulting, planned]);
  const { user } = openPage(`/cases/${bridge.file().id}/write/interview?amend=${id(9)}&field=status`, bridge);
  await fill(user, await screen.findByRole('textbox', { name: interview.started }), '2026-03-02 09:00');
  await user.click(screen.getByRole('radio', { name: answers.mode.phone }));
  await fill(user, screen.getByRole('textbox', { name: interview.account }), 'Denies it.');
  await user.click(screen.getByRole('button', { name: caseForms.submitAmend }));
  await waitFor(() => expect(bridge.calls('records.write')).toHaveLength(1));
  expect(bridge.calls('records.write')[0]?.data).toEqual({
    status: 'held',
    person: inCase.respondent,
    started: { kind: 'exact', at: { instant: '2026-03-02T15:00:00.000Z', zone: 'America/Chicago' } },
    mode: 'phone',
    interviewer: 'Dana Okafor',
    advisements: [],
    account: 'Denies it.',
  });
});

const withPolice = { ...heldConsultation, with: 'law-enforcement', privilege: { basis: 'none' } };

test('the police: the reports’ wishes stand beside, and going against one is warned of', async () => {
  const { user, written } = await openForm('consultation', withPolice);
  expect(screen.getByText(`Person A: ${answers.police['does-not-want']}`)).toBeTruthy();
  expect(screen.getByText(police.against)).toBeTruthy();
  await fill(user, screen.getByRole('textbox', { name: /^Why it was done otherwise/ }), 'He had a knife.');
  await fill(user, screen.getByRole('textbox', { name: /^Officer/ }), 'Officer Lund');
  await user.click(screen.getByRole('radio', { name: answers.whoContacted.office }));
  expect(await written()).toEqual({
    ...withPolice,
    officer: 'Officer Lund',
    whoContacted: 'office',
    overrideReason: 'He had a knife.',
  });
});

test('the police: nothing goes against a reporter who went there themselves', async () => {
  const { user } = await openForm('consultation', withPolice);
  await user.click(screen.getByRole('radio', { name: answers.whoContacted.reporter }));
  await waitFor(() => expect(screen.queryByText(police.against)).toBeNull());
});

test('counsel met the reporter: asked with counsel alone, and written only when it is ticked', async () => {
  const { user, written } = await openForm('consultation', heldConsultation);
  await user.click(screen.getByRole('checkbox', { name: metReporter.met }));
  await fill(user, screen.getByRole('textbox', { name: metReporter.askedBy }), 'The reporter');
  await fill(
    user,
    screen.getByRole('textbox', { name: metReporter.purpose }),
    'To go through the statement.',
  );
  for (const name of [metReporter.supportOffered, metReporter.agreed])
    await user.click(within(screen.getByRole('radiogroup', { name })).getByRole('radio', { name: 'Yes' }));
  expect(await written()).toEqual({
    ...heldConsultation,
    metReporter: {
      askedBy: 'The reporter',
      purpose: 'To go through the statement.',
      supportOffered: 'yes',
      agreed: 'yes',
    },
  });
});

test('what is asked of counsel or the police alone is not written of somebody else', async () => {
  const { written } = await openForm('consultation', {
    ...heldConsultation,
    with: 'staff',
    privilege: { basis: 'none' },
    agency: 'City police',
    officer: 'Officer Lund',
    whoContacted: 'office',
    metReporter: { askedBy: 'x', purpose: 'x', supportOffered: 'no', agreed: 'no' },
    thirdParty: 'Nobody',
  });
  expect(await written()).toEqual({ ...heldConsultation, with: 'staff', privilege: { basis: 'none' } });
});

test('work product is asked for fact or opinion, and another claim does not keep the answer', async () => {
  const claim = { basis: 'work-product', workProduct: 'opinion' };
  const { user, written } = await openForm('consultation', { ...heldConsultation, privilege: claim });
  expect(screen.getByText(privilege.warnings.opinionWithoutLitigation)).toBeTruthy();
  await user.click(screen.getByRole('checkbox', { name: privilege.litigationAnticipated }));
  await waitFor(() => expect(screen.queryByText(privilege.warnings.opinionWithoutLitigation)).toBeNull());
  await user.click(screen.getByRole('radio', { name: answers.privilege['common-interest'] }));
  expect(await written()).toEqual({
    ...heldConsultation,
    privilege: { basis: 'common-interest', litigationAnticipated: true },
  });
});

test('a talk about public relations is no advice on the law', async () => {
  const { user } = await openForm('consultation', heldConsultation);
  expect(screen.queryByText(privilege.warnings.publicRelations)).toBeNull();
  await user.click(screen.getByRole('radio', { name: answers.purpose['public-relations'] }));
  expect(await screen.findByText(privilege.warnings.publicRelations)).toBeTruthy();
});

test.each(['consultation', 'disclosure'] as const)(
  'a %s that tells a name is held against the promise as it is typed, and never forbidden',
  async (kind) => {
    const data = kind === 'consultation' ? heldConsultation : { ...sample.disclosure, disclosed: undefined };
    const { user, written } = await openForm(kind, data, [...consulting, nameWithheld]);
    const words = `To Person A: “${(sample.promise as { words: string }).words}”`;
    expect(screen.queryByText(words)).toBeNull();
    const learned = screen.getByRole('group', { name: new RegExp(`^${disclosed.identities}`) });
    await user.click(within(learned).getByRole('checkbox', { name: 'Person A' }));
    expect(await screen.findByText(words)).toBeTruthy();
    expect(await written()).toMatchObject({ disclosed: { records: [], identities: [inCase.reporter] } });
  },
);

test('a disclosure to the reporter themselves breaks nothing', async () => {
  const { user } = await openForm('disclosure', { ...sample.disclosure, to: 'reporter' }, [
    ...consulting,
    nameWithheld,
  ]);
  const learned = screen.getByRole('group', { name: new RegExp(`^${disclosed.identities}`) });
  await user.click(within(learned).getByRole('checkbox', { name: 'Person A' }));
  expect(screen.queryByText(disclosed.breaks_one)).toBeNull();
});

test('a consultation names everybody who took part', async () => {
  const { bridge, record } = await openForm('consultation', {
    ...heldConsultation,
    participants: [{ name: '' }],
  });
  await record();
  expect(await screen.findByText(consultation.participantNeeded)).toBeTruthy();
  expect(screen.getAllByText(fields.anotherLook)).toHaveLength(1);
  expect(bridge.calls('records.write')).toHaveLength(0);
});
