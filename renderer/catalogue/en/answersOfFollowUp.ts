/** Fixed answers of letters and of attempts to reach somebody. */
export const answersOfFollowUp = {
  contactPurpose: {
    acknowledgement: 'Acknowledge the report',
    status: 'Say how it stands',
    'follow-up': 'Tell the outcome',
    'check-in': 'Ask about retaliation',
    question: 'Ask something',
    other: 'Something else',
  },
  contactOutcome: {
    reached: 'They were reached',
    sent: 'It was sent',
    'message-left': 'A message was left',
    'no-answer': 'No answer',
    returned: 'It came back',
    'answer-received': 'An answer came',
  },
  letterPurpose: {
    acknowledgement: 'Acknowledgement',
    status: 'How it stands',
    'follow-up': 'Follow-up to a reporter',
    outcome: 'Outcome to a respondent',
    other: 'Another letter',
  },
  letter: { draft: 'Draft', sent: 'Sent', dropped: 'Dropped' },
};
