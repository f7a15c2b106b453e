import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseView, RecordView } from '@contract/views/caseView';
import { eventsCode } from '@domain/conductCodes/eventsCode';
import { caseAbout, decide } from '../../support/manyCases';
import { type Desktop, desktop, newOffice, passphrase, temporaryFolder, write } from '../../support/office';
import { id, sample } from '../../support/records';
import { sendFile } from '../security/support/richOffice';

const then = '2026-03-02T15:00:00.000Z';
const now = '2026-09-01T15:00:00.000Z';
const reason = 'Two matters in one file.';

/** The same office at another time. */
async function later(desk: Desktop): Promise<Desktop> {
  desk.dispatcher.close();
  const again = desktop(desk.folder, now);
  await again.ask('vault.unlock', { user: 'Dana Director', passphrase });
  return again;
}

const recordOf = (view: CaseView, wanted: string): RecordView | undefined =>
  view.records.find((record) => record.id === wanted);

/** What a record says, without what follows from its place in the case: letters, numbers, when it was brought in. */
function saying(record: RecordView | undefined): unknown {
  if (record === undefined) return undefined;
  const { broughtIn: _, data, ...rest } = record;
  const { codeName: __, exhibit: ___, ...said } = data as unknown as Record<string, unknown>;
  return { ...rest, data: said };
}

describe('a split', () => {
  test('brings the chosen records and what they point to, with who recorded them when', async () => {
    const first = await newOffice(then);
    const about = await caseAbout(first, { name: 'Rolf Tester' });
    const source = about.case;
    const sent = { name: 'photo.txt', bytes: Buffer.from('what was seen'), purpose: 'evidence' as const };
    const kept = await sendFile(first, { ...sent, case: source });
    const exhibit = kept.evidence[0]?.record ?? '';
    const note = await write(first, source, 'note', {
      ...sample.note,
      text: 'First words.',
      about: [exhibit],
    });
    const amend = { record: note, reason: 'A slip.' };
    await write(
      first,
      source,
      'note',
      { ...sample.note, text: 'Better words.', about: [exhibit] },
      { amend },
    );
    const wrong = await write(first, source, 'note', sample.note);
    await first.ask('records.error', { case: source, record: wrong, reason: 'Elsewhere.' });
    const decision = await decide(first, about);
    await first.ask('records.signOff', { case: source, record: decision, version: 1 });
    const before = await first.ask('cases.get', { case: source });

    const desk = await later(first);
    expect(await desk.refused('cases.split', { case: source, records: [id(9)], reason })).toEqual({
      code: 'noSuchRecord',
    });
    expect(await desk.refused('cases.split', { case: source, records: [wrong], reason })).toEqual({
      code: 'enteredInError',
    });
    const made = await desk.ask('cases.split', { case: source, records: [note, decision], reason });
    const [incident] = before.records.filter(({ kind }) => kind === 'incident');
    expect(new Set(made.added)).toEqual(new Set([exhibit, about.respondent, incident?.id, about.allegation]));

    const view = await desk.ask('cases.get', { case: made.number });
    expect(view.codeName).not.toBe(before.codeName);
    expect(view.phase).toBe('intake');
    expect(new Set(view.records.map((record) => record.id))).toEqual(new Set(made.records));
    for (const record of made.records)
      expect(saying(recordOf(view, record))).toEqual(saying(recordOf(before, record)));
    const [dana] = Object.keys(view.users);
    expect(recordOf(view, note)).toMatchObject({
      version: 2,
      createdAt: then,
      changedAt: then,
      broughtIn: { at: now, by: dana },
    });
    expect(view.timeline.find(({ record }) => record === note)?.recorded).toBe(then);
    expect(view.signOffs).toMatchObject([{ record: decision, version: 1, at: then }]);
    expect(view.links).toMatchObject([{ case: source, relation: 'split-from', reason }]);
    expect(view.ignored).toBe(0);

    const history = await desk.ask('cases.history', { case: made.case, record: note });
    expect(
      history.map(({ at, version, first: origin }) => [version, at, origin?.at, origin?.byName]),
    ).toEqual([
      [1, now, then, 'Dana Director'],
      [2, now, then, 'Dana Director'],
    ]);
    const after = await desk.ask('cases.get', { case: source });
    expect(after.records).toEqual(before.records);
    expect(after.links).toMatchObject([{ case: made.case, relation: 'split-into', number: made.number }]);

    // Both cases name one sealed file, which stays when what nobody kept is collected at the next start.
    const again = await later(desk);
    const folder = temporaryFolder();
    mkdirSync(folder, { recursive: true });
    for (const [index, reference] of [source, made.case].entries()) {
      const out = join(folder, String(index));
      await again.ask(
        'evidence.extract',
        { case: reference, evidence: exhibit, destination: 'out' },
        { out },
      );
      expect(readFileSync(out, 'utf8')).toBe('what was seen');
    }
    expect((await again.ask('ledger.verify', {})).problems).toEqual([]);
  });

  test('of a case that was split off keeps telling of the first place', async () => {
    const first = await newOffice(then);
    const about = await caseAbout(first, { name: 'Rolf Tester' });
    const desk = await later(first);
    const once = await desk.ask('cases.split', { case: about.case, records: [about.allegation], reason });
    const twice = await desk.ask('cases.split', { case: once.case, records: [about.respondent], reason });
    const view = await desk.ask('cases.get', { case: twice.case });
    expect(recordOf(view, about.respondent)).toMatchObject({ createdAt: then, broughtIn: { at: now } });
    expect((await desk.ask('ledger.verify', {})).problems).toEqual([]);
    // What is written from here on is the new case's own.
    const amend = { record: about.respondent, reason: 'Another name.' };
    const renamed = { roles: ['respondent'], known: 'named', identity: { name: 'Ralf Tester' } };
    await write(desk, twice.case, 'person', renamed, { amend });
    expect(recordOf(await desk.ask('cases.get', { case: twice.case }), about.respondent)).toMatchObject({
      version: 2,
      createdAt: then,
      changedAt: now,
    });
    expect(recordOf(await desk.ask('cases.get', { case: about.case }), about.respondent)?.version).toBe(1);
    // The same matter in three files is nobody met before.
    expect((await desk.ask('cases.earlier', { case: once.case })).count).toBe(0);
    expect((await desk.ask('ledger.verify', {})).problems).toEqual([]);
  });

  test('takes the versions of codes along that its allegations are classed by', async () => {
    const desk = await newOffice();
    const about = await caseAbout(desk, { name: 'Rolf Tester' });
    const bound = (await desk.ask('cases.get', { case: about.case })).codes;
    const made = await desk.ask('cases.split', { case: about.case, records: [about.allegation], reason });
    const view = await desk.ask('cases.get', { case: made.case });
    expect(view.codes).toEqual(bound);
    const [allegation] = view.records.filter(({ kind }) => kind === 'allegation');
    expect(allegation?.data).toMatchObject({ code: { code: eventsCode.id } });
  });

  test('keeps every chosen record word for word, whichever they are', { timeout: 60_000 }, async () => {
    const desk = await newOffice();
    const about = await caseAbout(desk, { name: 'Rolf Tester', phones: ['312 555 0142'] });
    for (const kind of ['note', 'task', 'incident'] as const)
      await write(desk, about.case, kind, sample[kind]);
    const before = await desk.ask('cases.get', { case: about.case });
    const ids = before.records.map((record) => record.id);
    await fc.assert(
      fc.asyncProperty(fc.subarray(ids, { minLength: 1 }), async (chosen) => {
        const made = await desk.ask('cases.split', { case: about.case, records: chosen, reason });
        const view = await desk.ask('cases.get', { case: made.case });
        expect(made.records).toEqual(expect.arrayContaining(chosen));
        for (const record of made.records)
          expect(saying(recordOf(view, record))).toEqual(saying(recordOf(before, record)));
        for (const [place, record] of chosen.entries())
          if (recordOf(before, record)?.kind === 'person') {
            const look = { person: record, reason: `Look ${place}.` };
            const there = await desk.ask('people.reveal', { case: about.case, ...look });
            const here = await desk.ask('people.reveal', { case: made.case, ...look });
            expect(here.identity).toEqual(there.identity);
          }
      }),
      { numRuns: 6 },
    );
    expect((await desk.ask('ledger.verify', {})).problems).toEqual([]);
  });
});
