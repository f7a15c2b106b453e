import { randomInt } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { verifyVault } from '@vault/verifyVault';
import { createDispatcher } from '@vault/dispatch/createDispatcher';
import { expect, test } from 'vitest';
import { addUser, type Desktop, filesBelow, newOffice, opening, passphrase } from '../../support/office';
import { Markers } from './support/markers';
import { richCase, sendFile } from './support/richOffice';

const people = ['Avery Auditor', 'Sam Staff', 'Ali Alternate'] as const;
type Person = (typeof people)[number];

/** All that a verification tells somebody, letter by letter: the answer and every event on the way, open and closed. */
async function told({ folder }: Desktop, user: Person): Promise<string> {
  const events: unknown[] = [];
  const dispatcher = createDispatcher({
    ...{ emit: (...event) => void events.push(event), random: (bound) => randomInt(bound), environment: {} },
  });
  const call = (name: string, input: unknown) => dispatcher.call(name, input, { folder, paths: {} });
  await call('vault.unlock', { user, passphrase: `${passphrase} ${user}` });
  const open = await call('ledger.verify', { job: 'a'.repeat(32) });
  dispatcher.close();
  const progress: unknown[] = [];
  const closed = await verifyVault({
    ...{ folder, user, passphrase: `${passphrase} ${user}` },
    progress: (...step) => progress.push(step),
  });
  return JSON.stringify({ open, events, closed, progress });
}

/** What each of them is told. */
async function toldEach(desk: Desktop): Promise<Record<Person, string>> {
  desk.dispatcher.close();
  const answers: Record<string, string> = {};
  for (const person of people) answers[person] = await told(desk, person);
  await desk.ask('vault.unlock', { user: 'Dana Director', passphrase });
  return answers;
}

async function officeOfFour(): Promise<Desktop> {
  const desk = await newOffice();
  await addUser(desk, 'Avery Auditor', 'auditor');
  await addUser(desk, 'Sam Staff', 'staff');
  await addUser(desk, 'Ali Alternate', 'alternate');
  const { case: shared } = await desk.ask('cases.open', { ...opening(), conflict: 'none' });
  for (const user of ['Sam Staff', 'Ali Alternate']) await desk.ask('cases.grant', { case: shared, user });
  return desk;
}

test('a case one does not have changes no letter of what a verification tells, nor how often', async () => {
  const desk = await officeOfFour();
  const { case: second } = await desk.ask('cases.open', { ...opening(), conflict: 'none' });
  await desk.ask('cases.grant', { case: second, user: 'Ali Alternate' });
  expect((await desk.ask('ledger.verify', {})).counts?.entries).toBeGreaterThan(10);
  // The alternate has every case until one is taken from them.
  const having = (await toldEach(desk))['Ali Alternate'];
  expect(having).toContain('"counts":{"entries":');
  expect(having).toContain('"head":');
  await desk.ask('cases.take', { case: second, user: 'Ali Alternate', reason: 'They know the respondent.' });
  const before = await toldEach(desk);
  for (const person of people) {
    expect(before[person]).toContain('"ok":true');
    expect(before[person]).not.toMatch(/counts|head|entries|pages/);
  }

  const opened = await richCase(desk, new Markers(), 'consultation');
  const bytes = Buffer.alloc(300_000, 3);
  await sendFile(desk, { name: 'film.bin', bytes, purpose: 'evidence', case: opened.case });
  expect(await toldEach(desk)).toEqual(before);

  // Damage to its evidence is a verdict without a place.
  for (const file of filesBelow(desk.folder).filter((name) => /evidence/.test(name))) {
    const sealed = readFileSync(file);
    sealed[5] = (sealed[5] ?? 0) ^ 1;
    writeFileSync(file, sealed);
  }
  const report = await desk.ask('ledger.verify', {});
  expect(report.problems[0]).toMatchObject({ where: 'evidence' });
  expect(await toldEach(desk)).toEqual(before);
}, 240_000);
