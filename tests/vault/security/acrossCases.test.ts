import { expect, test } from 'vitest';
import { ban, caseAbout, decide } from '../../support/manyCases';
import { addUser, asUser, type Desktop, newOffice, write } from '../../support/office';
import { id, sample } from '../../support/records';

const rolf = { name: 'Rolf Tester', phones: ['+1 312 555 0142'] };
const words = {
  link: 'These two hang together, said Quilla.',
  merge: 'One matter, said Quilla.',
  split: 'Two matters, said Quilla.',
  look: 'A pattern, said Quilla.',
};

/** Everything one is told about one case, and by every list, as one text. */
async function told(desk: Desktop, reference: string, allegation: string): Promise<string> {
  const answers = [
    await desk.ask('cases.list', {}),
    await desk.ask('cases.get', { case: reference }),
    await desk.ask('cases.history', { case: reference }),
    await desk.ask('ledger.list', {}),
    await desk.ask('cases.earlier', { case: reference }),
    await desk.ask('cases.comparators', { case: reference, allegation }),
    await desk.ask('flags.list', { day: '2026-03-10' }),
    await desk.ask('search', { words: 'Quilla' }),
    await desk.ask('due', {}),
  ];
  return JSON.stringify(answers);
}

test(
  'whoever has one of two cases learns nothing of the other by links, earlier cases, comparators or flags',
  { timeout: 60_000 },
  async () => {
    const desk = await newOffice();
    await addUser(desk, 'Sam Staff', 'staff');
    const hidden = await caseAbout(desk, rolf);
    await ban(desk, hidden, await decide(desk, hidden));
    const shared = await caseAbout(desk, rolf);
    const other = await caseAbout(desk, rolf);
    await desk.ask('cases.link', { case: shared.case, other: hidden.case, reason: words.link });
    await desk.ask('cases.merge', { case: other.case, into: shared.case, reason: words.merge });
    const split = await desk.ask('cases.split', {
      case: shared.case,
      records: [shared.respondent],
      reason: words.split,
    });
    await desk.ask('cases.openEarlier', { case: shared.case, reason: words.look });
    await desk.ask('cases.grant', { case: shared.case, user: 'Sam Staff' });

    // The director, who has all of them, is told.
    const all = await told(desk, shared.case, shared.allegation);
    const secrets = [
      ...[hidden, other, split].flatMap(({ case: stream, number, codeName }) => [stream, number, codeName]),
      'Quilla',
    ];
    expect(secrets.filter((secret) => !all.includes(secret))).toEqual([]);
    expect(await desk.ask('flags.list', { day: '2026-03-10' })).toHaveLength(1);

    await asUser(desk, 'Sam Staff', async (sam) => {
      await sam.ask('cases.conflict', { case: shared.case, answer: 'none' });
      const text = await told(sam, shared.case, shared.allegation);
      expect(text).toContain(shared.codeName);
      expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
      const history = await sam.ask('cases.history', { case: shared.case });
      const lines = await sam.ask('ledger.list', {});
      expect([...history, ...lines].filter(({ kind }) => kind === 'link' || kind === 'earlier')).toEqual([]);
      const look = { case: shared.case, reason: 'Curious.' };
      expect(await sam.ask('cases.openEarlier', look)).toEqual([]);
      expect(await sam.ask('flags.reveal', { day: '2026-03-10', reason: 'Curious.' })).toEqual([]);
      expect(await sam.refused('cases.link', { ...look, other: hidden.case })).toEqual({
        code: 'notPermitted',
      });
    });

    // A director is answered alike for a case that was taken from nobody and one that never was.
    expect(await desk.refused('cases.link', { case: shared.case, other: id(1), reason: 'x' })).toEqual({
      code: 'noSuchCase',
    });
  },
);

test('a case that went on elsewhere says so to everybody who has it, and where only to who has both', async () => {
  const desk = await newOffice();
  await addUser(desk, 'Sam Staff', 'staff');
  const [one, into] = [await caseAbout(desk, rolf), await caseAbout(desk, rolf)];
  await desk.ask('cases.grant', { case: one.case, user: 'Sam Staff' });
  const merged = await desk.ask('cases.merge', { case: one.case, into: into.case, reason: words.merge });
  expect(merged.apart).toEqual({ here: ['Sam Staff'], there: [] });
  await asUser(desk, 'Sam Staff', async (sam) => {
    await sam.ask('cases.conflict', { case: one.case, answer: 'none' });
    const view = await sam.ask('cases.get', { case: one.case });
    expect(view.merged).toEqual({});
    expect(view.links).toBeUndefined();
    expect((await sam.ask('cases.list', {}))[0]).not.toHaveProperty('mergedInto');
    const write1 = { case: one.case, kind: 'incident', data: sample.incident };
    const refusal = await sam.refused('records.write', write1);
    expect(refusal).toMatchObject({ code: 'goesOnElsewhere' });
    expect(JSON.stringify(refusal)).not.toContain(into.codeName);
    await write(sam, one.case, 'note', sample.note);
  });
  await desk.ask('cases.grant', { case: into.case, user: 'Sam Staff' });
  await asUser(desk, 'Sam Staff', async (sam) => {
    // Given, but the conflict check is not answered: still nothing is said of it.
    expect((await sam.ask('cases.get', { case: one.case })).merged).toEqual({});
    await sam.ask('cases.conflict', { case: into.case, answer: 'none' });
    expect((await sam.ask('cases.get', { case: one.case })).merged?.into?.codeName).toBe(into.codeName);
    expect((await sam.ask('cases.get', { case: into.case })).links).toHaveLength(1);
  });
});

test('a case against which a conflict was declared takes part in nothing', async () => {
  const desk = await newOffice();
  const earlier = await caseAbout(desk, rolf);
  await ban(desk, earlier, await decide(desk, earlier));
  const now = await caseAbout(desk, rolf);
  const seen = async () => [
    (await desk.ask('cases.earlier', { case: now.case })).count,
    (await desk.ask('cases.comparators', { case: now.case, allegation: now.allegation })).length,
    (await desk.ask('flags.list', { day: '2026-03-10' })).length,
  ];
  expect(await seen()).toEqual([1, 1, 1]);
  await desk.ask('cases.conflict', { case: earlier.case, answer: 'exists' });
  expect(await seen()).toEqual([0, 0, 0]);
  expect(await desk.refused('cases.link', { case: now.case, other: earlier.case, reason: 'x' })).toEqual({
    code: 'conflictDeclared',
  });
});
