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
