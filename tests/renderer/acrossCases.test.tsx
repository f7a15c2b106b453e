import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Failure } from '@contract/failures';
import type { Role } from '@contract/roles';
import type { CaseCard, CaseView } from '@contract/views/caseView';
import { caseView } from '@domain/view/caseView';
import { across } from '@renderer/catalogue/en/across';
import { caseFile as words } from '@renderer/catalogue/en/caseFile';
import { director, staff, type Step, write } from '../support/caseOf';
import { id } from '../support/records';
import { type Answers, fakeBridge, now, office } from './support/fakeBridge';
import { openApp } from './support/openApp';
import { openPage } from './support/openPage';

const [respondent, incident, allegation, other] = [id(2), id(3), id(4), id(0x0c)];
const steps: Step[] = [
  write('report'),
  write('person', { roles: ['respondent'], known: 'named' }, { record: respondent }),
  write('incident', { respondents: [respondent] }, { record: incident }),
  write('allegation', { respondent, incidents: [incident] }, { record: allegation }),
];
const named = { case: other, number: 'CORE-2026-P4MM2E', codeName: 'Bright Otter' };
const card = (rest: Partial<CaseCard> = {}): CaseCard => ({
  id: other,
  number: named.number,
  codeName: named.codeName,
  phase: 'intake',
  risk: 'low',
  opened: now,
  changed: now,
  openFollowUps: 0,
  entries: 1,
  ...rest,
});

/** Opens the file of a case; `change` is what the vault says of it beside, `there` of the other one. */
async function openFile(
  role: Role,
  change: Partial<CaseView> = {},
  answers: Answers = {},
  there: Partial<CaseView> = {},
) {
  const names = new Map([[director, 'Dana Okafor']]);
  const view = ({ case: asked }: { case: string }) => ({
    ...caseView(bridge.file(), { office, now, practice: false, names }),
    ...(asked === other ? { id: other, number: named.number, codeName: named.codeName, ...there } : change),
  });
  const bridge = fakeBridge(role, steps, {
    'cases.get': view,
    'cases.list': () => [card(), card({ id: bridge.file().id, codeName: 'Amber Heron' })],
    ...answers,
  });
  const page = openPage(`/cases/${bridge.file().id}`, bridge);
  await screen.findByRole('heading', { level: 1, name: 'Amber Heron' });
  return { bridge, ...page };
}
const related = () => screen.getByRole('region', { name: across.related.title });

test('related cases: what each holds and why; cases are linked by choice, with a reason', async () => {
  const reason = 'The same evening.';
  const link = { ...named, relation: 'merged-from', reason, at: now, by: director } as const;
  const { bridge, user } = await openFile(
    'director',
    { links: [{ ...link, phase: 'decision', people: 2, evidence: 1 }] },
    { 'cases.link': () => ({ case: id(0xca5e), other }) },
  );
  const { textContent } = related();
  expect(textContent).toContain('Took in Bright Otter');
  expect(textContent).toContain('2 people, one exhibit');
  expect(textContent).toContain(reason);
  await user.click(within(related()).getByRole('button', { name: across.related.link }));
  await user.click(await screen.findByRole('radio', { name: 'Bright Otter, CORE-2026-P4MM2E' }));
  // Nobody links a case with itself.
  expect(screen.getAllByRole('radio')).toHaveLength(1);
  await user.type(screen.getByLabelText(across.related.reason), 'Told of one evening.');
  await user.click(screen.getByRole('button', { name: across.linking.submit }));
  await waitFor(() =>
    expect(bridge.calls('cases.link')).toEqual([
      { case: bridge.file().id, other, reason: 'Told of one evening.' },
    ]),
  );
});

test('a merge warns of who has only one of the two cases', async () => {
  const granted = (user: string) => ({ user, at: now, by: director });
  const { bridge, user } = await openFile(
    'director',
    { grants: [granted(director)] },
    { 'cases.merge': () => ({ case: id(0xca5e), into: other, apart: { here: [], there: [] } }) },
    { grants: [granted(director), granted(staff)], users: { [staff]: 'Sam Halvorsen' } },
  );
  await user.click(within(related()).getByRole('button', { name: across.related.merge }));
  expect(screen.queryByText(across.merging.apart)).toBeNull();
  await user.click(await screen.findByRole('radio', { name: /Bright Otter/ }));
  const warning = await screen.findByRole('note');
  expect(warning.textContent).toContain('Only Bright Otter: Sam Halvorsen.');
  expect(warning.textContent).not.toContain('Only Amber Heron');
  await user.type(screen.getByLabelText(across.related.reason), 'One matter.');
  await user.click(screen.getByRole('button', { name: across.merging.submit }));
  await waitFor(() => expect(bridge.calls('cases.merge')).toHaveLength(1));
});

test('a split says what goes along before it is made, and leads to the new case', async () => {
  const { bridge, user, at } = await openFile(
    'director',
    {},
    { 'cases.split': () => ({ ...named, records: [allegation], added: [] }) },
  );
  await user.click(within(related()).getByRole('button', { name: across.related.split }));
  await user.click(await screen.findByRole('checkbox', { name: 'Allegation 1' }));
  expect(screen.getByText(/These go along/).textContent).toContain('Person A, Incident');
  await user.type(screen.getByLabelText(across.related.reason), 'Two matters.');
  await user.click(screen.getByRole('button', { name: across.splitting.submit }));
  await waitFor(() => expect(at()).toContain(`/cases/${other}`));
  expect(bridge.calls('cases.split')).toEqual([
    { case: bridge.file().id, records: [allegation], reason: 'Two matters.' },
  ]);
});

test('a case that went on elsewhere says where, and offers nothing new', async () => {
  await openFile('director', { merged: { into: named } });
  const banner = screen.getByRole('note');
  expect(within(banner).getByRole('link', { name: 'Bright Otter' }).getAttribute('href')).toBe(
    `/cases/${other}`,
  );
  expect(screen.queryByRole('link', { name: words.add.incident })).toBeNull();
  expect(screen.getByRole('link', { name: words.add.note })).toBeTruthy();
  expect(within(related()).queryByRole('button', { name: across.related.merge })).toBeNull();
});

test('to whoever does not have the other case it says no more than that', async () => {
  await openFile('staff', { merged: {} });
  expect(screen.getByRole('note').textContent).toBe(across.merged.unseen);
  expect(screen.queryByRole('region', { name: across.related.title })).toBeNull();
});

test('earlier cases of a respondent: a quiet count, and which they are for a reason', async () => {
  const matched = ['sounds', 'phone'] as const;
  const outcome = [{ finding: 'inconclusive' as const, count: 2 }];
  const { bridge, user } = await openFile(
    'staff',
    {},
    {
      'cases.earlier': () => ({ count: 1, by: matched.map((trait) => ({ trait, count: 1 })) }),
      'cases.openEarlier': () => [{ ...named, phase: 'closed', outcome, matched: [...matched] }],
    },
  );
  expect(
    await screen.findByText(/one earlier case: a name that sounds alike, same telephone number/),
  ).toBeTruthy();
  expect(document.body.textContent).not.toContain(named.codeName);
  await user.click(screen.getByRole('button', { name: across.earlier.open }));
  const submit = await screen.findByRole('button', { name: across.earlier.submit });
  await user.click(submit);
  expect(bridge.calls('cases.openEarlier')).toEqual([]);
  await user.type(screen.getByLabelText(across.earlier.reason), 'For the triage.');
  await user.click(submit);
  expect(await screen.findByRole('link', { name: named.codeName })).toBeTruthy();
  expect(screen.getByText('Inconclusive (2)')).toBeTruthy();
  expect(bridge.calls('cases.openEarlier')).toEqual([{ case: bridge.file().id, reason: 'For the triage.' }]);
});

test('a record that was brought in says where its time comes from', async () => {
  const at = '2026-03-01T12:00:00.000Z';
  const names = new Map([[director, 'Dana Okafor']]);
  const bridge = fakeBridge('director', steps);
  const view = caseView(bridge.file(), { office, now, practice: false, names });
  const records = view.records.map((record) => ({ ...record, broughtIn: { at, by: director } }));
  await openFile('director', { records });
  expect(screen.getAllByText(/brought into this case .* by Dana Okafor/)).toHaveLength(records.length);
});

test('the flag list stands by code name until it is shown for a reason', async () => {
  const flag = {
    ...{ case: other, codeName: named.codeName, person: respondent, personCodeName: 'Person B' },
    ...{ step: 'No events for a time', from: '2026-03-09', to: '2026-03-20' },
  };
  const { bridge, user } = openApp('/flags', 'director', {
    'flags.list': ({ day }) => (day === '2026-03-10' ? [flag] : []),
    'flags.reveal': () => [{ ...flag, name: 'Rolf Tester', aliases: ['Rolfo'], description: 'Red beard.' }],
  });
  expect(await screen.findByText(across.flags.none)).toBeTruthy();
  const day = screen.getByLabelText(across.flags.day);
  await user.clear(day);
  await user.type(day, '2026-03-10');
  expect(await screen.findByText('Person B')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: across.flags.reveal }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText(across.flags.reason), 'The spring meeting.');
  await user.click(within(dialog).getByRole('button', { name: across.flags.reveal }));
  expect(await screen.findByText('Rolf Tester, Rolfo')).toBeTruthy();
  expect(bridge.calls('flags.reveal')).toEqual([{ day: '2026-03-10', reason: 'The spring meeting.' }]);
  await user.click(screen.getByRole('button', { name: across.flags.hide }));
  expect(screen.queryByText(/Rolf Tester/)).toBeNull();
});

test('what the vault refuses for want of another case is said with where to go on', async () => {
  const { user } = await openFile(
    'director',
    {},
    {
      'cases.link': () => {
        throw new Failure('goesOnElsewhere', { values: { into: 'Bright Otter' } });
      },
    },
  );
  await user.click(within(related()).getByRole('button', { name: across.related.link }));
  await user.click(await screen.findByRole('radio', { name: /Bright Otter/ }));
  await user.type(screen.getByLabelText(across.related.reason), 'x');
  await user.click(screen.getByRole('button', { name: across.linking.submit }));
  expect((await screen.findByRole('alert')).textContent).toContain('Go on in Bright Otter.');
});
