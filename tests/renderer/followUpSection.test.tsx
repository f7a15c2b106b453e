import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { caseFile } from '@renderer/catalogue/en/caseFile';
import { caseForms } from '@renderer/catalogue/en/caseForms';
import { upTo, write } from '../support/caseOf';
import { id, sample } from '../support/records';

import { draft, openLetters as open, reporter } from './support/lettersOffice';

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
