import type { EntryKind } from '@contract/records/entryKinds';
import type { RecordKind } from '@contract/records/kinds';

/** The ledger and its verification. */
export const ledger = {
  title: 'Ledger',
  lead: 'Everything that ever happened in this vault, each entry signed and chained to the one before.',
  verify: 'Verify everything',
  verifyExplained: 'Reads every page, link, signature and evidence file. Nothing is changed.',
  verifySince: 'Verify since the last full check',
  lastFull: 'You last verified everything on this computer on {{instant}}.',
  builtOn:
    'This builds on the full check of {{instant}}. The entries from before are the same as then; their evidence was not read again.',
  good: 'The record is whole.',
  bad: 'The record is not whole.',
  badNext:
    'Do not write to this vault any more. Copy its folder as it is, then restore your last good backup into a new folder.',
  badWhere: 'Where it is not whole, is told to a director or an alternate who has every case.',
  entries_one: 'one entry',
  entries_other: '{{shown}} entries',
  pages_one: 'one page',
  pages_other: '{{shown}} pages',
  files_one: 'one file',
  files_other: '{{shown}} files',
  checked: 'Checked: {{entries}}, {{pages}} and {{files}}.',
  problems: 'What is wrong',
  warnings: 'Worth knowing',
  atPage: '{{file}}, page {{page}}',
  atEntry: '{{file}}, entry {{entry}}',
  head: 'Head of the ledger',
  headExplained:
    'The digest of the newest entry. It stands on the last page of every document, so that a paper can be checked against the vault.',
  fingerprint: 'Fingerprint of the vault',
  fingerprintExplained: 'The digest of its founding entry. It never changes.',
  document: {
    title: 'A printed document',
    choose: 'Check a printed document…',
    drop: 'Drop the document to check it against the ledger',
    explained:
      'A PDF that this office made, chosen here or dropped on this screen: is what its last page prints in the ledger, and do its exhibits still match? Nothing of it is kept.',
    unread: 'The ledger could not be read far enough to compare the document. Choose Verify everything.',
    verdict: {
      agrees: '{{name}} agrees with the ledger.',
      otherVault: '{{name}} is of another vault.',
      newerThanVault: '{{name}} prints an entry that is not in this ledger.',
      exhibitMissing: '{{name}} lists an exhibit that is not in its case.',
    },
    next: {
      agrees: 'The entries that its last page names were written in this vault and are there.',
      otherVault:
        'This vault is not in question. Compare the fingerprint on its last page with the one of the vault you think it came from.',
      newerThanVault:
        'This vault is an older copy than the one the paper came from, or the paper was made up. Write nothing here before you have looked for the newer one: another folder, another computer, a backup.',
      exhibitMissing:
        'It was erased, or it was never there. The history of the case tells which; of an erasure there is a certificate.',
    },
    head: {
      ledger: {
        known: 'The newest entry of its day is in the ledger.',
        unknown: 'The newest entry of its day is not in the ledger.',
      },
      case: {
        known: 'The newest entry of its case is in the ledger.',
        unknown: 'The newest entry of its case is not in the ledger.',
      },
    },
    exhibits: {
      matches_one: 'One exhibit is what it was.',
      matches_other: '{{count}} exhibits are what they were.',
      missing_one: 'One exhibit is not there any more.',
      missing_other: '{{count}} exhibits are not there any more.',
      hidden_one: 'One exhibit is of a case you do not have: nothing can be said of it.',
      hidden_other: '{{count}} exhibits are of a case you do not have: nothing can be said of them.',
    },
    notWhole: 'Beside that, the record itself is not whole. Choose Verify everything to see where.',
  },
  entry: 'Entry',
  at: 'When',
  who: 'Who',
  kind: 'What',
  case: 'Case',
  hash: 'Digest',
  sealed: 'An entry of a case you do not have',
  ofVault: 'the vault itself',
  version: '{{what}}, amended',
  ignored: 'ignored: its author had no right to it',
  early: 'dated before the entry it follows',
  unknownKind: 'An entry of another kind',
  list: 'Entries of the ledger',
  count_one: 'One entry',
  count_other: '{{shown}} entries',
  kinds: {
    report: 'Report',
    person: 'Person',
    incident: 'Incident',
    allegation: 'Allegation',
    triage: 'Triage',
    evidence: 'Evidence',
    consultation: 'Consultation',
    note: 'Note',
    task: 'Task',
    waiver: 'Waiver',
    decision: 'Decision',
    'follow-up': 'Follow-up',
    promise: 'Promise',
    measure: 'Immediate measure',
    interview: 'Interview',
    disclosure: 'Disclosure',
    action: 'Action',
    appeal: 'Appeal',
    contact: 'Contact',
    letter: 'Letter',
    delay: 'Reason for a delay',
    handoff: 'Hand-off',
    hold: 'Legal hold',
    conflict: 'Conflict check answered',
    link: 'Linked to another case',
    'sign-off': 'Signed off',
    earlier: 'Earlier cases of a respondent opened',
    code: 'Code of conduct bound to the case',
    opening: 'Case opened',
    phase: 'Phase changed',
    reveal: 'Identity shown',
    export: 'Document left the vault',
    extract: 'Copy of an exhibit left the vault',
    chain: 'Chain of the case left the vault',
    error: 'Marked as entered in error',
    erased: 'Record erased',
    founding: 'Vault founded',
    user: 'Account changed',
    'vault-file': 'Key slots put in place',
    rotation: 'Vault key replaced',
    grant: 'Case given to somebody',
    revocation: 'Case taken from somebody',
    tombstone: 'Content erased for good',
    backup: 'Backup made',
    'backup-removed': 'Old backup removed',
    handover: 'Hand-over of the office',
    entrusted: 'Another alternate entrusted with these cases',
    profile: 'Profile of the office',
  } satisfies Record<
    | RecordKind
    | EntryKind
    | 'founding'
    | 'user'
    | 'rotation'
    | 'vault-file'
    | 'grant'
    | 'revocation'
    | 'tombstone'
    | 'backup'
    | 'backup-removed'
    | 'handover'
    | 'entrusted'
    | 'profile',
    string
  >,
};
