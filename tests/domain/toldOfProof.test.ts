import { roles } from '@contract/roles';
import { toldOfProof, withoutKeys } from '@domain/permissions/toldOfProof';
import { expect, test } from 'vitest';

const report = {
  ...{ ok: false, head: 'a'.repeat(64), fingerprint: 'b'.repeat(64) },
  counts: { entries: 12, pages: 34, files: 5 },
  problems: [
    { where: 'ledger' as const, file: 'ledger.1.db', page: 3, message: 'This page was changed.' },
    { where: 'entry' as const, file: 'ledger.1.db', entry: 7, message: 'This entry was changed.' },
    { where: 'evidence' as const, file: 'evidence/aa/a', message: 'This file is missing.' },
  ],
  warnings: ['3 more problems are not listed one by one.'],
};
const verdict = { ok: false, fingerprint: report.fingerprint, problems: [], warnings: [withoutKeys] };

test.each(roles)('what a verification tells somebody with the role %s', (role) => {
  const isHead = role === 'director' || role === 'alternate';
  expect(toldOfProof(report, { role, hasEveryCase: true })).toEqual(isHead ? report : verdict);
  expect(toldOfProof(report, { role, hasEveryCase: false })).toEqual(verdict);
});

test('somebody the ledger does not know is told the verdict; where it cannot be read, which files are damaged', () => {
  expect(toldOfProof(report, { role: undefined, hasEveryCase: true })).toEqual(verdict);
  expect(toldOfProof(report, undefined)).toEqual({
    ok: false,
    problems: report.problems.slice(0, 1),
    warnings: [],
  });
});
