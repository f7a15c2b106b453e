import { renderHook, screen, within } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { expect, test } from 'vitest';
import { entryKinds } from '@contract/records/entryKinds';
import type { LedgerLine } from '@contract/operations/ledger';
import { recordKindNames } from '@contract/records/kinds';
import { catalogue } from '@renderer/catalogue';
import { frame } from '@renderer/catalogue/en/frame';
import { ledger } from '@renderer/catalogue/en/ledger';
import { useEntryWords } from '@renderer/features/ledger/useEntryWords';
import { coreKinds } from '@vault/ledger/coreKinds';
import { officeKind } from '@vault/office/readOffice';
import { id } from '../support/records';
import { openApp } from './support/openApp';

test('every kind of entry has a word', () => {
  const kinds = [...recordKindNames, ...Object.keys(entryKinds), ...coreKinds, officeKind];
  expect(Object.keys(ledger.kinds).sort()).toEqual([...new Set(kinds)].sort());
});

test('a verification says in words what was checked, what is wrong and where, and gives both digests in full', async () => {
  const head = 'ab'.repeat(32);
  const fingerprint = 'cd'.repeat(32);
  const { user } = openApp('/ledger', 'auditor', {
    'ledger.verify': () => ({
      ok: false,
      head,
      fingerprint,
      counts: { entries: 1200, pages: 1, files: 0 },
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
  expect(screen.getByText('Checked: 1,200 entries, one page and 0 files.')).toBeTruthy();
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

test('who verified everything before may build on it, and is told what that leaves out', async () => {
  const at = '2026-03-02T15:00:00.000Z';
  const fingerprint = 'cd'.repeat(32);
  const { bridge, user } = openApp('/ledger', 'auditor', {
    'ledger.checkpoint': () => ({ at }),
    'ledger.verify': () => ({ ok: true, fingerprint, problems: [], warnings: [], since: at }),
  });
  await user.click(await screen.findByRole('button', { name: ledger.verifySince }));
  expect(await screen.findByText(/^This builds on the full check of March 2, 2026/)).toBeTruthy();
  expect(screen.getByText(/You last verified everything on this computer on March 2, 2026/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: ledger.verify }));
  expect(bridge.calls('ledger.verify').map(({ sinceCheckpoint }) => sinceCheckpoint)).toEqual([
    true,
    undefined,
  ]);
});

test('whoever does not have every case is told the verdict and who is told more, and no number', async () => {
  const fingerprint = 'cd'.repeat(32);
  const { user } = openApp('/ledger', 'auditor', {
    'ledger.verify': () => ({ ok: false, fingerprint, problems: [], warnings: [] }),
  });
  await user.click(await screen.findByRole('button', { name: ledger.verify }));
  expect(await screen.findByText(ledger.bad)).toBeTruthy();
  expect(screen.getByText(ledger.badWhere)).toBeTruthy();
  expect(screen.queryByText(/^Checked/)).toBeNull();
  expect(screen.queryByText(ledger.head)).toBeNull();
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

test.each([
  ['sealed', {}, ledger.sealed, []],
  [
    'without a right, and dated too early',
    { kind: 'decision', version: 1, authorised: false, early: true },
    ledger.kinds.decision,
    [ledger.ignored, ledger.early],
  ],
  ['amended', { kind: 'note', version: 2, authorised: true }, `${ledger.kinds.note}, amended`, []],
  ['the vault’s own', { kind: 'user', version: 2, authorised: true }, ledger.kinds.user, []],
  ['of a later version', { kind: 'somethingNewer', authorised: true }, ledger.unknownKind, []],
])('an entry in words: %s', (_which, parts, what, remarks) => {
  const { result } = renderHook(useEntryWords, {
    wrapper: ({ children }) => <I18nextProvider i18n={catalogue}>{children}</I18nextProvider>,
  });
  const line: LedgerLine = {
    seq: 1,
    at: '2026-03-06T15:00:00.000Z',
    hash: 'ab'.repeat(32),
    author: id(1),
    authorName: 'Dana Okafor',
    early: false,
    ...parts,
  };
  expect(result.current.what(line)).toBe(what);
  expect(result.current.remarks(line)).toEqual(remarks);
});

const digest = 'ab'.repeat(32);
const compared = (sameVault: boolean, inChain: boolean, state: 'matches' | 'missing' = 'matches') => ({
  ...{ ok: true, problems: [], warnings: [] },
  against: {
    sameVault,
    heads: [
      { of: 'ledger' as const, hash: digest, inChain },
      { of: 'case' as const, hash: digest, inChain },
    ],
    exhibits: [{ sha256: digest, state }],
  },
});

test.each([
  ['agrees', compared(true, true)],
  ['otherVault', compared(false, false)],
  ['newerThanVault', compared(true, false)],
  ['exhibitMissing', compared(true, true, 'missing')],
] as const)(
  'a document that was chosen: %s, and never that the record is broken',
  async (verdict, report) => {
    const upload = id(9);
    const { bridge, user } = openApp('/ledger', 'auditor', {
      'ledger.document.begin': () => ({ upload }),
      'ledger.document.append': ({ chunk }) => ({ received: chunk.byteLength }),
      'ledger.verify': () => report,
    });
    const words = ledger.document;
    await screen.findByRole('button', { name: words.choose });
    await user.upload(screen.getByLabelText(words.choose, { selector: 'input' }), [
      new File(['%PDF'], 'counsel.pdf', { type: 'application/pdf' }),
    ]);
    expect(await screen.findByText(words.verdict[verdict].replace('{{name}}', 'counsel.pdf'))).toBeTruthy();
    expect(screen.getByText(words.next[verdict])).toBeTruthy();
    expect(screen.queryByText(ledger.bad)).toBeNull();
    expect(bridge.calls('ledger.document.begin')).toEqual([{ bytes: 4 }]);
    expect(bridge.calls('ledger.verify')).toMatchObject([{ document: upload }]);
  },
);
