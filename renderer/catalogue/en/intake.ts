/** Taking a new case, and files on their way in. */
export const intake = {
  title: 'Take a report',
  lead: 'A case begins with a report, as it reached the office.',
  orMail: 'It came by e-mail? Drop the saved message (.eml or .msg) on this page, or',
  chooseMail: 'Choose e-mail files',
  submit: 'Open the case',
  conflictHint:
    'Where you are involved, or close to somebody who is. Say only that one exists: once the case is open it is then closed to you, and somebody else deals with it.',
  opened: 'The case {{codeName}} is open.',
  dropOnCase: 'Drop to add to {{codeName}}',
  dropMail: 'Drop e-mails to open a case from each',
  notMail_one: '{{files}} is not an e-mail. Open its case first and drop it there as evidence.',
  notMail_other: 'These are not e-mails: {{files}}. Open their case first and drop them there as evidence.',
  arriving: 'Files on their way in',
  sending: '{{file}} is on its way in',
  stopOf: 'Stop {{file}}',
  mail: {
    title_one: 'An e-mail',
    title_other: '{{count}} e-mails',
    explained_one: '{{files}} can become one more report of this case, or be kept as evidence as it is.',
    explained_other:
      '{{files}} can each become one more report of this case, or be kept as evidence as they are.',
    asReport: 'Add as a report to {{codeName}}',
    asEvidence: 'Keep as evidence',
  },
  late: {
    explained_one: '{{files}} is added once you have said why.',
    explained_other: 'These are added once you have said why: {{files}}.',
    reason: 'Reason',
    submit_one: 'Add the file',
    submit_other: 'Add the files',
  },
  outcome: {
    'case-opened': '{{file}} opened the case {{codeName}}.',
    'report-added': '{{file}} is now a report of {{codeName}}.',
    'evidence-added': '{{file}} is now evidence of {{codeName}}.',
    'seen-before': '{{file}} was here before, in {{codeName}}. Nothing was added.',
  },
  open: 'Open {{codeName}}',
  showIt: 'Show it',
  kept: 'Kept as evidence: {{files}}.',
};
