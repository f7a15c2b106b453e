/** The vault, its copies, its keys and the disk. */
export const failuresOfVault = {
  passphraseTooWeak: {
    what: 'This passphrase would be too easy to guess.',
    safe: 'Nothing was changed.',
    next: 'Use several unrelated words, or make it longer.',
  },
  vaultNewer: {
    what: 'This vault was written by a newer Casekeep.',
    safe: 'It was not opened and nothing in it was changed.',
    next: 'Install the newer version on this computer.',
  },
  noSuchFolder: {
    what: 'The folder for the backup is not there, or not any more.',
    safe: 'The vault and every earlier backup are as they were.',
    next: 'Put the stick in again, or choose another folder.',
  },
  notAList: {
    what: 'No list of what was erased and taken in this vault lies there.',
    safe: 'Nothing was changed.',
    next: 'Choose the folder in which the newest backups lie.',
  },
  notABackup: {
    what: 'This file is not a Casekeep backup.',
    safe: 'Nothing was changed.',
    next: 'Choose another file.',
  },
  notOurDocument: {
    what: 'This file is not a document of this program that can be compared.',
    safe: 'Nothing was changed.',
    next: 'Choose the PDF as it left the vault.',
  },
  exportLeaks: {
    what: 'The finished document still held a protected name, address or number.',
    safe: 'It was destroyed and did not leave the vault.',
    next: 'Check which texts name the person and try again.',
  },
  exportChanged: {
    what: 'The document made again is not the one that was recorded.',
    safe: 'The record of the first one is kept.',
    next: 'Verify the ledger, and keep both files.',
  },
  vaultDamaged: {
    what: 'The vault was changed or damaged outside Casekeep.',
    safe: 'It was not opened, and nothing in it was changed.',
    next: 'Make a copy of the folder first, then restore your last backup.',
  },
  olderCopy: {
    what: 'This is an older copy of the vault than the one last opened here.',
    safe: 'Nothing in it was changed.',
    next: 'Look for the newer folder before you go on.',
  },
  evidenceDamaged: {
    what: 'A piece of evidence is not what was stored.',
    safe: 'Every other entry is untouched.',
    next: 'Restore the file from your last backup.',
  },
  backupDamaged: {
    what: 'This backup is damaged.',
    safe: 'Nothing was restored and nothing was changed.',
    next: 'Choose an earlier backup.',
  },
  primitivesBroken: {
    what: 'The cryptography on this computer does not give the right answers.',
    safe: 'The vault was not opened.',
    next: 'Install Casekeep again, or use another computer.',
  },
  wrongPassphrase: {
    what: 'That passphrase does not open this account.',
    safe: 'Nothing was changed.',
    next: 'Look at Caps Lock and at the name above, then try again.',
  },
  tooManyTries: {
    what: 'Too many wrong passphrases in a row.',
    safe: 'Nothing was changed.',
    next: 'Wait a little, at most a minute, then try again.',
  },
  vaultInUse: {
    what: 'This vault is open in another program.',
    safe: 'Nothing was changed.',
    next: 'Close it there first.',
  },
  notWritable: {
    what: 'The folder cannot be written to.',
    safe: 'Nothing was changed.',
    next: 'Choose another folder, or ask for the right to write there.',
  },
  diskFull: {
    what: 'There is not enough free space on the disk.',
    safe: 'Nothing half-made was kept.',
    next: 'Free some space, then try again.',
  },
  tooLargeForDisk: {
    what: 'The disk does not take a file of this length.',
    safe: 'Nothing half-made was kept.',
    next: 'Choose another disk: a stick formatted as FAT stops at 4 GB, and an account of the computer can have a limit.',
  },
  shareUnreadable: {
    what: 'This is not a recovery share: a word is missing, or is another one.',
    safe: 'Nothing was changed.',
    next: 'Compare share {{share}} of the two with its paper, word by word; there are thirty.',
  },
  sharesDiffer: {
    what: 'These two shares do not go together.',
    safe: 'Nothing was changed.',
    next: 'Bring two different shares of the same set.',
  },
  sharesReplaced: {
    what: 'These shares open nothing any more, or belong to somebody else.',
    safe: 'Nothing was changed.',
    next: 'Look for the shares that were made last, and give the name they were made for.',
  },
  sharesNotChecked: {
    what: 'A word that was asked back is not the one of the share.',
    safe: 'The shares that were in force before are so still.',
    next: 'Compare what was written down for share {{share}} with what is shown, and answer again.',
  },
};
