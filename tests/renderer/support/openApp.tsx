import './browserParts';
import { cleanup, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onTestFinished } from 'vitest';
import type { Role } from '@contract/roles';
import { App } from '@renderer/app/App';
import { type Answers, fakeBridge } from './fakeBridge';

/**
 * Shows the whole app of a signed-in person at one address.
 *
 * @param address a path of the route table
 * @param role who is signed in
 * @param answers what the vault and the shell answer, beside the usual
 */
export function openApp(address: string, role: Role, answers: Answers = {}) {
  const bridge = fakeBridge(role, [], {
    'vault.status': () => ({
      state: 'open',
      practice: false,
      users: [{ name: bridge.session.user.name, invited: false }],
      signedIn: bridge.session,
    }),
    'cases.list': () => [],
    due: () => [],
    'ledger.list': () => [],
    'office.get': () => bridge.session.office,
    'office.calendars': () => ({ countries: [], regions: [] }),
    'shell.location': () => ({ folder: '/home/dana/vault', isDefault: true, exists: true }),
    ...answers,
  });
  window.location.hash = `#${address}`;
  render(<App />);
  onTestFinished(() => {
    cleanup();
    window.location.hash = '';
  });
  return { bridge, user: userEvent.setup({ pointerEventsCheck: 0 }) };
}
