import type { z } from 'zod';
import { recordKinds } from '@contract/records/kinds';
import { vaultOperations, type VaultOperationName } from '@contract/operations';
import { testOffice } from '../../../support/testOffice';
import { id } from '../../../support/records';
import { type Filling, filled } from './filled';
import { fixedFields } from './fixedFields';

/** A call as somebody who knows the interface would make it. */
export interface Call {
  readonly name: VaultOperationName;
  readonly input: Record<string, unknown>;
}

/** Operations that need somebody to be signed in. */
export const sessionOperationNames = (Object.keys(vaultOperations) as VaultOperationName[])
  .filter((name) => vaultOperations[name].needs !== 'none')
  // Last: whoever has stepped aside is told nothing of the case any more.
  .sort((one, other) => Number(one === 'cases.recuse') - Number(other === 'cases.recuse'));

const own: Partial<Record<VaultOperationName, readonly object[]>> = {
  'records.write': Object.entries(recordKinds).flatMap(([kind, { written }]) =>
    fill(written, { record: id(7) }).map((data) => ({ kind, data })),
  ),
  'cases.missing': [{ phase: 'closed' }],
  'cases.advance': [{ phase: 'consultation' }],
  'intake.begin': [
    { purpose: 'mail', bytes: 3, name: 'a.eml' },
    { purpose: 'evidence', bytes: 3, name: 'a.txt' },
    { purpose: 'table', bytes: 3, name: 'a.csv' },
  ],
  // Counsel's file is made from the whole case, not from one record of it.
  'exports.create': [{ audience: 'counsel', record: undefined }],
  'intake.append': [{ chunk: new Uint8Array(3) }],
  'ledger.document.append': [{ chunk: new Uint8Array(3) }],
  'intake.table.import': [
    { dryRun: false, map: { zone: 'America/Chicago', dates: 'year-first', columns: { words: 'Report' } } },
  ],
  'office.set': [testOffice],
  search: [{ words: 'somebody' }],
  due: [{}],
};

function fill(schema: z.ZodType, known: Readonly<Record<string, string>>): unknown[] {
  const filling: Filling = {
    text: () => 'Some words.',
    id: (field) => known[field] ?? known['record'] ?? id(7),
    fixed: { ...fixedFields, prefix: 'CORE', ...known },
  };
  return filled(schema, filling);
}

/**
 * Calls of one operation with inputs that fit its schema.
 * @param name any operation of the vault.
 * @param known what fields are filled with where it is known: `case`, `user`, `record`, `evidence`, `person` …
 */
export function plausible(name: VaultOperationName, known: Readonly<Record<string, string>>): Call[] {
  const { input: schema } = vaultOperations[name];
  const [base] = fill(schema, known) as Record<string, unknown>[];
  return (own[name] ?? [{}]).map((rest) => {
    const input = { ...base, ...rest };
    // Without it the operation is asked for the first time, not once more.
    delete input['again'];
    return { name, input };
  });
}
