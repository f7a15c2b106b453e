import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { CaseOpeningSchema } from '@contract/operations/cases';
import { intake } from '@renderer/catalogue/en/intake';
import { newCaseSchema } from '@renderer/features/intake/NewCasePage';
import { id, sample } from '../support/records';
import { fakeBridge } from './support/fakeBridge';
import { openPage } from './support/openPage';

const report = { ...sample.report, reporter: 'named', reporterIs: 'affected' };
const roles = [
  ['affected', ['reporter', 'affected']],
  ['witness', ['reporter', 'witness']],
  ['other', ['reporter']],
  ['unknown', ['reporter']],
] as const;

test.each(roles)('a reporter who is %s comes into the new case as %s', (reporterIs, expected) => {
  const parsed = newCaseSchema.parse({
    report: { ...report, reporterIs },
    reporter: { reportsBeingHarassed: 'no', identity: { name: 'Robin Reyes' } },
  });
  expect(CaseOpeningSchema.parse(parsed)).toEqual(parsed);
  expect(parsed.reporter).toMatchObject({
    roles: expected,
    known: 'named',
    identity: { name: 'Robin Reyes' },
  });
});

test('who stays anonymous is in the case, and a name typed before is not', () => {
  const parsed = newCaseSchema.parse({
    report: { ...report, reporter: 'anonymous' },
    reporter: { reportsBeingHarassed: 'yes', identity: { name: 'Robin Reyes' } },
  });
  expect(parsed.reporter).toEqual({
    roles: ['reporter', 'affected'],
    known: 'anonymous',
    reportsBeingHarassed: 'yes',
  });
});

test('without an answer whether they report being harassed no case is opened', () => {
  expect(newCaseSchema.safeParse({ report, reporter: {} }).success).toBe(false);
});

test('a case is opened by hand with the report and its reporter', async () => {
  const bridge = fakeBridge('staff', [], {
    'cases.open': () => ({ case: id(0xca5e), number: 'CORE-2026-K7Q3ZD', codeName: 'Amber Heron' }),
  });
  const { user, at } = openPage('/cases/new', bridge);
  await user.type(
    await screen.findByRole('textbox', { name: 'When it reached the office' }),
    '2026-03-02 09:00',
  );
  await user.click(screen.getAllByRole('radio', { name: 'In person' })[0]!);
  await user.click(screen.getByRole('radio', { name: 'Gave their name' }));
  await user.click(screen.getByRole('radio', { name: 'A witness' }));
  await user.click(screen.getByRole('radio', { name: 'No' }));
  await user.type(screen.getByRole('textbox', { name: /^Name/ }), 'Robin Reyes');
  await user.type(screen.getByRole('textbox', { name: 'The report' }), 'i saw teh man  follow her');
  await user.click(screen.getByRole('button', { name: intake.submit }));
  await waitFor(() => expect(bridge.calls('cases.open')).toHaveLength(1));
  expect(bridge.calls('cases.open')[0]).toEqual({
    report: {
      received: { kind: 'exact', at: { instant: '2026-03-02T15:00:00.000Z', zone: 'America/Chicago' } },
      channel: 'in-person',
      takenBy: 'Dana Okafor',
      reporter: 'named',
      reporterIs: 'witness',
      words: 'i saw teh man  follow her',
    },
    reporter: {
      roles: ['reporter', 'witness'],
      known: 'named',
      reportsBeingHarassed: 'no',
      identity: { name: 'Robin Reyes' },
    },
  });
  await waitFor(() => expect(at()).toBe(`/cases/${id(0xca5e)}`));
});
