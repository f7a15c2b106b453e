import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sample } from '../support/records';
import { casekeep, json, type Loose, passphrase, practiceVault } from './support/casekeep';

let folder: string;
let remove: () => void;
const run = (...argv: string[]) => casekeep(folder, argv);
const told = async (...argv: string[]): Promise<Loose> => json(await run(...argv, '--json'));
const rolf = { roles: ['respondent'], known: 'named', identity: { name: 'Rolf Tester' } };

let cases: { case: string; number: string; codeName: string; person: string; allegation: string }[];

/** Opens a case about one respondent with the command, and an allegation against him. */
async function caseAbout() {
  const given = async (verb: string[], data: unknown): Promise<Loose> =>
    json(await casekeep(folder, [...verb, '--data', '-', '--json'], [passphrase, JSON.stringify(data)]));
  const names = await given(['open', 'vault'], { report: sample.report });
  const record = (kind: string, data: unknown) => given(['record', 'vault', names.case, kind], data);
  const { record: person } = await record('person', rolf);
  const { record: allegation } = await record('allegation', { ...sample.allegation, respondent: person });
  return { ...names, person, allegation };
}

beforeAll(async () => {
  ({ folder, remove } = await practiceVault());
  cases = [await caseAbout(), await caseAbout(), await caseAbout()];
});
afterAll(() => remove());

describe('other cases on the command line', () => {
  test('link, and what show says of it', async () => {
    const [one, other] = [cases[0]!, cases[1]!];
    const linked = await told('link', 'vault', one.codeName, other.number, '--reason', 'The same evening.');
    expect(linked).toEqual({ case: one.case, other: other.case });
    expect((await run('show', 'vault', one.case)).out).toContain(
      `related to ${other.codeName} (${other.number}): The same evening.`,
    );
    expect((await run('link', 'vault', one.case, one.case, '--reason', 'x')).code).toBe(3);
    expect((await run('link', 'vault', one.case, other.case)).code).toBe(2);
  });

  test('earlier cases: a count first, which they are for a reason', async () => {
    const [one, other] = [cases[0]!, cases[1]!];
    const counted = await run('earlier', 'vault', other.case);
    expect(counted.out).toBe('Also in one earlier case: same name (1).\n');
    expect((await run('earlier', 'vault', other.case, '--open')).code).toBe(3);
    const opened = await run('earlier', 'vault', other.case, '--open', '--reason', 'For the triage.');
    expect(opened.out).toContain(one.number);
    expect(opened.out).toContain('not decided');
    expect((await told('earlier', 'vault', one.case)).count).toBe(0);
  });

  test('comparators and the flag list are there, and empty while nothing is decided', async () => {
    const [one] = cases as [(typeof cases)[0]];
    expect((await run('comparators', 'vault', one.case, one.allegation)).out).toContain(
      'No earlier decision',
    );
    expect((await run('flags', 'vault')).out).toBe('Nobody is on the flag list.\n');
    expect((await run('flags', 'vault', '--reveal')).code).toBe(3);
    expect(await told('flags', 'vault', '--reveal', '--reason', 'x', '--day', '2026-03-10')).toEqual([]);
  });

  test('split, then merge: both numbers are found, and a refusal names where to go on', async () => {
    const [, other, third] = cases as [unknown, (typeof cases)[0], (typeof cases)[0]];
    const split = await told('split', 'vault', third.case, third.allegation, '--reason', 'Two matters.');
    expect(split.records).toHaveLength(2);
    expect(split.added).toEqual([third.person]);
    const shown = await run('show', 'vault', split.number);
    expect(shown.out).toContain(`split from ${third.codeName}`);
    expect(shown.out).toMatch(/brought in .* by Dana Director/);

    const merged = await run('merge', 'vault', third.number, other.codeName, '--reason', 'One matter.');
    expect(merged).toMatchObject({ code: 0, err: '' });
    expect(merged.out).not.toContain('Not everybody');
    expect((await run('show', 'vault', third.number)).out).toContain(`went on in ${other.codeName}`);
    const refused = await casekeep(
      folder,
      ['record', 'vault', third.case, 'task', '--data', '-'],
      [passphrase, JSON.stringify(sample.task)],
    );
    expect(refused.code).toBe(3);
    expect(refused.err).toContain(other.codeName);
    expect((await run('merge', 'vault', third.number, other.codeName, '--reason', 'x')).code).toBe(3);
  });
});
