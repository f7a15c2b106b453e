import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sample } from '../support/records';
import { casekeep, json, passphrase, practiceVault, staffPassphrase } from './support/casekeep';

let folder: string;
let remove: () => void;
let one: string;

const asked = (who: readonly string[], argv: readonly string[], data?: unknown) =>
  casekeep(
    folder,
    [...argv, ...who.slice(1)],
    [who[0] ?? '', ...(data === undefined ? [] : [JSON.stringify(data)])],
  );
const director = [passphrase];
const staff = [staffPassphrase, '--user', 'Sam Staff'];
const letter = (who: readonly string[], rest: readonly string[], data?: unknown) =>
  asked(who, ['letter', 'vault', one, ...rest, '--json'], data);
const failureOf = ({ code, out }: { code: number; out: string }) => [code, JSON.parse(out).failure.code];

beforeAll(async () => {
  ({ folder, remove } = await practiceVault());
  const opening = {
    report: sample.report,
    reporter: { ...sample.person, identity: { name: 'Nora Quillfeather' } },
    conflict: 'none',
  };
  one = json(await asked(director, ['open', 'vault', '--data', '-', '--json'], opening)).case;
  const respondent = { roles: ['respondent'], known: 'named', identity: { name: 'Sascha Thornbury' } };
  json(await asked(director, ['record', 'vault', one, 'person', '--data', '-', '--json'], respondent));
  const { invitation } = json(
    await asked(director, ['user', 'vault', 'add', 'Sam Staff', '--role', 'staff', '--json']),
  );
  await casekeep(folder, ['join', 'vault', '--user', 'Sam Staff'], [invitation, staffPassphrase]);
  json(await asked(director, ['grant', 'vault', one, 'Sam Staff', '--json']));
  json(await asked(staff, ['conflict', 'vault', one, 'none', '--json']));
});
afterAll(() => remove());

describe('letter', () => {
  test('an acknowledgement is drafted from its template, checked and sent; the contact stands in the case', async () => {
    const drafted = json(await letter(staff, ['draft', '--purpose', 'acknowledgement', '--to', 'person a']));
    expect(drafted).toMatchObject({ version: 1, subject: 'We have your report', gaps: [] });
    const text = await asked(director, ['letter', 'vault', one, 'check', drafted.record]);
    expect([text.code, text.out]).toEqual([0, expect.stringContaining('It may be sent as it stands.')]);
    expect(failureOf(await letter(staff, ['sent', drafted.record, '--mode', 'e-mail']))).toEqual([
      3,
      'notPermitted',
    ]);
    const sent = json(
      await letter(director, ['sent', drafted.record, '--mode', 'e-mail', '--when', '2026-03-06']),
    );
    const view = json(await asked(director, ['show', 'vault', one, '--json']));
    expect(view.records.find(({ id }: { id: string }) => id === sent.contact).data).toMatchObject({
      purpose: 'acknowledgement',
      outcome: 'sent',
      when: { kind: 'day', day: '2026-03-06' },
      letter: drafted.record,
    });
  });

  test('an outcome is written, mended, approved by somebody else and only then sent', async () => {
    const drafted = json(await letter(director, ['draft', '--purpose', 'outcome', '--to', 'Person B']));
    expect(drafted.gaps.length).toBeGreaterThan(2);
    const unready = await letter(director, ['check', drafted.record]);
    expect([unready.code, JSON.parse(unready.out).sendable]).toEqual([3, false]);
    expect(failureOf(await letter(director, ['sent', drafted.record, '--mode', 'letter']))).toEqual([
      3,
      'wordsToCheck',
    ]);
    const words = {
      subject: 'A decision',
      body: 'We have decided. Please keep away from the speakers’ room.',
    };
    expect(failureOf(await letter(director, ['draft', drafted.record, '--data', '-'], words))).toEqual([
      2,
      'badInput',
    ]);
    json(await letter(director, ['draft', drafted.record, '--reason', 'Written.', '--data', '-'], words));
    expect(failureOf(await letter(director, ['sent', drafted.record, '--mode', 'letter']))).toEqual([
      3,
      'secondReaderNeeded',
    ]);
    expect(failureOf(await letter(director, ['approve', drafted.record]))).toEqual([3, 'otherPersonNeeded']);
    expect(json(await letter(staff, ['approve', drafted.record]))).toMatchObject({ version: 2 });
    expect(json(await letter(director, ['sent', drafted.record, '--mode', 'letter']))).toMatchObject({
      version: 3,
    });
  });

  test.each([
    [['draft', '--to', 'Person A'], 'purpose'],
    [['draft', '--purpose', 'status'], 'to'],
    [['draft', '--purpose', 'status', '--to', 'Person Z'], 'to'],
    [['draft', '--purpose', 'follow-up', '--to', 'Person B'], 'purpose'],
    [['check'], 'letter'],
    [['sent', '0'.repeat(32), '--mode', 'letter', '--when', 'yesterday'], 'when'],
  ])('%j names what is wrong', async (rest, path) => {
    const outcome = await letter(director, rest);
    expect(outcome.code).toBe(2);
    expect(JSON.parse(outcome.out).failure.fields).toMatchObject([{ path }]);
  });

  test('all of it in one batch', async () => {
    const lines = [
      { verb: 'letter', case: one, action: 'draft', purpose: 'status', to: 'Person A', as: 'status' },
      { verb: 'letter', case: one, action: 'check', letter: { $: 'status' } },
      { verb: 'letter', case: one, action: 'sent', letter: { $: 'status' }, mode: 'message' },
      { verb: 'letter', case: one, action: 'sent', letter: { $: 'status' }, mode: 'message' },
    ];
    const { out } = await casekeep(
      folder,
      ['batch', 'vault'],
      [passphrase, ...lines.map((line) => JSON.stringify(line))],
    );
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ ok, exit, failure }) => [ok, exit, failure?.code])).toEqual([
      [true, 0, undefined],
      [true, 0, undefined],
      [true, 0, undefined],
      [false, 3, 'alreadySent'],
    ]);
  });
});
