import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Role } from '@contract/roles';
import { type CaseRecord, recordsOf } from '@domain/assemble/caseFile';
import { letterAudience } from '@domain/letters/audience';
import { checkLetter } from '@domain/letters/checkLetter';
import { letterTemplate, mergeLetter } from '@domain/letters/mergeLetter';
import { letters as words } from '@renderer/catalogue/en/letters';
import { caseFile } from '@renderer/catalogue/en/caseFile';
import { caseForms } from '@renderer/catalogue/en/caseForms';
import { answersOfFollowUp } from '@renderer/catalogue/en/answersOfFollowUp';
import { staff, type Step, upTo, write } from '../support/caseOf';
import { id, sample } from '../support/records';
import { type Answers, type FakeBridge, fakeBridge, office } from './support/fakeBridge';
import { openPage } from './support/openPage';

const [reporter, respondent, letter] = [id(0xa), id(0xb), id(0x1e)];
const people: Step[] = [
  write('person', { identity: { name: 'Robin Quillfeather' } }, { record: reporter }),
  write(
    'person',
    { roles: ['respondent'], known: 'named', reportsBeingHarassed: 'no' },
    { record: respondent },
  ),
  write('report', { person: reporter }),
];

/** The vault's own answers, from the same functions it asks. */
function lettersOf(bridge: () => FakeBridge): Answers {
  const records = () => recordsOf(bridge().file(), 'letter');
  return {
    'letters.draft': ({ purpose, to }) => {
      const recipient = recordsOf(bridge().file(), 'person').find(
        (one) => one.id === to,
      ) as CaseRecord<'person'>;
      const audience = letterAudience(recipient.data);
      const template = letterTemplate(purpose, audience);
      if (template === undefined) throw new Error('no template');
      return mergeLetter(template, {
        caseFile: bridge().file(),
        recipient,
        audience,
        office,
        today: '2026-03-06',
      });
    },
    'letters.check': (input) => {
      const record = records().find((one) => one.id === input.letter);
      const checked = 'to' in input ? input : record?.data;
      if (checked === undefined) throw new Error('no letter');
      return checkLetter(bridge().file(), record, checked);
    },
    'letters.send': ({ letter: sent }) => ({
      case: bridge().file().id,
      letter: sent,
      version: 2,
      contact: id(9),
    }),
    'records.signOff': ({ record, version }) => ({ case: bridge().file().id, record, version }),
  };
}

function open(path: string, role: Role, steps: readonly Step[]) {
  const bridge: FakeBridge = fakeBridge(
    role,
    [...people, ...steps],
    lettersOf(() => bridge),
  );
  return { bridge, ...openPage(`/cases/${bridge.file().id}${path}`, bridge) };
}
const draft = (data: object, rest: object = {}): Step =>
  write('letter', { purpose: 'outcome', to: respondent, ...data }, { record: letter, ...rest });

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
    await user.click(await screen.findByRole('button', { name: 'Say why “victim” stays' }));
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

describe('the section of follow-ups', () => {
  const attempt = write('contact', { person: reporter }, { record: id(0xc1) });
  test('stands by person: duty, plan, letters, attempts, check-ins with what was answered', async () => {
    open('', 'director', [
      ...upTo('decision'),
      {
        kind: 'follow-up',
        data: {
          status: 'planned',
          person: reporter,
          due: '2026-03-20',
          mayBeTold: 'The finding.',
        },
      },
      draft({ to: reporter, purpose: 'status', subject: 'Where it stands' }),
      attempt,
      write(
        'contact',
        { person: reporter, purpose: 'check-in', outcome: 'reached', retaliation: 'yes' },
        { record: id(0xc2) },
      ),
    ]);
    const part = await screen.findByRole('region', { name: 'Telling Person A' });
    for (const text of ['The finding.', 'Where it stands', 'Person A tells of retaliation.'])
      expect(within(part).getByText(text)).toBeTruthy();
    expect(within(part).getByText(/Say how it stands: No answer/)).toBeTruthy();
    expect(within(part).getByRole('link', { name: caseFile.followUp.cannotBeReached })).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Telling Person B' })).toBeNull();
  });
  test('says of somebody without a way back that there is none', async () => {
    const anonymous = write('person', { known: 'anonymous' }, { record: id(0xaa) });
    open('', 'director', [...upTo('decision'), anonymous]);
    const part = await screen.findByRole('region', { name: 'Telling Person C' });
    expect(part.textContent).toContain('Person C left no way to be reached.');
  });
  test('unreachable is recorded with the attempts', async () => {
    const path = `/write/follow-up?person=${reporter}&field=unreachable`;
    const { bridge, user } = open(path, 'director', [...upTo('decision'), attempt]);
    await user.click(await screen.findByRole('checkbox', { name: /No answer/ }));
    await user.type(
      screen.getByRole('textbox', { name: caseForms.followUp.why }),
      'The number is no longer theirs.',
    );
    await user.click(screen.getByRole('button', { name: caseForms.submitNew }));
    await waitFor(() => expect(bridge.calls('records.write')).toHaveLength(1));
    expect(bridge.calls('records.write')[0]?.data).toEqual({
      status: 'unreachable',
      person: reporter,
      attempts: [id(0xc1)],
      why: 'The number is no longer theirs.',
    });
  });
  test('how somebody may be reached stands beside the form of an attempt, never where exactly', async () => {
    const contact = { channel: 'phone' as const, details: '+1 555 0100', neverLeaveVoicemail: true };
    const told = write('report', { ...sample.report, person: reporter, contact });
    open(`/write/contact?person=${reporter}`, 'staff', [told]);
    expect(await screen.findByText(/By telephone; never leave a voicemail/)).toBeTruthy();
    expect(document.body.textContent).not.toContain('555 0100');
  });
});
