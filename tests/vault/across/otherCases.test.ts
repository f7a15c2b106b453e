import { describe, expect, test } from 'vitest';
import { ban, caseAbout, decide } from '../../support/manyCases';
import { newOffice, write } from '../../support/office';
import { id, sample } from '../../support/records';

const rolf = { name: 'Rolf Tester', phones: ['+1 312 555 0142'] };

test('a respondent of earlier cases is counted without a word about them, and opened with a reason', async () => {
  const desk = await newOffice();
  const first = await caseAbout(desk, rolf);
  await decide(desk, first, { finding: 'inconclusive' });
  const second = await caseAbout(desk, { name: 'Rolph Tester', phones: ['312 555 0142'] });
  expect(await desk.ask('cases.earlier', { case: second.case })).toEqual({
    count: 1,
    by: [
      { trait: 'sounds', count: 1 },
      { trait: 'phone', count: 1 },
    ],
  });
  expect(await desk.ask('cases.earlier', { case: first.case })).toEqual({ count: 0, by: [] });

  const reason = 'The pattern matters for the triage.';
  expect(await desk.ask('cases.openEarlier', { case: second.case, reason })).toEqual([
    {
      case: first.case,
      number: first.number,
      codeName: first.codeName,
      phase: 'decision',
      outcome: [{ finding: 'inconclusive', count: 1 }],
      matched: ['sounds', 'phone'],
    },
  ]);
  expect(await desk.ask('cases.openEarlier', { case: first.case, reason })).toEqual([]);
  const looks = async (reference: string) => {
    const history = await desk.ask('cases.history', { case: reference });
    return history.filter(({ kind }) => kind === 'earlier');
  };
  expect(await looks(second.case)).toMatchObject([{ reason, authorised: true }]);
  expect(await looks(first.case)).toEqual([]);

  // The match goes with the record it came from.
  await desk.ask('records.error', { case: first.case, record: first.respondent, reason: 'Somebody else.' });
  expect(await desk.ask('cases.earlier', { case: second.case })).toEqual({ count: 0, by: [] });
});

test('comparators: decided ones for the same behaviour, with what followed', async () => {
  const desk = await newOffice();
  const decided = await caseAbout(desk, rolf);
  await ban(desk, decided, await decide(desk, decided));
  await caseAbout(desk, rolf);
  const otherwise = await caseAbout(desk, rolf, { behaviour: 'stalking-virtual' });
  await decide(desk, otherwise);
  const now = await caseAbout(desk, { name: 'Ada Sample' });
  const ask = { case: now.case, allegation: now.allegation };
  expect(await desk.ask('cases.comparators', ask)).toEqual([
    {
      codeName: decided.codeName,
      day: '2026-03-02',
      finding: 'substantiated',
      actions: ['No events for a time'],
    },
  ]);
  expect(await desk.refused('cases.comparators', { ...ask, allegation: id(9) })).toEqual({
    code: 'noSuchRecord',
  });
});

describe('the flag list', () => {
  test('holds from its first day to its last; names nobody until they are looked at, which stands in the case', async () => {
    const desk = await newOffice();
    const banned = await caseAbout(desk, { ...rolf, aliases: ['Rolfo'] });
    await ban(desk, banned, await decide(desk, banned));
    const on = async (day: string) => (await desk.ask('flags.list', { day })).length;
    expect([await on('2026-03-08'), await on('2026-03-09')]).toEqual([0, 1]);
    expect([await on('2026-03-20'), await on('2026-03-21')]).toEqual([1, 0]);

    const day = '2026-03-10';
    const listed = await desk.ask('flags.list', { day });
    expect(JSON.stringify(listed)).not.toContain('Rolf');
    const reason = 'For the registration desk of the spring meeting.';
    expect(await desk.ask('flags.reveal', { day, reason })).toEqual([
      { ...listed[0], name: 'Rolf Tester', aliases: ['Rolfo'] },
    ]);
    const history = await desk.ask('cases.history', { case: banned.case });
    expect(history.filter(({ kind }) => kind === 'reveal')).toMatchObject([{ whom: 'Person B', reason }]);
    expect(await desk.ask('flags.reveal', { day: '2026-03-21', reason })).toEqual([]);
    expect((await desk.ask('cases.history', { case: banned.case })).length).toBe(history.length);
  });

  test('is today’s by the office’s own day', async () => {
    const at = async (now: string) => {
      const desk = await newOffice(now);
      const about = await caseAbout(desk, rolf);
      await ban(desk, about, await decide(desk, about));
      return desk.ask('flags.list', {});
    };
    // Five in the morning in Greenwich on the 21st is midnight in Chicago; a minute earlier it is still the 20th.
    expect(await at('2026-03-21T04:59:00.000Z')).toMatchObject([
      { personCodeName: 'Person B', step: 'No events for a time', from: '2026-03-09', to: '2026-03-20' },
    ]);
    expect(await at('2026-03-21T05:00:00.000Z')).toEqual([]);
  });
});

describe('links and merges', () => {
  test('a link stands in both, named by what the other is called', async () => {
    const desk = await newOffice();
    const [one, other] = [await caseAbout(desk, rolf), await caseAbout(desk, rolf)];
    const reason = 'The same evening.';
    await desk.ask('cases.link', { case: one.number, other: other.codeName, reason });
    const view = await desk.ask('cases.get', { case: one.case });
    expect(view.links).toMatchObject([
      {
        case: other.case,
        relation: 'related',
        reason,
        number: other.number,
        codeName: other.codeName,
        phase: 'intake',
        people: 2,
        evidence: 0,
      },
    ]);
    expect((await desk.ask('cases.get', { case: other.case })).links).toMatchObject([{ case: one.case }]);
    expect(await desk.refused('cases.link', { case: one.case, other: one.number, reason })).toEqual({
      code: 'sameCase',
    });
    const history = await desk.ask('cases.history', { case: one.case });
    expect(history.at(-1)).toMatchObject({ kind: 'link', whom: other.codeName, reason });
  });

  test('a merged case keeps its content and its own duties, and takes nothing new', async () => {
    const desk = await newOffice();
    const [one, other, third] = [
      await caseAbout(desk, rolf),
      await caseAbout(desk, rolf),
      await caseAbout(desk, rolf),
    ];
    const reason = 'One and the same matter.';
    const merged = await desk.ask('cases.merge', { case: one.case, into: other.case, reason });
    expect(merged.apart).toEqual({ here: [], there: [] });
    const into = { case: other.case, number: other.number, codeName: other.codeName };
    const view = await desk.ask('cases.get', { case: one.number });
    expect(view.merged).toEqual({ into });
    // What it is still asked for is only what its own people are owed.
    const lacking = await desk.ask('cases.missing', { case: one.case, phase: 'closed' });
    expect(lacking.missing.map(({ code }) => code)).toEqual(['followUp']);

    const refused = (kind: string, data: unknown) =>
      desk.refused('records.write', { case: one.case, kind, data });
    for (const kind of ['incident', 'person', 'task', 'report'] as const)
      expect(await refused(kind, sample[kind])).toEqual({
        code: 'goesOnElsewhere',
        values: { kind, into: other.codeName },
      });
    expect(
      await desk.refused('intake.begin', { name: 'a.txt', bytes: 1, purpose: 'evidence', case: one.case }),
    ).toMatchObject({ code: 'goesOnElsewhere' });
    const before = view.records.length;
    const note = await write(desk, one.case, 'note', sample.note);
    const amend = { record: one.respondent, reason: 'A slip.' };
    const respondent = { roles: ['respondent'], known: 'named', identity: rolf };
    await write(desk, one.case, 'person', respondent, { amend });
    const after = await desk.ask('cases.get', { case: one.case });
    expect(after.records).toHaveLength(before + 1);
    expect(after.records.at(-1)?.id).toBe(note);

    for (const [from, to] of [
      [one, third],
      [other, one],
      [third, one],
    ] as const)
      expect(await desk.refused('cases.merge', { case: from.case, into: to.case, reason })).toEqual({
        code: 'alreadyMerged',
      });
    expect(await desk.refused('cases.merge', { case: third.case, into: third.case, reason })).toEqual({
      code: 'sameCase',
    });
    // Both are found by both of their names, and the list says where the one went on.
    const cards = await desk.ask('cases.list', {});
    expect(cards.find(({ id: card }) => card === one.case)).toMatchObject({ mergedInto: other.case });
    expect(cards).toHaveLength(3);
    expect((await desk.ask('cases.get', { case: one.codeName })).id).toBe(one.case);
    expect((await desk.ask('cases.get', { case: other.case })).links).toMatchObject([
      { case: one.case, relation: 'merged-from', people: 2 },
    ]);
    // Somebody met in both was not met earlier: it is the same matter.
    expect((await desk.ask('cases.earlier', { case: other.case })).count).toBe(0);
    expect((await desk.ask('cases.earlier', { case: third.case })).count).toBe(2);
  });
});
