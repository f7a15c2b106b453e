import { kindWords, phaseWords, roleWords } from '@domain/plan/sections/words';
import { answersOfCaseWork } from './answersOfCaseWork';
import { answersOfFollowUp } from './answersOfFollowUp';
import { answersOfIntake } from './answersOfIntake';
import { answersOfInvestigation } from './answersOfInvestigation';
import { answersOfOutcome } from './answersOfOutcome';

/** What the record kinds and their fixed answers are called, on the page and in forms alike. */
export const answers = {
  kind: kindWords,
  phase: phaseWords,
  role: roleWords,
  channel: {
    phone: 'By telephone',
    'in-person': 'In person',
    online: 'Online',
    letter: 'By letter',
    'e-mail': 'By e-mail',
  },
  mode: {
    'in-person': 'In person',
    phone: 'By telephone',
    video: 'By video',
    'e-mail': 'By e-mail',
    letter: 'By letter',
    message: 'By message',
  },
  reporter: {
    named: 'Gave their name',
    pseudonym: 'Used a pseudonym',
    anonymous: 'Stayed anonymous',
  },
  reporterIs: {
    affected: 'The person it happened to',
    witness: 'A witness',
    other: 'Neither of the two',
    unknown: 'Not known',
  },
  police: {
    wants: 'Wants the police',
    'does-not-want': 'Does not want the police',
    undecided: 'Undecided',
    'not-discussed': 'Not discussed',
  },
  contact: {
    phone: 'By telephone',
    'e-mail': 'By e-mail',
    letter: 'By letter',
    'in-person': 'In person',
    none: 'Not at all',
  },
  known: {
    named: 'By name',
    pseudonym: 'By a pseudonym',
    anonymous: 'Not at all: anonymous',
    'by-description': 'By description only',
  },
  setting: {
    'in-person-event': 'Event, in person',
    webinar: 'Webinar',
    'online-course': 'Online course',
    'discussion-list': 'E-mail discussion list',
    'other-online': 'Other place online',
    other: 'Somewhere else',
  },
  affected: {
    people: 'People of this case',
    'not-known': 'Not known',
    'not-disclosed': 'Not disclosed',
  },
  jurisdiction: {
    within: 'Within the code',
    outside: 'Outside the code',
    'outside-but-affects-safety': 'Outside the code, but it affects safety',
  },
  answer: {
    yes: 'Yes',
    no: 'No',
    unknown: 'Not known',
    maybe: 'Maybe',
    'not-relevant': 'Not relevant here',
  },
  source: {
    file: 'File handed in',
    'mail-original': 'The e-mail as it came',
    'form-original': 'The filled-in form as it came',
    'mail-attachment': 'Attached to an e-mail',
    'mail-inline': 'Shown within an e-mail',
  },
  task: {
    open: 'Open',
    done: 'Done',
    dropped: 'Dropped',
  },
  followUp: {
    planned: 'It is planned',
    made: 'It was made',
    unreachable: 'They cannot be reached',
  },
  duty: {
    owed: 'Owed',
    planned: 'Planned',
    made: 'Made',
    unreachable: 'Cannot be reached',
    waived: 'Waived',
  },
  risk: {
    high: 'High risk',
    raised: 'Raised risk',
    low: 'Low risk',
    'not-assessed': 'Risk not assessed',
  },
  identity: {
    name: 'Name',
    aliases: 'Other names',
    emails: 'E-mail',
    phones: 'Telephone',
    addresses: 'Address',
    affiliation: 'Organisation',
  },
  ...answersOfIntake,
  ...answersOfInvestigation,
  ...answersOfOutcome,
  ...answersOfFollowUp,
  ...answersOfCaseWork,
};
