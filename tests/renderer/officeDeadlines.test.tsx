import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { settings } from '@renderer/catalogue/en/settings';
import { office } from './support/fakeBridge';
import { openApp } from './support/openApp';

const { office: words } = settings;
const places = {
  countries: [
    { code: 'NZ', name: 'New Zealand' },
    { code: 'US', name: 'United States of America' },
  ],
};

test('deadlines that are left open are not watched over; a calendar of public holidays is chosen by name', async () => {
  const { bridge, user } = openApp('/settings', 'director', {
    'office.calendars': ({ country }) => ({
      ...places,
      regions: country === 'US' ? [{ code: 'IL', name: 'Illinois' }] : [],
    }),
    'office.publicHolidays': ({ country, region }) =>
      country === 'US' && region === 'IL' ? [{ day: '2027-02-12', name: 'Lincoln’s Birthday' }] : [],
    'office.set': (profile) => ({ ...profile, holidays: [...profile.holidays] }),
  });
  const status = await screen.findByLabelText(new RegExp(`^${words.status}`));
  await user.clear(status);
  const checkIns = screen.getByLabelText(new RegExp(`^${words.checkIns}`));
  await user.clear(checkIns);
  await user.type(checkIns, '45, soon');
  await user.click(screen.getByRole('button', { name: words.save }));
  expect(await screen.findByText(words.checkInsUnread)).toBeTruthy();
  expect(bridge.calls('office.set')).toEqual([]);
  await user.clear(checkIns);
  await user.type(checkIns, '45');

  await user.click(screen.getByRole('combobox', { name: new RegExp(`^${words.calendar}`) }));
  await user.click(await screen.findByRole('option', { name: 'United States of America', hidden: true }));
  expect(await screen.findByText(words.noHolidays)).toBeTruthy();
  await user.click(await screen.findByRole('combobox', { name: new RegExp(`^${words.region}`) }));
  await user.click(await screen.findByRole('option', { name: 'Illinois', hidden: true }));
  expect(await screen.findByText('February 12, 2027')).toBeTruthy();

  await user.click(screen.getByRole('button', { name: words.save }));
  await waitFor(() => expect(bridge.calls('office.set')).toHaveLength(1));
  const { status: _, ...deadlines } = office.deadlines;
  expect(bridge.calls('office.set')[0]).toEqual({
    ...office,
    deadlines: { ...deadlines, checkIns: [45] },
    holidayCalendar: { country: 'US', region: 'IL' },
  });
});

test('who may not change the profile reads every deadline in words', async () => {
  openApp('/settings', 'staff', {
    'office.get': () => ({ ...office, holidayCalendar: { country: 'US', region: 'IL' } }),
  });
  expect(await screen.findByText(words.acknowledge)).toBeTruthy();
  expect(screen.getByText('30, 90 days after the follow-up')).toBeTruthy();
  expect(screen.getByText('US, IL')).toBeTruthy();
});
