import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { letters as words } from '@renderer/catalogue/en/letters';
import { caseForms } from '@renderer/catalogue/en/caseForms';
import { answersOfFollowUp } from '@renderer/catalogue/en/answersOfFollowUp';
import { staff, type Step, write } from '../support/caseOf';

import { draft, letter, openLetters as open, reporter, respondent } from './support/lettersOffice';

describe('writing a letter', () => {
  test('the template is filled for whom it is for, and what stands out is shown beside the words', async () => {
    const { bridge, user } = open('/write/letter', 'director', []);
    await user.click(await screen.findByRole('radio', { name: /Person B/ }));
    const purposes = screen.getAllByRole('radio', { name: /./ }).map((radio) => radio.getAttribute('value'));
    expect(purposes).toContain('outcome');
    expect(purposes).not.toContain('acknowledgement');
    await user.click(screen.getByRole('radio', { name: answersOfFollowUp.letterPurpose.outcome }));
    await user.click(screen.getByRole('button', { name: words.form.fill }));
    const body = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: caseForms.letter.body });
    await waitFor(() => expect(body.value).toContain('What we expect from now on'));
    const gap = '[[what exactly is to be different from now on]]';
    const jump = await screen.findByRole('button', { name: `Go to “${gap}”` });
    await user.click(jump);
    expect(document.activeElement).toBe(body);
    expect(body.value.slice(body.selectionStart, body.selectionEnd)).toBe(gap);
    expect(bridge.calls('letters.draft')).toEqual([
      { case: bridge.file().id, purpose: 'outcome', to: respondent },
    ]);
  });

  test('words that stay are written down with the reason, which can be taken back', async () => {
    const { bridge, user } = open('/write/letter', 'staff', []);
    await user.click(await screen.findByRole('radio', { name: /Person A/ }));
    await user.click(screen.getByRole('radio', { name: answersOfFollowUp.letterPurpose.other }));
    await user.type(screen.getByRole('textbox', { name: caseForms.letter.subject }), 'The fund');
    await user.type(
      screen.getByRole('textbox', { name: caseForms.letter.body }),
      'The victim fund can help.',
    );
    await user.click(await screen.findByRole('button', { name: 'It stays, because … (“victim”)' }));
    await user.type(
      screen.getByRole('textbox', { name: words.check.keepReason }),
      'It is the name of the fund.',
    );
    await user.click(screen.getByRole('button', { name: words.check.keepSubmit }));
    expect(await screen.findByText('Stays, because: It is the name of the fund.')).toBeTruthy();
    await waitFor(() => expect(screen.getByText(words.check.clean)).toBeTruthy());
    await user.click(screen.getByRole('button', { name: caseForms.submitNew }));
    await waitFor(() => expect(bridge.calls('records.write')).toHaveLength(1));
    expect(bridge.calls('records.write')[0]?.data).toEqual({
      purpose: 'other',
      to: reporter,
      subject: 'The fund',
      body: 'The victim fund can help.',
      keptBecause: [{ finding: 'label', words: 'victim', reason: 'It is the name of the fund.' }],
      state: { kind: 'draft' },
    });
  });

  test('promises that bear on it stand beside the words, and one that would be broken says so', async () => {
    const promise = write('promise', {
      to: reporter,
      undertaking: { kind: 'name-withheld', from: ['everyone'] },
    });
    const { user } = open(`/write/letter?amend=${letter}`, 'director', [promise, draft({ body: 'Hello.' })]);
    const side = await screen.findByRole('region', { name: words.promises.title });
    expect(side.textContent).toContain('We will not name you to him.');
    expect(within(side).queryByText(words.promises.broken)).toBeNull();
    await user.type(screen.getByRole('textbox', { name: caseForms.letter.body }), ' Robin said so.');
    expect(await within(side).findByText(words.promises.broken)).toBeTruthy();
  });
});

describe('the page of a letter', () => {
  const body = 'We have decided.\n\nPlease keep away from the speakers’ room.';
  const page = `/letter?at=${letter}`;
  test('shows it as it will read; its author asks for a second reader by a task', async () => {
    const { bridge, user } = open(page, 'director', [draft({ subject: 'A decision', body })]);
    expect(await screen.findByText('Please keep away from the speakers’ room.')).toBeTruthy();
    expect(await screen.findByText(words.send.notYet)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: words.reader.ask }));
    await waitFor(() => expect(bridge.calls('records.write')).toHaveLength(1));
    expect(bridge.calls('records.write')[0]).toMatchObject({
      kind: 'task',
      data: { title: 'Read a letter to Person B and sign it', from: letter, state: { kind: 'open' } },
    });
  });
  test('somebody else reads and signs that version; staff do not send', async () => {
    const { bridge, user } = open(page, 'staff', [draft({ body })]);
    await user.click(await screen.findByRole('button', { name: words.reader.sign }));
    await waitFor(() => expect(bridge.calls('records.signOff')).toHaveLength(1));
    expect(bridge.calls('records.signOff')).toEqual([{ case: bridge.file().id, record: letter, version: 1 }]);
    expect(screen.getByText(words.send.staff)).toBeTruthy();
  });
  test('once it is signed it is sent, with when and how', async () => {
    const signed: Step = { kind: 'sign-off', of: letter, version: 1, by: staff };
    const { bridge, user } = open(page, 'director', [draft({ body }), signed]);
    expect(await screen.findByText(/^Read and signed by Sam Halvorsen/)).toBeTruthy();
    await user.type(await screen.findByRole('textbox', { name: words.send.when }), '2026-03-05');
    await user.click(screen.getByRole('radio', { name: 'By e-mail' }));
    await user.click(screen.getByRole('button', { name: words.send.submit }));
    await waitFor(() => expect(bridge.calls('letters.send')).toHaveLength(1));
    expect(bridge.calls('letters.send')[0]).toMatchObject({
      letter,
      version: 1,
      when: { kind: 'day', day: '2026-03-05' },
      mode: 'e-mail',
    });
  });
  test('a promise it would break asks for the reason', async () => {
    const promise = write('promise', {
      to: respondent,
      undertaking: { kind: 'name-withheld', from: ['everyone'] },
    });
    const named = write(
      'person',
      {
        roles: ['respondent'],
        known: 'named',
        identity: { name: 'Sascha Thornbury' },
        reportsBeingHarassed: 'no',
      },
      { record: respondent, version: 2, reason: 'Named.' },
    );
    const kept = [{ finding: 'identity', words: 'Sascha Thornbury', reason: 'They are colleagues.' }];
    const toReporter = draft({
      to: reporter,
      purpose: 'status',
      body: 'Sascha Thornbury was told.',
      keptBecause: kept,
    });
    const { bridge, user } = open(page, 'director', [named, promise, toReporter]);
    await user.type(await screen.findByRole('textbox', { name: words.send.override }), 'They agreed.');
    await user.type(screen.getByRole('textbox', { name: words.send.when }), '2026-03-05');
    await user.click(screen.getByRole('radio', { name: 'By e-mail' }));
    await user.click(screen.getByRole('button', { name: words.send.submit }));
    await waitFor(() => expect(bridge.calls('letters.send')).toHaveLength(1));
    expect(bridge.calls('letters.send')[0]).toMatchObject({ overridesPromise: 'They agreed.' });
  });
  test('without a letter all are listed', async () => {
    open('/letter', 'director', [draft({ subject: 'A decision' })]);
    const link = await screen.findByRole('link', { name: 'A decision' });
    expect(link.getAttribute('href')).toContain(`/letter?at=${letter}`);
  });
});
