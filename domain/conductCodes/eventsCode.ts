import type { ConductCode } from './conductCode';

/**
 * The association's code for its events and online offerings, as facts for pick-lists, in the version of November 2026.
 * The two exception tests are part of the code and are answered with every finding.
 */
export const eventsCode: ConductCode = {
  id: 'events',
  version: '2026-11',
  name: 'Code of conduct for events',
  competentBody: 'Executive Director',
  settings: ['in-person-event', 'webinar', 'online-course', 'discussion-list', 'other-online'],
  behaviours: [
    { id: 'group-harassment', label: 'Harassment or intimidation on a ground', needsGround: true },
    { id: 'sexual-attention', label: 'Unwelcome sexual attention', needsGround: false },
    { id: 'sexual-harassment', label: 'Other sexual harassment or intimidation', needsGround: false },
    { id: 'stalking-physical', label: 'Stalking, physical', needsGround: false },
    { id: 'stalking-virtual', label: 'Stalking, virtual', needsGround: false },
    { id: 'yelling-at-speaker', label: 'Yelling at a speaker', needsGround: false },
    { id: 'threat-verbal', label: 'Threatening a speaker, verbally', needsGround: false },
    { id: 'threat-physical', label: 'Threatening a speaker, physically', needsGround: false },
    { id: 'did-not-stop', label: 'Did not stop at once when asked', needsGround: false },
    { id: 'other', label: 'Other behaviour reported under the code', needsGround: false },
  ],
  grounds: [
    { id: 'race', label: 'Race' },
    { id: 'religion', label: 'Religion' },
    { id: 'language', label: 'Language' },
    { id: 'gender', label: 'Gender' },
    { id: 'sexual-orientation', label: 'Sexual orientation' },
    { id: 'gender-identity', label: 'Gender identity' },
    { id: 'gender-expression', label: 'Gender expression' },
    { id: 'disability', label: 'Disability' },
    { id: 'appearance', label: 'Appearance' },
    { id: 'other-status', label: 'Other group status' },
  ],
  exceptionTests: [
    { id: 'critical-examination', label: 'Critical examination of beliefs or viewpoints' },
    { id: 'professional-discussion', label: 'Sexual imagery or language in a professional discussion' },
  ],
};
