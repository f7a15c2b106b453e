/** What is done with a case as a whole: moved on, given to somebody, looked into. */
export const caseActions = {
  aside: {
    label: 'Beside the file',
    missing: 'What is missing',
    before: 'Before {{phase}}:',
    noneSought: 'None is sought',
    waive: 'Waive it',
    nothingMissing: 'Nothing. The case can move to {{phase}}.',
    promises: 'Promises made',
    promise: '{{person}}: {{undertaking}}.',
    owed: 'Follow-ups owed',
    drafts: 'Begun, not finished',
    draftOf: 'Amending {{record}}',
    grants: 'Who has this case',
  },
  advance: {
    intake: 'Back to intake',
    consultation: 'Move to consultation',
    decision: 'Move to decision',
    'follow-up': 'Move to follow-up',
    closed: 'Close the case',
    done: 'The case is now in {{phase}}.',
    reason: 'A reason',
    explained: {
      intake: 'The case goes back to intake.',
      consultation: 'Intake is complete. Reports, people and evidence can still be added afterwards.',
      decision: 'The consultations are recorded. From here on allegations are decided.',
      'follow-up':
        'Every allegation is decided. From here on, new reports and evidence are recorded only with a reason.',
      closed:
        'Everyone who reports being harassed was told, or it was waived with a reason. Nothing can be added to a closed case.',
    },
  },
  grant: {
    give: 'Give the case to somebody',
    title: 'Give {{codeName}} to somebody',
    explained:
      'They will see everything in this case, advice included, from now on. It is entered in the ledger. Whoever is not listed here does not learn that the case exists.',
    who: 'To whom',
    submit: 'Give the case',
    done: 'The case was given.',
    nobody:
      'There is nobody to give it to: everybody has it, or has not joined yet. Invite people under Settings.',
  },
  reveal: {
    show: 'Show who this is',
    showOf: 'Show who this is: {{person}}',
    hide: 'Hide',
    hideOf: 'Hide who this is: {{person}}',
    contacts: 'How to reach them',
    held: 'Sealed: {{parts}}. Showing it asks for a reason, and is entered in the ledger.',
    title: 'Show who {{person}} is',
    explained:
      'That you looked is recorded with your reason: in the history of the case and in the ledger. It cannot be taken out again.',
    reason: 'Why you need to see it',
    submit: 'Record the reason and show',
    hides: 'Hides by itself after 20 seconds.',
  },
};
