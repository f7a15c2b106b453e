import { expect, test } from 'vitest';
import { isReadable } from '@contract/views/caseView';
import { desktop, newOffice, opening, passphrase, temporaryFolder, write } from '../../support/office';
import { sample } from '../../support/records';
import { testOffice } from '../../support/testOffice';

test('countries, regions and the next holidays are told from today in the zone of the office', async () => {
  const desk = desktop(`${temporaryFolder()}/vault`, '2026-12-26T05:30:00.000Z');
  await desk.ask('vault.create', {
    director: 'Dana Director',
    passphrase,
    practice: true,
    office: testOffice,
  });
  const { countries, regions } = await desk.ask('office.calendars', {});
  expect(countries).toContainEqual({ code: 'NZ', name: 'New Zealand' });
  expect(regions).toEqual([]);
  expect((await desk.ask('office.calendars', { country: 'US' })).regions).toContainEqual({
    code: 'IL',
    name: 'Illinois',
  });
  // In Chicago it is still the evening of Christmas Day; in Auckland that day is over.
  const next = async () => (await desk.ask('office.publicHolidays', { country: 'US' }))[0]?.day;
  expect(await next()).toBe('2026-12-25');
  await desk.ask('office.set', { ...testOffice, zone: 'Pacific/Auckland' });
  expect(await next()).toBe('2027-01-01');
  expect(
    await desk.refused('office.set', { ...testOffice, holidayCalendar: { country: 'XX' } }),
  ).toMatchObject({
    fields: [{ path: 'holidayCalendar', message: 'unknownCalendar' }],
  });
});

test('a task without a day stands on the card of its case until it has one or is done', async () => {
  const desk = await newOffice();
  const { case: stream } = await desk.ask('cases.open', opening());
  const { due: _, ...task } = sample.task;
  const record = await write(desk, stream, 'task', task);
  const undated = async () => (await desk.ask('cases.list', {})).filter(isReadable)[0]?.undatedTasks;
  expect(await undated()).toEqual([{ record, title: 'Call the venue' }]);
  await write(desk, stream, 'task', sample.task, { amend: { record, reason: 'It has a day now.' } });
  expect(await undated()).toBeUndefined();
});
