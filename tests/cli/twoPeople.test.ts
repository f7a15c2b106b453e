import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heldConsultation, sample } from '../support/records';
import { casekeep, json, passphrase, practiceVault, staffPassphrase, type Loose } from './support/casekeep';

let folder: string;
let remove: () => void;
const director = (argv: readonly string[], data?: unknown) =>
  casekeep(folder, argv, data === undefined ? [passphrase] : [passphrase, JSON.stringify(data)]);
const staff = (argv: readonly string[], data?: unknown) =>
  casekeep(
    folder,
    [...argv, '--user', 'Sam Staff'],
    data === undefined ? [staffPassphrase] : [staffPassphrase, JSON.stringify(data)],
  );

let given: string;
let hidden: { case: string; number: string; codeName: string };
let allegation: string;

beforeAll(async () => {
  ({ folder, remove } = await practiceVault());
  const open = ['open', 'vault', '--data', '-', '--json'];
  given = json(await director(open, { report: sample.report, conflict: 'none' })).case;
  hidden = json(
    await director(open, { report: { ...sample.report, words: 'Nobody but the director: zinnia.' } }),
  );
  const record = (kind: string, data: unknown) =>
    director(['record', 'vault', given, kind, '--data', '-', '--json'], data);
  await record('incident', sample.incident);
  allegation = json(await record('allegation', sample.allegation)).record;
  await record('triage', sample.triage);
  json(await director(['advance', 'vault', given, 'consultation', '--json']));
  await record('waiver', sample.waiver);
  const { invitation } = json(
    await director(['user', 'vault', 'add', 'Sam Staff', '--role', 'staff', '--json']),
  );
  const early = await director(['grant', 'vault', given, 'Sam Staff', '--json']);
  expect([early.code, JSON.parse(early.out).failure.code]).toEqual([3, 'notJoined']);
  const joined = await casekeep(
    folder,
    ['join', 'vault', '--user', 'Sam Staff'],
    [invitation, staffPassphrase],
  );
  expect(joined).toMatchObject({ code: 0, err: '' });
  const twice = await casekeep(
    folder,
    ['join', 'vault', '--user', 'Sam Staff'],
    [invitation, staffPassphrase],
  );
  expect([2, 3, 5]).toContain(twice.code);
  expect(json(await director(['grant', 'vault', given, 'sam staff', '--json'])).case).toBe(given);
  const unanswered = await staff(['show', 'vault', given, '--json']);
  expect([unanswered.code, JSON.parse(unanswered.out).failure.code]).toEqual([3, 'conflictUnanswered']);
  json(await staff(['conflict', 'vault', given, 'none', '--json']));
});
afterAll(() => remove());

describe('two people at one vault', () => {
  test('both are listed, and nobody gets a name twice', async () => {
    const users = json(await director(['user', 'vault', 'list', '--json']));
    expect(users.map(({ name, role, state }: Loose) => [name, role, state])).toEqual([
      ['Dana Director', 'director', 'active'],
      ['Sam Staff', 'staff', 'active'],
    ]);
    const again = await director(['user', 'vault', 'add', 'SAM STAFF', '--role', 'staff', '--json']);
    expect([again.code, JSON.parse(again.out).failure.code]).toEqual([2, 'nameTaken']);
    expect((await director(['user', 'vault', 'add', 'X', '--role', 'king'])).code).toBe(2);
    expect((await director(['user', 'vault', 'remove', 'X'])).code).toBe(2);
    const granted = await director(['grant', 'vault', given, 'Sam Staff', '--json']);
    expect([granted.code, JSON.parse(granted.out).failure.code]).toEqual([3, 'alreadyGranted']);
    expect((await director(['grant', 'vault', given, 'Nobody'])).code).toBe(2);
  });

  test('staff see the one case they were given and record a consultation there', async () => {
    expect(json(await staff(['list', 'vault', '--json'])).map(({ id }: Loose) => id)).toEqual([given]);
    const written = await staff(
      ['record', 'vault', given, 'consultation', '--data', '-', '--json'],
      heldConsultation,
    );
    expect(json(written)).toMatchObject({ case: given, version: 1 });
    expect(json(await staff(['search', 'vault', 'zinnia', '--json']))).toEqual([]);
    expect(json(await director(['search', 'vault', 'zinnia', '--json']))).toHaveLength(1);
    const lines = json(await staff(['ledger', 'vault', '--json']));
    expect(lines.some((line: Loose) => line.codeName === hidden.codeName)).toBe(false);
  });

  test.each([
    ['show', (name: string) => ['show', 'vault', name]],
    ['show --identities', (name: string) => ['show', 'vault', name, '--identities']],
    ['history', (name: string) => ['history', 'vault', name]],
    ['missing', (name: string) => ['missing', 'vault', name]],
    ['record', (name: string) => ['record', 'vault', name, 'note', '--data', '-']],
    ['attach', (name: string) => ['attach', 'vault', name, 'nothing.txt']],
    ['exports', (name: string) => ['exports', 'vault', name]],
  ])('%s of a case without a key is what it is of no case at all, byte for byte', async (verb, argv) => {
    for (const flags of [[], ['--json']]) {
      const unknown = await staff([...argv('Quite Nothing'), ...flags], sample.note);
      for (const name of verb === 'show' ? Object.values(hidden) : [hidden.case])
        expect(await staff([...argv(name), ...flags], sample.note)).toEqual(unknown);
      expect(unknown.code).toBe(2);
      expect(unknown.err).toContain('no such case');
    }
  });

  test.each([
    [
      'decide',
      () => ['record', 'vault', given, 'decision', '--data', '-'],
      () => ({ ...sample.decision, allegation }),
    ],
    ['waive', () => ['record', 'vault', given, 'waiver', '--data', '-'], () => sample.waiver],
    ['move on', () => ['advance', 'vault', given, 'decision'], () => undefined],
    ['close', () => ['advance', 'vault', given, 'closed'], () => undefined],
    ['export', () => ['export', 'vault', given, '--audience', 'counsel', '--out', 'x.pdf'], () => undefined],
    ['grant', () => ['grant', 'vault', given, 'Sam Staff'], () => undefined],
    ['invite', () => ['user', 'vault', 'add', 'Eve', '--role', 'staff'], () => undefined],
    ['back up', () => ['backup', 'vault', 'x.backup'], () => undefined],
  ])('staff are refused to %s', async (_, argv, data) => {
    const { code, out, err } = await staff([...argv(), '--json'], data());
    expect([code, JSON.parse(out).failure.code]).toEqual([3, 'notPermitted']);
    expect(err).toContain('Your role does not include this.');
  });
});
