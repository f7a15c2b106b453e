/** Fixed answers of what intake records beside the report: support, measures, promises, hand-offs. */
export const answersOfIntake = {
  supportOffered: {
    accepted: 'Offered, and they took it',
    declined: 'Offered, and they did not want it',
    'not-offered': 'Not offered',
  },
  measure: {
    'no-contact': 'No contact between two people',
    'schedule-or-room-change': 'Change of schedule or room',
    'escort-or-safety-room': 'Escort or a safe room',
    'end-talk-early': 'End a talk early',
    'temporary-access-restriction': 'Access restricted for a time',
    'remove-from-space': 'Removed from the event or space',
    'security-or-police': 'Security or police called',
    other: 'Something else',
  },
  measureState: { 'in-force': 'In force', ended: 'Ended' },
  undertaking: {
    'name-withheld': 'Their name is kept from somebody',
    'no-police': 'The police are not told',
    'by-day': 'Something is done by a day',
    other: 'Something else',
  },
  promisedAudience: {
    respondent: 'The respondent',
    counsel: 'Legal counsel',
    'law-enforcement': 'Law enforcement',
    staff: 'Staff',
    leadership: 'Leadership',
    'venue-or-platform': 'Venue or platform',
    everyone: 'Everyone outside this office',
  },
  promise: {
    standing: 'Stands',
    kept: 'Kept',
    released: 'Released by them',
    broken: 'Broken',
  },
  handoff: {
    planned: 'Planned',
    made: 'Handed over',
    accepted: 'Accepted by the other body',
    declined: 'Declined by the other body',
  },
};
