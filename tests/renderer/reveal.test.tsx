import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { Role } from '@contract/roles';
import { caseFile } from '@renderer/catalogue/en/caseFile';
import { type Step, write } from '../support/caseOf';
import { id } from '../support/records';
import { fakeBridge } from './support/fakeBridge';
import { openPage } from './support/openPage';

const person = id(1);
const name = 'Robin Reyes';
const intake: Step[] = [
  write('report', { person }),
  write('person', { identity: { name, emails: ['robin@example.org'] } }, { record: person }),
];

afterEach(() => vi.useRealTimers());

async function openFile(role: Role, steps: readonly Step[]) {
  const bridge = fakeBridge(role, steps);
  const page = openPage(`/cases/${bridge.file().id}`, bridge);
  await screen.findByRole('heading', { level: 1, name: 'Amber Heron' });
  return { bridge, ...page };
}

async function showPersonA(user: ReturnType<typeof userEvent.setup>) {
  await user.click(screen.getByRole('button', { name: 'Show who this is: Person A' }));
  const dialog = await screen.findByRole('dialog', { name: 'Show who Person A is' });
  await user.type(within(dialog).getByLabelText(caseFile.reveal.reason), 'To call back.');
  await user.click(within(dialog).getByRole('button', { name: caseFile.reveal.submit }));
}

test('nobody is shown without a reason', async () => {
  const { bridge, user } = await openFile('director', intake);
  await user.click(screen.getByRole('button', { name: 'Show who this is: Person A' }));
  const dialog = await screen.findByRole('dialog', { name: 'Show who Person A is' });
  await user.type(within(dialog).getByLabelText(caseFile.reveal.reason), '   ');
  await user.click(within(dialog).getByRole('button', { name: caseFile.reveal.submit }));
  expect(await within(dialog).findByRole('alert')).toBeTruthy();
  expect(bridge.calls('people.reveal')).toEqual([]);
  expect(document.body.textContent).not.toContain(name);
});

test('an identity is shown for a reason and hides by itself after twenty seconds', async () => {
  const { bridge } = await openFile('director', intake);
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  await showPersonA(user);
  expect(await screen.findByText(name)).toBeTruthy();
  const call = { case: bridge.file().id, person, reason: 'To call back.' };
  expect(bridge.calls('people.reveal')).toEqual([call]);
  act(() => void vi.advanceTimersByTime(10_000));
  expect(screen.queryByText(name)).not.toBeNull();
  act(() => void vi.advanceTimersByTime(10_000));
  expect(screen.queryByText(name)).toBeNull();
});

test('how to reach a reporter who is in the case is shown with who they are, and nowhere else', async () => {
  const contact = {
    channel: 'phone' as const,
    details: '+1 555 0100',
    hours: 'After six',
    neverLeaveVoicemail: true,
  };
  const anonymous = write('report', { contact: { channel: 'e-mail', details: 'nobody@example.org' } });
  const steps = [
    write('report', { person, contact }),
    write('person', { known: 'pseudonym' }, { record: person }),
    anonymous,
  ];
  await openFile('staff', steps);
  const sealed = /Telephone.*; how to reach them is shown with who Person A is; After six; never leave/i;
  expect(screen.getByText(sealed)).toBeTruthy();
  // Where the report names nobody, there is nothing to press: it stays beside the report.
  expect(screen.getByText(/nobody@example.org/)).toBeTruthy();
  expect(document.body.textContent).not.toContain(contact.details);
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  await showPersonA(user);
  expect(await screen.findByText(contact.details)).toBeTruthy();
  act(() => void vi.advanceTimersByTime(20_000));
  expect(screen.queryByText(contact.details)).toBeNull();
});
