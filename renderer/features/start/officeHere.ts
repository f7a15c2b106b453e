import { defaultOffice, type OfficeProfile } from '@contract/office';

/** Places where office paper is US Letter. */
const letterPlaces = /-(US|CA|MX|PH|CO|VE|CL|PR)$/i;

/**
 * The profile of a new office, from what it says of itself and what this computer knows: its zone, its language and
 * with it the paper. All of it can be changed under Settings.
 */
export function officeHere(
  said: { organisation: string; prefix: string },
  language: string,
  zone: string = Intl.DateTimeFormat().resolvedOptions().timeZone,
): OfficeProfile {
  return {
    ...defaultOffice,
    businessWeek: [...defaultOffice.businessWeek],
    holidays: [...defaultOffice.holidays],
    organisation: said.organisation,
    prefix: said.prefix,
    zone,
    locale: language,
    paper: letterPlaces.test(language) ? 'us-letter' : 'a4',
  };
}
