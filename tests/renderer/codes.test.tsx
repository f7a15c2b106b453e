import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { eventsCode } from '@domain/conductCodes/eventsCode';
import { onlineCode } from '@domain/conductCodes/onlineCode';
import { shippedCodes } from '@domain/conductCodes/conductCodes';
import { caseForms } from '@renderer/catalogue/en/caseForms';
import { codes } from '@renderer/catalogue/en/codes';
import { tidyCode, uniqueName } from '@renderer/features/settings/codes/newCode';
import { write } from '../support/caseOf';
import { id, sample } from '../support/records';
import { fakeBridge } from './support/fakeBridge';
import { openApp } from './support/openApp';
import { openPage } from './support/openPage';

const newest = { ...eventsCode, version: '2027-01', inForce: { from: '2027-01-01' } };
const { allegation: words, competentBody } = caseForms;

describe('settings: codes of conduct', () => {
  test('a version begins with everything the one before says, and each part can be changed', async () => {
    const { bridge, user } = openApp('/settings/codes', 'director', {
      'codes.add': ({ id: code, version }) => ({ code, version }),
    });
    const section = await screen.findByRole('region', { name: eventsCode.name });
    expect(within(section).getByText('since September 1, 2020')).toBeTruthy();
    await user.click(within(section).getByRole('button', { name: /^New version from this one/ }));
    expect(await screen.findByRole('heading', { name: `A new version of ${eventsCode.name}` })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: codes.form.submit }));
    // What tells a version from the others is asked for, and nothing is written before.
    expect(within(await screen.findByRole('alert')).getAllByRole('button')).toHaveLength(2);
    expect(bridge.calls('codes.add')).toEqual([]);
    await user.type(screen.getByLabelText(codes.form.version), '2027-01');
    await user.type(screen.getByLabelText(codes.form.from), '1 January 2027');
    await user.click(screen.getByRole('button', { name: codes.form.add.behaviours }));
    const count = eventsCode.behaviours.length + 1;
    await user.type(screen.getByLabelText(`Behaviour ${String(count)}`), 'Publishing an address');
    await user.click(screen.getByRole('button', { name: 'Remove Ground 1' }));
    await user.click(screen.getByRole('button', { name: 'Move Action 2 up' }));
    await user.click(screen.getByRole('button', { name: codes.form.submit }));
    expect(
      (await screen.findAllByText(`Version 2027-01 of ${eventsCode.name} is added.`)).length,
    ).toBeGreaterThan(0);
    const [first, second, ...steps] = eventsCode.ladder;
    expect(bridge.calls('codes.add')).toEqual([
      {
        ...newest,
        behaviours: [
          ...eventsCode.behaviours,
          { id: 'publishing-an-address', label: 'Publishing an address', needsGround: false },
        ],
        grounds: eventsCode.grounds.slice(1),
        ladder: [second, first, ...steps],
      },
    ]);
  });

  test.each(['staff', 'alternate', 'auditor'] as const)('%s reads them and adds none', async (role) => {
    openApp('/settings/codes', role);
    expect(await screen.findByText(codes.onlyDirector)).toBeTruthy();
    expect(await screen.findByRole('region', { name: onlineCode.name })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^New version from this one/ })).toBeNull();
  });

  test.each([
    ['Publishing an address', [], 'publishing-an-address'],
    ['Été, déjà vu!', [], 'ete-deja-vu'],
    ['Threat', ['threat', 'threat-2'], 'threat-3'],
    ['脅迫', [], 'item'],
    [undefined, ['item'], 'item-2'],
  ])('%s beside %j is named %s', (label, taken, expected) => {
    expect(uniqueName(label, taken)).toBe(expected);
  });

  test('a code of its own gets a name of its own; items keep theirs', () => {
    const { id: _, ...rest } = eventsCode;
    const tidy = tidyCode({ ...rest, ours: undefined, name: 'Events' }, ['events']);
    expect(tidy).toMatchObject({ id: 'events-2', ours: false, behaviours: eventsCode.behaviours });
  });
});

describe('the allegation form proposes the code that applied', () => {
  const incident = id(5);
  const listed = [...shippedCodes, newest];
  const open = (data: object) => {
    const bridge = fakeBridge('director', [write('incident', data, { record: incident })], {
      'codes.list': () => listed.map((code) => ({ code, origin: 'shipped' })),
    });
    return { bridge, ...openPage(`/cases/${bridge.file().id}/write/allegation`, bridge) };
  };
  const chosen = () => screen.findByRole<HTMLInputElement>('combobox', { name: words.code });
  const day = (text: string) => ({ kind: 'day' as const, day: text });

  test.each([
    [
      'the version of the day',
      { when: day('2026-12-31') },
      `${eventsCode.name}, version 2026-11`,
      'was in force on December 31, 2026',
    ],
    [
      'the next one',
      { when: day('2027-01-01') },
      `${eventsCode.name}, version 2027-01`,
      'was in force on January 1, 2027',
    ],
    [
      'not known: says what may apply',
      { when: { kind: 'unknown' as const } },
      `${eventsCode.name}, version 2027-01`,
      'The day is not known exactly.',
    ],
  ])('%s', async (_name, data, code, why) => {
    open(data);
    expect((await chosen()).value).toBe(code);
    expect(screen.getByText((text) => text.includes(why))).toBeTruthy();
  });

  test('nothing where no code covers the setting, and says so', async () => {
    open({ when: day('2026-12-01'), setting: 'other' });
    expect((await chosen()).value).toBe('');
    expect(screen.getByText(/^No code covers/)).toBeTruthy();
  });

  test('another competent body: says so, with the way to the hand-off', async () => {
    const { bridge, user } = open({ when: day('2026-12-01'), setting: 'other-online' });
    expect((await chosen()).value).toBe(`${onlineCode.name}, version 2026-11`);
    const link = await screen.findByRole('link', { name: competentBody.handOff });
    expect(link.getAttribute('href')).toBe(`/cases/${bridge.file().id}/write/handoff`);
    expect(screen.getByText(/^Online Code of Conduct Committee is competent/)).toBeTruthy();
    // Another code is chosen: the body goes, and the form says that it was not the one proposed.
    await user.click(await chosen());
    await user.click(await screen.findByRole('option', { name: `${eventsCode.name}, version 2026-11` }));
    expect(screen.queryByText(competentBody.title)).toBeNull();
    expect(screen.getByText((text) => text.includes(words.why.other))).toBeTruthy();
  });

  test('what is written names the proposed version', async () => {
    const { bridge, user } = open({ when: day('2027-02-01') });
    await chosen();
    await user.type(screen.getByLabelText(words.statement), sample.allegation.statement);
    await user.click(await screen.findByRole('combobox', { name: words.behaviour }));
    await user.click(await screen.findByRole('option', { name: 'Stalking, physical' }));
    await user.click(screen.getByRole('button', { name: caseForms.submitNew }));
    await waitFor(() => expect(bridge.calls('records.write')).toHaveLength(1));
    expect(bridge.calls('records.write')).toMatchObject([
      { kind: 'allegation', data: { code: { code: 'events', version: '2027-01' }, incidents: [incident] } },
    ]);
  });
});
