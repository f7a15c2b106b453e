import { defaultOffice, type OfficeProfile } from '@contract/office';
import type { CaseFile } from '@domain/assemble/caseFile';
import type { CounselOptions } from '@domain/plan/counsel';
import { intakeRecords } from './sampleIntake';
import { outcomeRecords } from './sampleOutcome';
import { director, id, staff } from './sampleRecord';

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
  phase: 'follow-up',
  opened: '2026-03-03T22:15:00.000Z',
  openedBy: director,
  changed: '2026-03-12T17:00:00.000Z',
  phases: [
    { phase: 'intake', at: '2026-03-03T22:15:00.000Z', by: director },
    { phase: 'consultation', at: '2026-03-04T15:00:00.000Z', by: director },
    { phase: 'decision', at: '2026-03-06T18:00:00.000Z', by: director },
    { phase: 'follow-up', at: '2026-03-10T18:05:00.000Z', by: director },
  ],
  records: [...intakeRecords, ...outcomeRecords],
  grants: [],
  exports: [],
  reveals: [],
  ignored: [],
  head: '1b'.repeat(32),
  entries: 27,
};

export const options: CounselOptions = {
  createdAt: '2026-11-22T23:40:00.000Z',
  preparedBy: 'Jordan Rivers',
  recipient: 'Adeyemi and Stone',
  purpose: 'Advice on the decision and on what may be told',
  practice: true,
  names: new Map([
    [director, 'Jordan Rivers'],
    [staff, 'Sam Okafor'],
  ]),
  ledgerHead: '2c'.repeat(32),
  vaultFingerprint: '7F3A 91C2 0B6D 4E58',
};
