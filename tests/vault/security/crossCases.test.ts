import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { vaultOperations, type VaultOperationName } from '@contract/operations';
import { addUser, asUser, type Desktop, newOffice, temporaryFolder } from '../../support/office';
import { id } from '../../support/records';
import { deskText } from './support/deskText';
import { plausible, sessionOperationNames } from './support/plausible';
import { Markers } from './support/markers';
import { richCase, type RichCase } from './support/richOffice';

const takesCase = sessionOperationNames.filter((name) =>
  Object.hasOwn((vaultOperations[name].input as { shape?: object }).shape ?? {}, 'case'),
);

/** An office with a case that was given to somebody and one that was not, with every kind of record in both. */
async function sharedOffice(user: string, role: 'staff' | 'alternate') {
  const desk = await newOffice();
  const markers = new Markers();
  // After they have joined, so that a case could be given to them by mistake.
  await addUser(desk, user, role);
  const hidden = await richCase(desk, markers);
  const shared = await richCase(desk, new Markers(), 'consultation');
  await desk.ask('cases.grant', { case: shared.case, user });
  return { desk, hidden, shared, markers };
}

/** Everything by which the hidden case could be known. */
const traces = (hidden: RichCase, markers: Markers): string[] => [
  ...markers.all,
  ...hidden.records,
  hidden.case,
  hidden.number,
  hidden.codeName,
];

async function answer(desk: Desktop, name: VaultOperationName, input: object, out: string): Promise<string> {
  const result = await desk.dispatcher.call(name, input, { folder: desk.folder, paths: { out } });
  return JSON.stringify(result);
}

const people = [
  { user: 'Sam Staff', role: 'staff' },
  { user: 'Alma Alternate', role: 'alternate' },
] as const;

describe.each(people)('$role without the key to a case', ({ user, role }) => {
  test('gets no answer with a word, number, name or id of it', { timeout: 60_000 }, async () => {
    const { desk, hidden, shared, markers } = await sharedOffice(user, role);
    const secrets = traces(hidden, markers);
    const folder = temporaryFolder();
    await asUser(desk, user, async (someone) => {
      const told: string[] = [];
      const ask = async (name: VaultOperationName, known: Readonly<Record<string, string>>) => {
        for (const { input } of plausible(name, { destination: 'out', ...known }))
          told.push(`${name}: ${await answer(someone, name, input, join(folder, String(told.length)))}`);
      };
      for (const name of sessionOperationNames) {
        const [record = ''] = shared.records;
        await ask(name, { case: shared.case, record, evidence: record, person: record });
      }
      // Asking for it by its own words: what is typed must not come back from the vault's side either.
      for (const words of [markers.all[0] ?? '', hidden.codeName, hidden.number]) {
        expect(JSON.parse(await answer(someone, 'search', { words }, ''))).toEqual({ ok: true, value: [] });
      }
      expect(told.filter((line) => line.includes('"ok":true')).length).toBeGreaterThan(12);
      const leaks = told.flatMap((line) =>
        secrets.filter((secret) => line.toLowerCase().includes(secret.toLowerCase())).map(() => line),
      );
      expect(leaks).toEqual([]);
    });
  });

  test('has a desk without a word, number, name or id of it', { timeout: 60_000 }, async () => {
    const { desk, hidden, shared, markers } = await sharedOffice(user, role);
    await asUser(desk, user, async (someone) => {
      await someone.ask('cases.conflict', { case: shared.case, answer: 'none' });
      await someone.ask('cases.get', { case: shared.case });
    });
    desk.dispatcher.close();
    const text = (await deskText(desk.folder, user)).toLowerCase();
    expect(text).toContain(shared.codeName.toLowerCase());
    expect(traces(hidden, markers).filter((secret) => text.includes(secret.toLowerCase()))).toEqual([]);
  });

  test('is answered as for a case that does not exist, letter by letter', { timeout: 60_000 }, async () => {
    const { desk, hidden } = await sharedOffice(user, role);
    expect(takesCase.length).toBeGreaterThan(10);
    await asUser(desk, user, async (someone) => {
      const differing: string[] = [];
      for (const name of takesCase) {
        const [record = ''] = hidden.records;
        const asked = (reference: string, known: string) =>
          plausible(name, {
            destination: 'out',
            case: reference,
            record: known,
            evidence: known,
            person: known,
          });
        const answers = async (reference: string, known: string) => {
          const all: string[] = [];
          for (const { input } of asked(reference, known)) all.push(await answer(someone, name, input, '/'));
          return all;
        };
        const unknown = await answers(id(0xabc), id(0xdef));
        const isId = name.startsWith('drafts.');
        for (const reference of isId ? [hidden.case] : [hidden.case, hidden.number, hidden.codeName]) {
          if (JSON.stringify(await answers(reference, record)) !== JSON.stringify(unknown))
            differing.push(`${name} by ${reference}`);
        }
        for (const text of unknown) expect(text, name).toMatch(/"code":"(noSuchCase|notPermitted)"/);
      }
      expect(differing).toEqual([]);
    });
  });
});
