import { defaultOffice, type OfficeProfile } from '@contract/office';

/** The office of most tests: the usual profile, and no alternate unless a test invites one. */
export const testOffice: OfficeProfile = {
  ...defaultOffice,
  businessWeek: [...defaultOffice.businessWeek],
  holidays: [],
  deadlines: { ...defaultOffice.deadlines, checkIns: [...defaultOffice.deadlines.checkIns] },
  noAlternate: 'Nobody is left to ask in a test.',
};
