import { screen, waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import type { RecordKind } from '@contract/records/kinds';
import { caseForms } from '@renderer/catalogue/en/caseForms';
import type { Step } from '../../support/caseOf';
import { type Answers, type FakeSession, fakeBridge } from './fakeBridge';
import { decided } from './investigated';
import { openPage } from './openPage';

interface Opened {
  steps?: readonly Step[];
  search?: string;
  by?: FakeSession | 'director' | 'staff';
  /** What was typed before; nothing where the form begins by itself. */
  data?: object;
  answers?: Answers;
}

/** Opens the form of a new record and waits until it is there. */
export async function openForm(
  kind: RecordKind,
  { steps = decided, search = '', by = 'director', data, answers: own }: Opened,
) {
  const bridge = fakeBridge(by, steps, own);
  const aim = [...new URLSearchParams(search)].map(([name, value]) => ` ${name}:${value}`).join('');
  if (data !== undefined) bridge.keepDraft(`${kind}${aim}`, { data });
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
