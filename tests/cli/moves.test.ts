import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decidedInFull } from '../support/decidedInFull';
import { sample } from '../support/records';
import { casekeep, json, type Loose, passphrase, practiceVault } from './support/casekeep';

let folder: string;
let remove: () => void;
let one: string;
const run = (argv: readonly string[], data?: unknown) =>
  casekeep(folder, argv, data === undefined ? [passphrase] : [passphrase, JSON.stringify(data)]);
const ask = async (argv: readonly string[], data?: unknown) => json(await run([...argv, '--json'], data));
const refused = async (argv: readonly string[], data?: unknown) => {
  const { code, out } = await run([...argv, '--json'], data);
  return [code, JSON.parse(out).failure.code];
};
const record = async (kind: string, data: unknown) =>
  (await ask(['record', 'vault', one, kind, '--data', '-'], data)).record as string;
const view = () => ask(['show', 'vault', one]);
const shown = async (id: string): Promise<Loose> =>
  (await view()).records.find((each: Loose) => each.id === id);

let allegation: string;
let person: string;

beforeAll(async () => {
  ({ folder, remove } = await practiceVault());
  one = (await ask(['open', 'vault', '--data', '-'], { report: sample.report, reporter: sample.person }))
    .case;
  person = (await view()).records.find(({ kind }: Loose) => kind === 'person').id;
  await record('incident', sample.incident);
  allegation = await record('allegation', sample.allegation);
  await record('triage', sample.triage);
});
afterAll(() => remove());

describe('moving a case by commands', () => {
  test('advance answers everything that is missing, with where', async () => {
    const { code, out } = await run(['advance', 'vault', one, 'follow-up', '--json']);
    expect(code).toBe(3);
    expect(JSON.parse(out).failure.missing).toEqual([
      { code: 'conflict', message: expect.any(String), where: { kind: 'conflict' } },
      { code: 'consultation', message: expect.any(String), where: { kind: 'consultation' } },
      { code: 'decision', message: expect.any(String), where: { kind: 'decision', record: allegation } },
    ]);
  });

  test('conflict, waive, decide, sign, advance, back, reopen', async () => {
    expect(await ask(['conflict', 'vault', one, 'none'])).toEqual({ case: one, answer: 'none' });
    await ask(['waive', 'vault', one, 'none-sought', '--reason', 'The facts are plain.']);
    await ask(['advance', 'vault', one, 'decision']);
    const data = { ...sample.decision, ...decidedInFull, allegation };
    const decision = await record('decision', data);
    expect(await refused(['sign', 'vault', one, decision, '--version', '2'])).toEqual([3, 'staleVersion']);
    expect(await ask(['sign', 'vault', one, decision])).toEqual({ case: one, record: decision, version: 1 });
    expect(await refused(['sign', 'vault', one, decision])).toEqual([3, 'signedOff']);
    expect(await refused(['sign', 'vault', one, person])).toEqual([3, 'notPermitted']);

    const appeal = await ask(['appeal', 'vault', one, '--data', '-'], {
      ...sample.appeal,
      decision,
      by: person,
    });
    const decided = { outcome: 'upheld', reasons: 'Nothing new.', decided: { kind: 'unknown' } };
    const upheld = { ...sample.appeal, ...decided, status: 'decided', decision, by: person };
    const amend = ['--amend', appeal.record, '--reason', 'Decided.'];
    // Whoever decided before does not decide the appeal.
    expect(await refused(['appeal', 'vault', one, '--data', '-', ...amend], upheld)).toEqual([
      3,
      'otherPersonNeeded',
    ]);
    const withdrawn = {
      ...sample.appeal,
      status: 'withdrawn',
      when: { kind: 'unknown' },
      decision,
      by: person,
    };
    expect(await ask(['appeal', 'vault', one, '--data', '-', ...amend], withdrawn)).toMatchObject({
      version: 2,
    });

    await ask(['waive', 'vault', one, 'follow-up', person, '--reason', 'Asked not to be told.']);
    await ask(['advance', 'vault', one, 'closed']);
    expect(await refused(['back', 'vault', one, '--reason', 'x'])).toEqual([3, 'wrongPhase']);
    expect(await ask(['reopen', 'vault', one, '--reason', 'A new report.'])).toEqual({
      case: one,
      phase: 'follow-up',
    });
    expect(await refused(['reopen', 'vault', one, '--reason', 'x'])).toEqual([3, 'wrongPhase']);
    expect(await ask(['back', 'vault', one, 'intake', '--reason', 'It has to begin anew.'])).toEqual({
      case: one,
      phase: 'intake',
    });
    expect(await refused(['back', 'vault', one, '--reason', 'x'])).toEqual([3, 'wrongPhase']);
    expect((await run(['back', 'vault', one, 'intake'])).code).toBe(2);
    expect((await view()).phases.slice(-2)).toMatchObject([
      { phase: 'follow-up', reason: 'A new report.' },
      { phase: 'intake', reason: 'It has to begin anew.' },
    ]);
  });
});

describe('short ways to write', () => {
  test('hold and unhold: one is lifted without naming it, of several one is named', async () => {
    const placed = await ask(['hold', 'vault', one, '--reason', 'A lawyer wrote.', '--scope', 'Everything.']);
    expect((await view()).onHold).toBe(true);
    expect((await ask(['list', 'vault']))[0].onHold).toBe(true);
    await ask(['unhold', 'vault', one, '--reason', 'Settled.']);
    expect((await shown(placed.record))?.data.state).toMatchObject({ kind: 'lifted', reason: 'Settled.' });
    expect((await view()).onHold).toBeUndefined();
    expect(await refused(['unhold', 'vault', one, '--reason', 'x'])).toEqual([2, 'noSuchRecord']);
    const two = [];
    for (const reason of ['First.', 'Second.'])
      two.push((await ask(['hold', 'vault', one, '--reason', reason])).record);
    expect(await refused(['unhold', 'vault', one, '--reason', 'x'])).toEqual([2, 'badInput']);
    expect((await ask(['unhold', 'vault', one, two[1], '--reason', 'x'])).record).toBe(two[1]);
    expect((await view()).onHold).toBe(true);
  });

  test('note: words dated now, or a record; an addendum names the note it adds to', async () => {
    const { record: first } = await ask(['note', 'vault', one, '--text', 'Called back.']);
    const { record: added } = await ask([
      'note',
      'vault',
      one,
      '--text',
      'And once more.',
      '--addendum',
      first,
    ]);
    expect((await shown(added))?.data).toMatchObject({ text: 'And once more.', addendumTo: first });
    expect((await shown(first))?.data.when.kind).toBe('exact');
    await ask(['note', 'vault', one, '--data', '-'], sample.note);
    expect(await refused(['note', 'vault', one])).toEqual([2, 'badInput']);
    expect(await refused(['note', 'vault', one, '--text', 'x', '--addendum', person])).toEqual([
      2,
      'badInput',
    ]);
  });

  test.each([
    ['a duty without whom it was owed to', ['follow-up']],
    ['none sought with somebody', ['none-sought', 'a'.repeat(32)]],
    ['a duty there is not', ['homework']],
    ['somebody who is not there', ['follow-up', 'a'.repeat(32)]],
  ])('waive: %s is refused', async (_what, words) => {
    expect(await refused(['waive', 'vault', one, ...words, '--reason', 'x'])).toEqual([2, 'badInput']);
  });

  test('handoff: planned, then made', async () => {
    const { record: planned } = await ask(['handoff', 'vault', one, '--data', '-'], sample.handoff);
    const made = { ...sample.handoff, state: { kind: 'made', when: { kind: 'unknown' }, mode: 'e-mail' } };
    const amend = ['--amend', planned, '--reason', 'Sent.'];
    expect(await ask(['handoff', 'vault', one, '--data', '-', ...amend], made)).toMatchObject({ version: 2 });
    expect(await refused(['handoff', 'vault', one, '--data', '-', '--reason', 'x'], made)).toEqual([
      2,
      'badInput',
    ]);
  });

  test('each of them is a line of batch as well', async () => {
    const lines = [
      { verb: 'hold', case: one, reason: 'x' },
      { verb: 'note', case: one, text: 'x' },
      { verb: 'note', case: one, data: sample.note },
      { verb: 'handoff', case: one, data: sample.handoff },
      { verb: 'waive', case: one, duty: 'follow-up', owed: person, reason: 'x' },
      { verb: 'conflict', case: one, answer: 'none' },
      { verb: 'reopen', case: one, reason: 'x' },
      { verb: 'back', case: one, reason: 'x' },
      { verb: 'sign', case: one, record: person },
      { verb: 'appeal', case: one, data: {} },
      { verb: 'unhold', case: one, reason: 'x' },
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
    expect(answers.map(({ failure }) => failure?.code)).toEqual([
      ...[undefined, undefined, undefined, undefined, undefined, undefined],
      ...['wrongPhase', 'wrongPhase', 'notPermitted', 'wrongPhase', 'badInput'],
    ]);
  });
});
