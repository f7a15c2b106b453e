import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Failure } from '@contract/failures';
import { caseForms } from '@renderer/catalogue/en/caseForms';
import { failures } from '@renderer/catalogue/en/failures';
import { upTo, write } from '../support/caseOf';
import { heldConsultation, id, sample } from '../support/records';
import { fakeBridge } from './support/fakeBridge';
import { openPage } from './support/openPage';

const person = id(1);
const allegation = id(2);

/** A case in which every reference of the samples leads somewhere. */
const around = [
  write('person', { identity: { name: 'Robin Reyes', emails: ['robin@example.org'] } }, { record: person }),
  write('allegation', {}, { record: allegation }),
];

/** What each form is asked to write, in the phase in which that kind is written. */
test('a reporter is asked whether they report being harassed, and only they and those affected are', async () => {
  const bridge = fakeBridge('director', around);
  const { user } = openPage(`/cases/${bridge.file().id}/write/person`, bridge);
  const question = () => screen.queryByRole('radiogroup', { name: caseForms.person.harassed });
  await user.click(await screen.findByRole('checkbox', { name: 'Witness' }));
  expect(question()).toBeNull();
  await user.click(screen.getByRole('checkbox', { name: 'Reporter' }));
  expect(question()).not.toBeNull();
  await user.click(screen.getByRole('radio', { name: 'By name' }));
  await user.click(screen.getByRole('button', { name: caseForms.submitNew }));
  await screen.findByRole('alert');
  expect(bridge.calls('records.write')).toHaveLength(0);
});

test('a consultation that was sought is carried out: what is no longer asked is not written', async () => {
  const sought = write('consultation', {}, { record: id(3) });
  const bridge = fakeBridge('staff', [...around, ...upTo('consultation'), sought]);
  const { user } = openPage(
    `/cases/${bridge.file().id}/write/consultation?amend=${id(3)}&field=status`,
    bridge,
  );
  await user.type(
    await screen.findByRole('textbox', { name: caseForms.consultation.started }),
    '2026-03-02 09:00',
  );
  await user.click(screen.getByRole('radio', { name: 'By telephone' }));
  await user.type(screen.getByRole('textbox', { name: caseForms.consultation.participant }), 'A. Attorney');
  await user.type(screen.getByRole('textbox', { name: caseForms.consultation.question }), 'May we?');
  await user.click(screen.getByRole('radio', { name: 'No privilege claimed' }));
  await user.click(screen.getByRole('radio', { name: 'No' }));
  await user.click(screen.getByRole('button', { name: caseForms.submitAmend }));
  await waitFor(() => expect(bridge.calls('records.write')).toHaveLength(1));
  expect(bridge.calls('records.write')[0]).toMatchObject({
    data: {
      status: 'held',
      with: 'legal-counsel',
      started: { kind: 'exact', at: { instant: '2026-03-02T15:00:00.000Z' } },
      participants: [{ name: 'A. Attorney' }],
      privilege: { basis: 'none' },
      thirdPartyPresent: 'no',
    },
    amend: { record: id(3), reason: caseForms.carriedOut },
  });
  expect(bridge.calls('records.write')[0]?.data).not.toHaveProperty('why');
});

test('after its phase a report is written only with a reason', async () => {
  const bridge = fakeBridge('director', [...around, ...upTo('follow-up')]);
  bridge.keepDraft('report', { data: sample.report });
  const { user } = openPage(`/cases/${bridge.file().id}/write/report`, bridge);
  const submit = await screen.findByRole('button', { name: caseForms.submitNew });
  await user.click(submit);
  await screen.findByRole('alert');
  expect(bridge.calls('records.write')).toHaveLength(0);
  await user.type(screen.getByLabelText(caseForms.lateReason), 'It came by post today.');
  await user.click(submit);
  await waitFor(() => expect(bridge.calls('records.write')).toHaveLength(1));
  expect(bridge.calls('records.write')[0]?.lateReason).toBe('It came by post today.');
});

test('a refusal of the vault is a sentence, and the words stay', async () => {
  const bridge = fakeBridge('director', around, {
    'records.write': () => {
      throw new Failure('staleVersion');
    },
  });
  bridge.keepDraft('note', { data: sample.note });
  const { user } = openPage(`/cases/${bridge.file().id}/write/note`, bridge);
  await user.click(await screen.findByRole('button', { name: caseForms.submitNew }));
  expect(await screen.findByText(failures.staleVersion.what)).toBeTruthy();
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' }).value).toBe(sample.note.text);
  expect(bridge.calls('drafts.discard')).toHaveLength(0);
});

test('staff who open the form of a decision are told that it is not theirs', async () => {
  const bridge = fakeBridge('staff', [...around, ...upTo('decision')]);
  openPage(`/cases/${bridge.file().id}/write/decision`, bridge);
  expect(await screen.findByText(failures.notPermitted.what)).toBeTruthy();
  expect(screen.queryByRole('button', { name: caseForms.submitNew })).toBeNull();
});

test('privilege claimed without its elements is warned of, and never forbidden', async () => {
  const bridge = fakeBridge('director', [...around, ...upTo('consultation')]);
  bridge.keepDraft('consultation', {
    data: { ...heldConsultation, privilege: { basis: 'attorney-client' }, thirdPartyPresent: 'yes' },
  });
  const { user } = openPage(`/cases/${bridge.file().id}/write/consultation`, bridge);
  const { warnings } = caseForms.privilege;
  for (const warning of [warnings.noAttorney, warnings.noLegalQuestion, warnings.thirdParty])
    expect(await screen.findByText(warning)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: caseForms.submitNew }));
  await waitFor(() => expect(bridge.calls('records.write')).toHaveLength(1));
});
