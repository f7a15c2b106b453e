/** Taking a new case, and files on their way in. */
export const intake = {
  title: 'Take a report',
  lead: 'A case begins with a report, as it reached the office.',
  orMail:
    'It came by e-mail or on our form? Drop the saved message (.eml or .msg) or the filled-in form on this page, or',
  chooseMail: 'Choose e-mail files',
  oldCases: 'Take in a table of old cases',
  blank: {
    explained: 'A blank form for somebody who wants to write for themselves:',
    pdf: 'Save the form (PDF)',
    text: 'Save it as plain text',
    saved: 'The blank form is saved.',
  },
  form: {
    title_one: 'A filled-in form',
    title_other: '{{count}} filled-in forms',
    explained: 'How did it reach the office? A form does not tell: {{files}}',
    came: { 'e-mail': 'By e-mail', letter: 'By letter', 'in-person': 'It was handed over' },
  },
  submit: 'Open the case',
  aboutDirector: {
    title: 'Whom it is about',
    question: 'Is the report about the Executive Director?',
    hint: 'Ask yourself before you write anything down, and before you drop an e-mail or a form on this page.',
    no: 'No, it is about others',
    yes: 'Yes, it is about them',
  },
  conflictHint:
    'Where you are involved, or close to somebody who is. Say only that one exists: once the case is open it is then closed to you, and somebody else deals with it.',
  opened: 'The case {{codeName}} is open.',
  dropOnCase: 'Drop to add to {{codeName}}',
  dropMail: 'Drop e-mails or filled-in forms to open a case from each',
  notMail_one: '{{files}} is not an e-mail. Open its case first and drop it there as evidence.',
  notMail_other: 'These are not e-mails: {{files}}. Open their case first and drop them there as evidence.',
  arriving: 'Files on their way in',
  sending: '{{file}} is on its way in',
  stopOf: 'Stop {{file}}',
  mail: {
    title_one: 'An e-mail or a filled-in form',
    title_other: '{{count}} e-mails or filled-in forms',
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
