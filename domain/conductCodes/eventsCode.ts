import type { ConductCode } from '@contract/conductCode';

/** Actions, milder first; the office may put another ladder into a version of its own. */
const actionLadder: ConductCode['ladder'] = [
  { id: 'conversation', label: 'Conversation, nothing further', reach: 'notice', ban: false },
  { id: 'verbal-warning', label: 'Warning, spoken', reach: 'notice', ban: false },
  { id: 'written-warning', label: 'Warning, in writing', reach: 'notice', ban: false },
  { id: 'keep-apart', label: 'Keep away from a person', reach: 'event', ban: false },
  { id: 'no-social-events', label: 'No social events', reach: 'event', ban: false },
  { id: 'end-talk', label: 'Talk ended early or withdrawn', reach: 'event', ban: false },
  { id: 'withhold-recording', label: 'Recording and slides withheld', reach: 'event', ban: false },
  { id: 'no-speaking', label: 'No talks for a time', reach: 'event', ban: false },
  { id: 'end-volunteer-role', label: 'Volunteer role ended', reach: 'event', ban: false },
  { id: 'list-moderation', label: 'Moderated on discussion lists', reach: 'event', ban: false },
  { id: 'list-removal', label: 'Removed from discussion lists', reach: 'event', ban: true },
  { id: 'leave-event', label: 'Has to leave the event', reach: 'event', ban: true },
  { id: 'ban-for-a-time', label: 'No events for a time', reach: 'event', ban: true },
  { id: 'ban', label: 'No events, without an end', reach: 'event', ban: true },
  {
    id: 'membership',
    label: 'Question of membership put to the association',
    reach: 'membership',
    ban: false,
  },
];

/**
 * The association's code for its events and online offerings, as facts for pick-lists, in the version of November 2026.
 * The two exception tests are part of the code and are answered with every finding.
 */
export const eventsCode: ConductCode = {
  id: 'events',
  version: '2026-11',
  name: 'Code of conduct for events',
  inForce: { from: '2020-09-01' },
  competentBody: 'Executive Director',
  ours: true,
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
  ladder: actionLadder,
  sources: ['Code of conduct for in-person events and online offerings, as published in November 2026'],
};
