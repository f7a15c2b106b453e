import { defaultOffice, type OfficeProfile } from '@contract/office';
import type { CaseFile } from '@domain/assemble/caseFile';
import type { DocumentOptions } from '@domain/plan/documentPlan';
import { careRecords } from './sampleCare';
import { intakeRecords } from './sampleIntake';
import { laterRecords } from './sampleLater';
import { outcomeRecords } from './sampleOutcome';
import { alternate, director, id, staff } from './sampleRecord';

export const office: OfficeProfile = {
  ...defaultOffice,
  organisation: 'Office of the Executive Director',
  businessWeek: [...defaultOffice.businessWeek],
  holidays: [],
};

/** A case with every kind of record, in its follow-up. */
export const sampleCase: CaseFile = {
  id: id(0xca5e),
  number: 'CORE-2026-K7Q3ZD',
  codeName: 'Amber Heron',
  rules: 2,
  phase: 'follow-up',
  opened: '2026-03-03T22:15:00.000Z',
  openedBy: director,
  changed: '2026-03-12T17:00:00.000Z',
  phases: [
    { phase: 'intake', at: '2026-03-03T22:15:00.000Z', by: director },
    { phase: 'consultation', at: '2026-03-04T15:00:00.000Z', by: director },
    { phase: 'decision', at: '2026-03-06T18:00:00.000Z', by: director },
    { phase: 'follow-up', at: '2026-03-10T18:05:00.000Z', by: director },
    {
      phase: 'decision',
      at: '2026-03-24T15:00:00.000Z',
      by: director,
      reason: 'The appeal of Mark Page has to be decided.',
    },
    { phase: 'follow-up', at: '2026-03-27T15:00:00.000Z', by: director },
  ],
  records: [...intakeRecords, ...outcomeRecords, ...careRecords, ...laterRecords],
  grants: [],
  exports: [],
  reveals: [],
  conflicts: [
    { user: staff, at: '2026-03-04T14:00:00.000Z', answer: 'none' },
    { user: alternate, at: '2026-03-04T14:05:00.000Z', answer: 'exists' },
  ],
  links: [
    {
      case: id(0xca5f),
      relation: 'related',
      reason: 'The same respondent.',
      at: '2026-03-04T15:10:00.000Z',
      by: director,
    },
  ],
  signOffs: [
    { record: id(18), version: 2, at: '2026-03-10T18:02:00.000Z', by: director },
    { record: id(47), version: 1, at: '2026-03-12T20:00:00.000Z', by: staff },
  ],
  codes: [],
  ignored: [],
  head: '1b'.repeat(32),
  entries: 58,
};

export const options: DocumentOptions = {
  createdAt: '2026-11-22T23:40:00.000Z',
  preparedBy: 'Jordan Rivers',
  recipient: 'Adeyemi and Stone',
  purpose: 'Advice on the decision and on what may be told',
  practice: true,
  names: new Map([
    [director, 'Jordan Rivers'],
    [staff, 'Sam Okafor'],
    [alternate, 'Noor Haddad'],
  ]),
  ledgerHead: '2c'.repeat(32),
  vaultFingerprint: '7F3A 91C2 0B6D 4E58',
};
