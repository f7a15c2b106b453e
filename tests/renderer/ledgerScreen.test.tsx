import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { entryKinds } from '@contract/records/entryKinds';
import { recordKindNames } from '@contract/records/kinds';
import { frame } from '@renderer/catalogue/en/frame';
import { ledger } from '@renderer/catalogue/en/ledger';
import { coreKinds } from '@vault/ledger/coreKinds';
import { officeKind } from '@vault/office/readOffice';
import { openApp } from './support/openApp';

test('every kind of entry has a word', () => {
  const kinds = [...recordKindNames, ...Object.keys(entryKinds), ...coreKinds, officeKind];
  expect(Object.keys(ledger.kinds).sort()).toEqual([...kinds].sort());
});

test('a verification says in words what was checked, what is wrong and where, and gives both digests in full', async () => {
  const head = 'ab'.repeat(32);
  const fingerprint = 'cd'.repeat(32);
  const { user } = openApp('/ledger', 'auditor', {
    'ledger.verify': () => ({
      ok: false,
      head,
      fingerprint,
      entries: 1200,
      pages: 1,
      files: 0,
      problems: [
        { where: 'ledger', file: 'ledger.db', page: 17, message: 'This page was changed.' },
        { where: 'entry', file: 'ledger.db', entry: 88, message: 'The signature is wrong.' },
        { where: 'vault-file', file: 'vault.json', message: 'This file is missing.' },
      ],
      warnings: ['2 files do not belong to the vault.'],
    }),
  });
  await user.click(await screen.findByRole('button', { name: ledger.verify }));
  expect(await screen.findByText(ledger.bad)).toBeTruthy();
  expect(screen.getByText('Checked: 1,200 entries, one page and 0 evidence files.')).toBeTruthy();
  const problems = within(screen.getByRole('region', { name: ledger.problems }));
  expect(problems.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'ledger.db, page 17 This page was changed.',
    'ledger.db, entry 88 The signature is wrong.',
    'vault.json This file is missing.',
  ]);
  expect(screen.getByText('2 files do not belong to the vault.')).toBeTruthy();
  expect(screen.getByText(head)).toBeTruthy();
  expect(screen.getByText(fingerprint)).toBeTruthy();
});

test('the rail offers what the role may do: an auditor begins at the ledger', async () => {
  openApp('/', 'auditor');
  expect(await screen.findByRole('heading', { level: 1, name: ledger.title })).toBeTruthy();
  const rail = within(screen.getByRole('navigation', { name: frame.sections }));
  expect(rail.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
    frame.ledger,
    frame.settings,
  ]);
});

test('the rail of a director has every section in its order', async () => {
  openApp('/', 'director');
  const rail = within(await screen.findByRole('navigation', { name: frame.sections }));
  expect(rail.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
    frame.today,
    frame.cases,
    frame.followUps,
    frame.tasks,
    frame.reports,
    frame.ledger,
    frame.settings,
  ]);
});
