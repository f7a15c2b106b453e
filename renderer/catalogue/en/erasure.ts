/** How long a case is kept, and erasing it or one of its records. */
export const erasure = {
  title: 'How long it is kept',
  open: 'The time runs from the day the case is closed.',
  until: 'Kept until {{day}}: {{outcome}}, closed {{closed}}.',
  due: 'Its time was over on {{day}}. It may be erased.',
  held: 'Its time ends on {{day}}, and does not run out while the legal hold stands.',
  outcomes: {
    substantiated: 'an allegation was substantiated',
    inconclusive: 'the findings were inconclusive',
    'not-substantiated': 'no allegation was substantiated',
    'outside-the-code': 'outside the code',
    undecided: 'closed without a decision',
  },
  eraseCase: 'Erase this case…',
  eraseRecord: 'Erase for good…',
  caseTitle: 'Erase {{codeName}} for good',
  recordTitle: 'Erase a record for good',
  caseExplained:
    'Everything recorded here is destroyed: its content, its exhibits, everybody’s keys to it, and what anybody is still writing about it. The ledger keeps only that there was a case, and stays whole. Copies outside the vault are not reached; the certificate lists those that are known.',
  recordExplained:
    'Every version of this record is destroyed, and its file if it is an exhibit. The case goes on; its history says that a record was erased. Drafts about this case are discarded. Copies outside the vault are not reached; the certificate lists those that are known.',
  ground: 'Ground',
  grounds: {
    retention: 'The time for which we keep it is over',
    request: 'Somebody may ask for it, and did',
    misfiled: 'It never belonged here',
  },
  reason: 'Reason',
  reasonHint: 'Printed on the certificate. Name nobody.',
  confirmed: 'I know that nothing brings it back.',
  submit: 'Save the certificate and erase',
  busy: 'The certificate is made…',
  fileName: 'certificate of destruction',
  done: 'Erased. The certificate was saved as {{name}}.',
  unfinished:
    'Something of it is still on the disk, because another program reads the file. It is taken away at the next unlock.',
  schedule: 'How long closed cases are kept',
  scheduleExplained:
    'In months from the day a case was closed, by its gravest finding. What is left open is 84: seven years. Ask counsel. A legal hold always stops it.',
  scheduleOf: {
    substantiated: 'An allegation was substantiated',
    inconclusive: 'Findings inconclusive',
    'not-substantiated': 'Nothing substantiated',
    'outside-the-code': 'Outside the code',
    undecided: 'Closed without a decision',
  },
  months: '{{count}} months',
  overTitle: 'Kept long enough',
  over_one: '{{count}} closed case may be erased.',
  over_other: '{{count}} closed cases may be erased.',
  overSince: 'since {{day}}',
};
