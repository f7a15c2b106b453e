import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { restoreBackup } from '@vault/backup/restoreBackup';
import { expect } from 'vitest';
import { sample } from '../../support/records';
import { acts, type Facts, secondPassphrase, thirdPassphrase } from './acts';
import type { Told } from './liveOnce';
import { type Place, type Seat, sitDown, staffPassphrase } from './theOffice';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The act that was cut off or refused: what it does may have come through without anybody having been told. */
function inFlight({ failures, answered, last }: Told): string {
  const [act = answered ? 0 : last] = failures.keys();
  return acts[act - 1]?.name ?? '';
}

/** Signs in with the passphrase that must open, or with the one that was on its way. */
async function unlock(seat: Seat, { facts }: Told, flight: string): Promise<string> {
  const onItsWay: Record<string, string> = {
    'change the passphrase': secondPassphrase,
    'replace every key': thirdPassphrase,
  };
  const candidates = [facts.passphrase, ...(onItsWay[flight] === undefined ? [] : [onItsWay[flight]])];
  const outcomes: string[] = [];
  for (const passphrase of candidates) {
    const outcome = await seat.tryTo('vault.unlock', { user: 'Dana Director', passphrase });
    if (typeof outcome === 'object') return passphrase;
    outcomes.push(outcome);
  }
  throw new Error(`no passphrase opens the vault: ${outcomes.join(', ')}`);
}

async function expectEvidence(seat: Seat, place: Place, facts: Facts): Promise<void> {
  if (facts.evidence === undefined) return;
  const { record: evidence, sha256: kept } = facts.evidence;
  const token = 'e'.repeat(32);
  const file = join(place.beside, 'extracted.mp4');
  await seat.ask(
    'evidence.extract',
    { case: facts.cases[0] ?? '', evidence, destination: token },
    { [token]: file },
  );
  expect(sha256(readFileSync(file))).toBe(kept);
}

/** Every case that is there is whole: who reported, and what. */
async function expectCases(seat: Seat, { facts }: Told, flight: string): Promise<void> {
  const ids = (await seat.ask('cases.list', {})).map(({ id }) => id);
  const given = flight === 'give up that case' ? facts.cases.at(-1) : undefined;
  const must = facts.cases.filter((id) => id !== facts.recused && id !== given);
  expect(ids).toEqual(expect.arrayContaining(must));
  expect(ids).not.toContain(facts.recused);
  const opening = flight === 'open a case' || flight.startsWith('open another case') ? 1 : 0;
  expect(ids.length).toBeLessThanOrEqual(must.length + (given === undefined ? 0 : 1) + opening);
  for (const id of ids) {
    const { records } = await seat.ask('cases.get', { case: id });
    const kinds = records.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['person', 'report']));
  }
}

async function expectRecords(seat: Seat, { facts }: Told, flight: string): Promise<void> {
  const [first] = facts.cases;
  if (first === undefined) return;
  const { records, grants } = await seat.ask('cases.get', { case: first });
  for (const [id, version] of Object.entries(facts.records)) {
    const found = records.find((record) => record.id === id);
    const more = flight === 'amend the note' ? 1 : 0;
    expect(found?.version).toBeGreaterThanOrEqual(version);
    expect(found?.version).toBeLessThanOrEqual(version + more);
  }
  const notes = records.filter(({ kind }) => kind === 'note').length;
  const more = /^write /.test(flight) ? 1 : 0;
  expect(notes - Object.keys(facts.records).length).toBeOneOf(more === 0 ? [0] : [0, 1]);
  const files = records.filter(({ kind }) => kind === 'evidence').length;
  const kept = facts.evidence === undefined ? 0 : 1;
  expect(files).toBeOneOf(flight === 'attach a file' ? [0, 1] : [kept]);
  if (flight !== 'give the case' && flight !== 'take the case')
    expect(grants.length).toBe(facts.given ? 2 : 1);
  const drafts = await seat.ask('drafts.list', { case: first });
  if (flight !== 'keep a draft' && flight !== 'drop the draft')
    expect(drafts.map(({ value }) => value)).toEqual(
      facts.draft === undefined ? [] : [{ text: facts.draft }],
    );
}

async function expectBackup(place: Place, { facts }: Told): Promise<void> {
  if (facts.backup === undefined) return;
  expect(sha256(readFileSync(facts.backup.file))).toBe(facts.backup.sha256);
  await restoreBackup(facts.backup.file, join(place.beside, 'restored'));
}

/** Nothing lies in the folder that the vault does not know, but a ledger that was being begun. */
function expectNoStrays(folder: string): void {
  const known =
    /^(vault\.json|vault\.previous\.json|taken\.list|evidence|reserved|ledger\.[1-9]\.db(-wal)?|desk-[0-9a-f]{32}\.db(-wal)?)$/;
  const { ledger } = JSON.parse(readFileSync(join(folder, 'vault.json'), 'utf8')) as { ledger: string };
  // While its tables are made, a ledger that is begun has a journal of its own.
  const isBegun = (name: string) => /^ledger\.[1-9]\.db-journal$/.test(name) && name > `${ledger}-journal`;
  expect(readdirSync(folder).filter((name) => !known.test(name) && !isBegun(name))).toEqual([]);
}

/**
 * What has to hold after a life has ended, however it ended: somebody can sign in, everything that was answered is
 * there, nothing is there by halves, the proof is clean, nothing is left lying about, and the work goes on.
 */
export async function lookAfterwards(place: Place, told: Told): Promise<void> {
  const { facts } = told;
  const flight = inFlight(told);
  const seat = sitDown(place.folder, place.memory);
  try {
    const passphrase = await unlock(seat, told, flight);
    expectNoStrays(place.folder);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith(`casekeep-${told.pid}-`))).toEqual([]);
    expect(await seat.ask('ledger.verify', {})).toMatchObject({ ok: true, problems: [] });
    await expectCases(seat, told, flight);
    await expectRecords(seat, told, flight);
    await expectEvidence(seat, place, facts);
    await expectBackup(place, told);
    if (flight !== 'invite somebody' && flight !== 'replace the vault key' && flight !== 'replace every key')
      expect((await seat.ask('users.list', {})).some(({ state }) => state === 'invited')).toBe(facts.invited);
    await goOn(seat, facts);
    seat.close();
    await expectStaff(place, told, flight);
    const again = sitDown(place.folder, place.memory);
    await again.ask('vault.unlock', { user: 'Dana Director', passphrase });
    again.close();
  } finally {
    seat.close();
  }
}

async function goOn(seat: Seat, facts: Facts): Promise<void> {
  const conflict = 'none' as const;
  const stream = facts.cases[0] ?? (await seat.ask('cases.open', { report: sample.report, conflict })).case;
  const note = { ...sample.note, text: 'After the crash.' };
  await seat.ask('records.write', { case: stream, kind: 'note', data: note });
  expect(await seat.ask('search', { words: 'crash' })).toHaveLength(1);
}

/** The other person still gets in, and has what was given to them and nothing else. */
async function expectStaff(place: Place, { facts }: Told, flight: string): Promise<void> {
  const staff = sitDown(place.folder, place.memory);
  try {
    await staff.ask('vault.unlock', { user: 'Sam Staff', passphrase: staffPassphrase });
    const cases = (await staff.ask('cases.list', {})).map(({ id }) => id);
    if (flight === 'give the case' || flight === 'take the case') expect(cases.length).toBeLessThanOrEqual(1);
    else expect(cases).toEqual(facts.given ? facts.cases.slice(0, 1) : []);
  } finally {
    staff.close();
  }
}
