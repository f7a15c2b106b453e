/** One's own passphrase and recovery shares, and the end of an account. */
export const accounts = {
  recovery: 'Recovery shares',
  recoveryOf: { none: 'None made', made: 'Made', used: 'Used: new ones are needed' },
  inviteAgain: 'These invitations ended too, because they held a key from before. Invite again: {{names}}.',
  end: {
    button: 'End',
    buttonOf: 'End the account of {{name}}',
    title: 'End the account of {{name}}?',
    explained:
      'From now on {{name}} opens nothing here: no sign-in, no case. The vault goes on under a key they never had. What they wrote stays under their name.',
    notBack: 'What they once read cannot be taken back, nor a copy of the vault that was made before.',
    cases:
      'Cases that only they have the key to are lost with it. Ask them first to give those cases to somebody else.',
    invitations: 'Invitations that nobody has accepted yet end too. Whom to invite again is said afterwards.',
    submit: 'End this account',
    busy: 'Replacing the key of the vault…',
    done: 'The account of {{name}} is ended. Make a new backup.',
  },
  passphrase: {
    title: 'Your passphrase',
    lead: 'Only you know it. Nobody can look it up or set it for you.',
    change: 'Change your passphrase',
    current: 'The passphrase in use',
    next: 'New passphrase',
    known: 'Could somebody know the old one?',
    knownNo: 'No',
    knownNoHint:
      'The new one takes its place, nothing else changes. Copies and backups made earlier still open with the old one.',
    knownYes: 'Yes, or I am not sure',
    knownYesHint:
      'Your keys, the key of the vault and the keys of your cases are replaced too, so that the old passphrase and a stolen copy open nothing written from now on. Your recovery shares are void, and invitations nobody accepted end.',
    submit: 'Change the passphrase',
    busy: 'Making keys. This takes a few seconds on purpose.',
    done: 'The new passphrase is in place. The old one opens nothing here any more.',
    doneRenewed:
      'The new passphrase is in place, and your keys are new. Make a new backup; if you had recovery shares, make new ones.',
  },
};
