/** Fixed answers of interviews, consultations and disclosures. */
export const answersOfInvestigation = {
  interview: { planned: 'It is planned', held: 'It took place', declined: 'They declined' },
  advisement: {
    role: 'Who the interviewer is, and in what role',
    purpose: 'What the talk is for',
    'confidentiality-limits': 'How far it can be kept confidential',
    'no-retaliation': 'That retaliation is forbidden',
    'may-pause-or-stop': 'That they may pause or stop',
    'support-person': 'That a support person may be present',
    recording: 'Whether it is recorded',
  },
  toldTo: {
    'legal-counsel': 'Legal counsel',
    'law-enforcement': 'Law enforcement',
    staff: 'Staff',
    leadership: 'Leadership',
    'venue-or-platform': 'Venue or platform',
    other: 'Somebody else',
    reporter: 'The reporter',
    respondent: 'The respondent',
    witness: 'A witness',
    public: 'The public',
  },
};
