import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { recordKindNames, recordKinds } from '@contract/records/kinds';
import { draftName } from '@renderer/features/caseFile/forms/draftName';
import { caseFile } from '@renderer/catalogue/en/caseFile';
import { caseForms } from '@renderer/catalogue/en/caseForms';
import { fields } from '@renderer/catalogue/en/fields';
import { upTo } from '../support/caseOf';
import { id, sample } from '../support/records';
import { fakeBridge } from './support/fakeBridge';
import { openPage } from './support/openPage';
import { around, person, written } from './support/writtenRecords';

const newKinds = recordKindNames.filter((kind) => kind !== 'evidence');

test.each(newKinds)(
  'a draft of a new %s comes back and is written exactly, by its own schema',
  async (kind) => {
    const { data, phase } = written[kind];
    const bridge = fakeBridge('director', [...around, ...upTo(phase)]);
    bridge.keepDraft(kind, { data });
    const { user } = openPage(`/cases/${bridge.file().id}/write/${kind}`, bridge);
    expect(await screen.findByText(/Your draft of .* is back/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: caseForms.submitNew }));
    await waitFor(() => expect(bridge.calls('records.write')).toHaveLength(1));
    const [call] = bridge.calls('records.write');
    expect(call).toEqual({ case: bridge.file().id, kind, data });
    expect(recordKinds[kind].written.safeParse(call?.data).success).toBe(true);
    // The draft has served and is gone.
    await waitFor(() => expect(bridge.calls('drafts.discard')).toHaveLength(1));
  },
);

test.each(recordKindNames)(
  'an amended %s keeps every answer, says why, and names the version it mends',
  async (kind) => {
    const { data, phase } = written[kind];
    const record = id(9);
    const stored = kind === 'evidence' ? { ...(data as object), file: sample.evidence.file } : data;
    const bridge = fakeBridge('director', [...around, ...upTo(phase), { kind, record, data: stored }]);
    const { user } = openPage(`/cases/${bridge.file().id}/write/${kind}?amend=${record}`, bridge);
    if (kind === 'person') {
      await user.click(await screen.findByRole('button', { name: caseForms.identityFirst.show }));
      await user.type(await screen.findByLabelText(caseFile.reveal.reason), 'The name was misspelt.');
      await user.click(screen.getByRole('button', { name: caseFile.reveal.submit }));
    }
    const submit = await screen.findByRole('button', { name: caseForms.submitAmend });
    await user.type(screen.getByLabelText(caseForms.reason), 'A slip of the pen.');
    await user.click(submit);
    await waitFor(() => expect(bridge.calls('records.write')).toHaveLength(1));
    expect(bridge.calls('records.write')[0]).toEqual({
      case: bridge.file().id,
      kind,
      data,
      amend: { record, version: 1, reason: 'A slip of the pen.' },
    });
  },
);

test('a person is amended without showing who they are; the identity is not sent', async () => {
  const bridge = fakeBridge('director', around);
  const { user } = openPage(`/cases/${bridge.file().id}/write/person?amend=${person}`, bridge);
  await user.click(await screen.findByRole('button', { name: caseForms.identityFirst.keep }));
  await user.type(await screen.findByLabelText(caseForms.reason), 'Another role.');
  await user.click(screen.getByRole('button', { name: caseForms.submitAmend }));
  await waitFor(() => expect(bridge.calls('records.write')).toHaveLength(1));
  expect(bridge.calls('people.reveal')).toHaveLength(0);
  expect(bridge.calls('records.write')[0]?.data).toEqual(sample.person);
});

test.each([
  ['left alone, where to reach the reporter is not sent', undefined],
  ['written anew, it is', '+1 555 0199'],
] as const)('a report is amended without showing how to reach who made it: %s', async (_, typed) => {
  const record = id(9);
  const contact = { channel: 'phone', details: '+1 555 0100' };
  const report = { kind: 'report' as const, record, data: { ...sample.report, person, contact } };
  const bridge = fakeBridge('director', [...around, report]);
  const { user } = openPage(`/cases/${bridge.file().id}/write/report?amend=${record}`, bridge);
  expect(await screen.findByText(caseForms.report.contactKept)).toBeTruthy();
  const details = screen.getByRole<HTMLInputElement>('textbox', { name: /^Where exactly/ });
  expect(details.value).toBe('');
  if (typed !== undefined) await user.type(details, typed);
  await user.type(screen.getByLabelText(caseForms.reason), 'A slip of the pen.');
  await user.click(screen.getByRole('button', { name: caseForms.submitAmend }));
  await waitFor(() => expect(bridge.calls('records.write')).toHaveLength(1));
  expect(bridge.calls('records.write')[0]?.data).toEqual({
    ...report.data,
    contact: { channel: 'phone', ...(typed === undefined ? {} : { details: typed }) },
  });
});

test('a draft that is begun afresh leaves no typed time behind', async () => {
  const bridge = fakeBridge('director', around);
  bridge.keepDraft('incident', { data: { when: { kind: 'day', day: '2026-03-01' } } });
  const { user } = openPage(`/cases/${bridge.file().id}/write/incident`, bridge);
  const when = () => screen.getByRole<HTMLInputElement>('textbox', { name: caseForms.incident.when });
  await screen.findByText(/Your draft of .* is back/);
  expect(when().value).not.toBe('');
  await user.click(screen.getByRole('button', { name: fields.draftDiscard }));
  expect(when().value).toBe('');
  await user.type(when(), 'gibberish');
  expect(await screen.findByText(fields.momentUnread)).toBeTruthy();
});

test('typed words become a draft and then a record', async () => {
  const bridge = fakeBridge('staff', around);
  const { user, at } = openPage(`/cases/${bridge.file().id}/write/note`, bridge);
  await user.type(await screen.findByRole('textbox', { name: 'Note' }), 'Called back, no answer.');
  await screen.findByText(/^Saved /);
  expect(bridge.calls('drafts.save').at(-1)).toMatchObject({
    form: draftName('note', {}),
    value: { data: { text: 'Called back, no answer.' } },
  });
  await user.click(screen.getByRole('button', { name: caseForms.submitNew }));
  await waitFor(() => expect(at()).toContain(`/cases/${bridge.file().id}?at=`));
  expect(bridge.calls('records.write')[0]?.data).toMatchObject({
    text: 'Called back, no answer.',
    when: { kind: 'exact' },
  });
});

test('what is missing stands at the top with links to the fields, and nothing is written', async () => {
  const bridge = fakeBridge('director', around);
  const { user } = openPage(`/cases/${bridge.file().id}/write/incident`, bridge);
  await user.click(await screen.findByRole('button', { name: caseForms.submitNew }));
  const summary = await screen.findByRole('alert');
  expect(document.activeElement).toBe(summary);
  const links = within(summary).getAllByRole('button');
  expect(links.map((link) => link.textContent)).toEqual([
    caseForms.incident.when,
    caseForms.incident.setting,
    caseForms.incident.what,
  ]);
  await user.click(within(summary).getByRole('button', { name: caseForms.incident.what }));
  expect(document.activeElement?.id).toBe('field-data-what');
  expect(screen.getAllByText(fields.anotherLook)).toHaveLength(2);
  expect(bridge.calls('records.write')).toHaveLength(0);
});
