import { join } from 'node:path';
import type { OperationInput, OperationOutput, VaultOperationName } from '@contract/operations';
import { createDispatcher } from '@vault/dispatch/createDispatcher';
import { describe, expect, onTestFinished, test } from 'vitest';
import { opening, passphrase, temporaryFolder } from '../../support/office';
import { sample } from '../../support/records';
import { testOffice } from '../../support/testOffice';

/** A practice vault whose clock a test sets. */
async function officeIn(zone: string, start: string, profile: Partial<OperationInput<'office.set'>> = {}) {
  const folder = join(temporaryFolder(), 'vault');
  const environment: Record<string, string> = { CASEKEEP_CLOCK: start };
  const dispatcher = createDispatcher({ emit: () => undefined, random: () => 1, environment });
  onTestFinished(() => dispatcher.close());
  const ask = async <Name extends VaultOperationName>(
    name: Name,
    input: OperationInput<Name>,
  ): Promise<OperationOutput<Name>> => {
    const result = await dispatcher.call(name, input, { folder, paths: {} });
    if (!result.ok) throw new Error(`${name} failed: ${JSON.stringify(result.failure)}`);
    return result.value as never;
  };
  const office = { ...testOffice, zone };
  const director = 'Dana Director';
  await ask('vault.create', { director, passphrase, practice: true, office: { ...office, ...profile } });
  return {
    ask,
    at: (instant: string) => {
      environment['CASEKEEP_CLOCK'] = instant;
    },
    due: async (duty: string) =>
      (await ask('due', {})).filter((item) => item.duty === duty).map(({ due, overdue }) => [due, overdue]),
  };
}

const everyDay = { businessWeek: [1, 2, 3, 4, 5, 6, 7], deadlines: { triage: 1, decision: 1, followUp: 1 } };

/** One second before an instant. */
const before = (instant: string) => new Date(Date.parse(instant) - 1000).toISOString();

describe('a day ends at midnight where the office is', () => {
  test.each([
    [
      'America/Chicago',
      'the night an hour is lost',
      '2026-03-07T18:00:00.000Z',
      '2026-03-08',
      '2026-03-09T05:00:00.000Z',
    ],
    [
      'America/Chicago',
      'the night an hour comes twice',
      '2026-10-31T17:00:00.000Z',
      '2026-11-01',
      '2026-11-02T06:00:00.000Z',
    ],
    [
      'Pacific/Auckland',
      'the night an hour is lost',
      '2026-09-26T00:00:00.000Z',
      '2026-09-27',
      '2026-09-27T11:00:00.000Z',
    ],
    [
      'Pacific/Auckland',
      'the night an hour comes twice',
      '2026-04-03T23:00:00.000Z',
      '2026-04-05',
      '2026-04-05T12:00:00.000Z',
    ],
    [
      'Asia/Kathmandu',
      'a minute before midnight',
      '2026-03-07T18:14:00.000Z',
      '2026-03-08',
      '2026-03-08T18:15:00.000Z',
    ],
  ])('%s, %s', async (zone, _night, opened, day, over) => {
    const { ask, at, due } = await officeIn(zone, opened, everyDay);
    const { case: stream } = await ask('cases.open', opening());
    expect(await due('triage')).toEqual([[day, false]]);
    at(before(over));
    expect(await due('triage')).toEqual([[day, false]]);
    at(over);
    expect(await due('triage')).toEqual([[day, true]]);
    expect((await ask('cases.get', { case: stream })).due).toMatchObject([{ due: day, overdue: true }]);
  });
});

describe('what is owed to people, in three zones', () => {
  test.each([
    ['America/Chicago', '2026-11-20T05:30:00.000Z'],
    ['Asia/Kathmandu', '2026-11-19T18:00:00.000Z'],
    ['Pacific/Auckland', '2026-11-19T10:30:00.000Z'],
  ])('%s: late in the evening of 19 November is still that day', async (zone, now) => {
    const { ask, due } = await officeIn(zone, now);
    const exact = { kind: 'exact' as const, at: { instant: now, zone } };
    const opened = opening();
    const report = { ...opened.report, received: exact };
    const { case: stream } = await ask('cases.open', { ...opened, report });
    expect(await due('acknowledgement')).toEqual([['2026-11-20', false]]);
    expect(await due('status')).toEqual([['2026-11-26', false]]);
    const person = (await ask('cases.get', { case: stream })).followUps[0]?.person;
    const word = { person, purpose: 'acknowledgement', when: exact, mode: 'phone', outcome: 'reached' };
    await ask('records.write', { case: stream, kind: 'contact', data: word });
    expect(await due('acknowledgement')).toEqual([]);
    expect(await due('status')).toEqual([['2026-11-26', false]]);
  });

  test('a calendar of public holidays counts from the moment the office follows one, for every case', async () => {
    const { ask, due } = await officeIn('America/Chicago', '2026-11-25T18:00:00.000Z');
    await ask('cases.open', opening());
    expect(await due('triage')).toEqual([['2026-11-27', false]]);
    const office = await ask('office.get', {});
    await ask('office.set', { ...office, holidayCalendar: { country: 'US', region: 'IL' } });
    expect(await due('triage')).toEqual([['2026-11-30', false]]);
    await ask('office.set', { ...office, holidays: ['2026-11-30'], holidayCalendar: { country: 'US' } });
    expect(await due('triage')).toEqual([['2026-12-01', false]]);
  });

  test('a delay with a new day moves a duty, and when that has passed the reason is asked for again', async () => {
    const { ask, at } = await officeIn('America/Chicago', '2026-11-23T18:00:00.000Z');
    const { case: stream } = await ask('cases.open', opening());
    const triage = async () =>
      (await ask('due', {}))
        .filter(({ duty }) => duty === 'triage')
        .map(({ due, overdue, explained, movedFrom }) => [due, overdue, explained, movedFrom]);
    at('2026-11-26T18:00:00.000Z');
    expect(await triage()).toEqual([['2026-11-25', true, undefined, undefined]]);
    const delay = { ...sample.delay, due: '2026-11-25', newDue: '2026-11-30' };
    await ask('records.write', { case: stream, kind: 'delay', data: delay });
    expect(await triage()).toEqual([['2026-11-30', false, undefined, '2026-11-25']]);
    at('2026-12-01T18:00:00.000Z');
    expect(await triage()).toEqual([['2026-11-30', true, undefined, '2026-11-25']]);
    const { newDue: _, ...reason } = { ...delay, due: '2026-11-30' };
    await ask('records.write', { case: stream, kind: 'delay', data: reason });
    expect(await triage()).toEqual([['2026-11-30', true, true, '2026-11-25']]);
    const { timeline } = await ask('cases.get', { case: stream });
    expect(timeline.filter(({ kind }) => kind === 'delay')).toMatchObject([
      { variant: 'triage' },
      { variant: 'triage' },
    ]);
  });
});
