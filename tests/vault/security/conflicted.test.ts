import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { VaultOperationName } from '@contract/operations';
import { addUser, asUser, type Desktop, newOffice, temporaryFolder } from '../../support/office';
import { id } from '../../support/records';
import { deskText } from './support/deskText';
import { plausible, sessionOperationNames } from './support/plausible';
import { Markers } from './support/markers';
import { richCase, sendFile, markedMail } from './support/richOffice';

const user = 'Sam Staff';

/** What may be done with the names alone: answer the check, hand the key on, give up one's own. */
const passes = new Set<VaultOperationName>(['cases.conflict', 'cases.grant', 'cases.recuse']);

const takesCase = sessionOperationNames.filter(
  (name) =>
    !passes.has(name) && plausible(name, { case: id(1) }).some(({ input }) => input['case'] === id(1)),
);

async function answer(desk: Desktop, name: VaultOperationName, input: object, out: string): Promise<string> {
  const result = await desk.dispatcher.call(name, input, { folder: desk.folder, paths: { out } });
  return JSON.stringify(result);
}

/** A case with every kind of record that was given to somebody, as far as the conflict check lets them. */
async function givenCase(role: 'staff' | 'alternate') {
  const desk = await newOffice();
  await addUser(desk, user, role);
  const markers = new Markers();
  const given = await richCase(desk, markers);
  await desk.ask('cases.grant', { case: given.case, user });
  return { desk, given, markers };
}

const states = [
  ['staff', 'unanswered', 'conflictUnanswered'],
  ['staff', 'declared', 'conflictDeclared'],
  ['alternate', 'unanswered', 'conflictUnanswered'],
  ['alternate', 'declared', 'conflictDeclared'],
] as const;

describe.each(states)('%s whose conflict check is %s', (role, state, code) => {
  test('sees the two names of the case and nothing else of it', { timeout: 60_000 }, async () => {
    const { desk, given, markers } = await givenCase(role);
    const folder = temporaryFolder();
    await asUser(desk, user, async (sam) => {
      if (state === 'declared') {
        await sam.ask('cases.conflict', { case: given.case, answer: 'none' });
        await sam.ask('drafts.save', { case: given.case, form: 'note', value: { text: markers.text() } });
        await sam.ask('cases.conflict', { case: given.case, answer: 'exists' });
      }
      const { case: stream, number, codeName } = given;
      expect(await sam.ask('cases.list', {})).toEqual([{ id: stream, number, codeName, conflict: state }]);
      const due = await sam.ask('due', {});
      expect(due.map(({ duty }) => duty)).toEqual(state === 'unanswered' ? ['conflict-check'] : []);
      for (const words of [markers.all[0] ?? '', 'He said'])
        expect(await sam.ask('search', { words })).toEqual([]);
      expect(await sam.ask('drafts.list', {})).toEqual([]);
      const lines = await sam.ask('ledger.list', {});
      expect(lines.filter((line) => line.codeName !== undefined)).toEqual([]);

      const told: string[] = [];
      for (const name of sessionOperationNames.filter((each) => !passes.has(each)))
        for (const record of given.records.slice(0, 3)) {
          const known = { destination: 'out', case: given.case, record, evidence: record, person: record };
          for (const { input } of plausible(name, known))
            told.push(`${name}: ${await answer(sam, name, input, join(folder, String(told.length)))}`);
        }
      const secrets = [...markers.all, ...given.records];
      expect(told.filter((line) => secrets.some((secret) => line.includes(secret)))).toEqual([]);
      // An e-mail of the case is not known again either: that it is known would tell what the case is about.
      expect(told.filter((line) => line.includes('seen-before'))).toEqual([]);
    });
    desk.dispatcher.close();
    const text = await deskText(desk.folder, user);
    expect(text).toContain(given.codeName);
    expect([...markers.all, ...given.records].filter((secret) => text.includes(secret))).toEqual([]);
  });

  test('is refused by every operation on the case, by any of its names', { timeout: 60_000 }, async () => {
    const { desk, given } = await givenCase(role);
    await asUser(desk, user, async (sam) => {
      if (state === 'declared') await sam.ask('cases.conflict', { case: given.case, answer: 'exists' });
      const differing: string[] = [];
      for (const name of takesCase)
        for (const reference of name.startsWith('drafts.') ? [given.case] : [given.case, given.codeName]) {
          const [record = ''] = given.records;
          for (const { input } of plausible(name, {
            destination: 'out',
            case: reference,
            record,
            person: record,
          })) {
            const told = await answer(sam, name, input, '/');
            if (!new RegExp(`"code":"(${code}|notPermitted)"`).test(told)) differing.push(`${name}: ${told}`);
          }
        }
      expect(takesCase.length).toBeGreaterThan(10);
      expect(differing).toEqual([]);
    });
  });
});

test('a mail of a case that is closed to somebody is not known again', { timeout: 60_000 }, async () => {
  const desk = await newOffice();
  await addUser(desk, user, 'staff');
  const bytes = markedMail(new Markers());
  const first = await sendFile(desk, { name: 'a.eml', bytes, purpose: 'mail' });
  await desk.ask('cases.grant', { case: first.case, user });
  await asUser(desk, user, async (sam) => {
    const again = await sendFile(sam, { name: 'a.eml', bytes, purpose: 'mail' });
    expect(again.outcome).toBe('case-opened');
    expect(again.case).not.toBe(first.case);
  });
});

describe('after the answer', () => {
  test(
    'no conflict: the whole case; a conflict noticed later closes it for good',
    { timeout: 60_000 },
    async () => {
      const { desk, given, markers } = await givenCase('staff');
      const words = markers.all[0] ?? '';
      await asUser(desk, user, async (sam) => {
        const said = (said: 'none' | 'exists') => ({ case: given.case, answer: said });
        await sam.ask('cases.conflict', said('none'));
        expect((await sam.ask('cases.get', { case: given.case })).id).toBe(given.case);
        expect(await sam.ask('search', { words })).not.toEqual([]);
        await sam.ask('cases.conflict', said('exists'));
        expect(await sam.refused('cases.get', { case: given.case })).toEqual({ code: 'conflictDeclared' });
        expect(await sam.ask('search', { words })).toEqual([]);
        for (const again of ['none', 'exists'] as const)
          expect(await sam.refused('cases.conflict', said(again))).toEqual({ code: 'conflictDeclared' });
      });
      const view = await desk.ask('cases.get', { case: given.case });
      const sam = Object.entries(view.users).find(([, name]) => name === user)?.[0];
      // That one exists, and when it was said; there is nowhere to say why.
      expect(view.conflicts?.find((said) => said.user === sam)).toEqual({
        user: sam,
        answer: 'exists',
        at: expect.any(String),
      });
    },
  );

  test('staff are not told what others answered', { timeout: 60_000 }, async () => {
    const { desk, given } = await givenCase('staff');
    await asUser(desk, user, async (sam) => {
      await sam.ask('cases.conflict', { case: given.case, answer: 'none' });
      expect((await sam.ask('cases.get', { case: given.case })).conflicts).toHaveLength(1);
      const history = await sam.ask('cases.history', { case: given.case });
      const answers = history.filter(({ kind }) => kind === 'conflict');
      expect(answers.map(({ byName, after }) => [byName, after])).toEqual([
        ['Dana Director', undefined],
        [user, { answer: 'none' }],
      ]);
    });
    expect((await desk.ask('cases.get', { case: given.case })).conflicts).toHaveLength(2);
  });

  test(
    'a director with a conflict gives the key to an alternate, and to no one else',
    { timeout: 60_000 },
    async () => {
      const desk = await newOffice();
      await addUser(desk, user, 'staff');
      await addUser(desk, 'Alma Alternate', 'alternate');
      const given = await richCase(desk, new Markers(), 'consultation');
      await desk.ask('cases.conflict', { case: given.case, answer: 'exists' });
      const give = (to: string) => ({ case: given.case, user: to });
      expect(await desk.refused('cases.grant', give(user))).toEqual({ code: 'conflictDeclared' });
      await desk.ask('cases.grant', give('Alma Alternate'));
      await asUser(desk, 'Alma Alternate', async (alma) => {
        // Before the answer no key is passed on.
        expect(await alma.refused('cases.grant', give(user))).toEqual({ code: 'conflictUnanswered' });
        await alma.ask('cases.conflict', { case: given.case, answer: 'none' });
        await alma.ask('cases.grant', give(user));
        expect((await alma.ask('cases.get', { case: given.case })).grants).toHaveLength(3);
      });
    },
  );
});
