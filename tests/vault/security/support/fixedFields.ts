import { eventsCode } from '@domain/conductCodes/eventsCode';

const code = { code: eventsCode.id, version: eventsCode.version };

/** What fields of the contract have to hold beside free text. */
export const fixedFields = {
  code,
  zone: 'America/Chicago',
  behaviour: 'group-harassment',
  step: 'written-warning',
  grounds: ['language'],
  test: 'critical-examination',
  reportsBeingHarassed: 'yes',
} as const;
