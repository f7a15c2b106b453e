import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sample } from '../support/records';
import { casekeep, passphrase, practiceVault } from './support/casekeep';

let folder: string;
let remove: () => void;
beforeAll(async () => {
  ({ folder, remove } = await practiceVault());
});
afterAll(() => remove());

const lines = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('batch', () => {
  test('does one command a line with one unlock, answers each, and goes on after a failure', async () => {
    const [opened] = lines(
      (
        await casekeep(
          folder,
          ['batch', 'vault'],
          [passphrase, JSON.stringify({ verb: 'open', data: { report: sample.report } })],
        )
      ).out,
    );
    expect(opened).toMatchObject({ ok: true, exit: 0 });
    const one = opened.value.case;
    writeFileSync(join(folder, 'paper.txt'), 'paper');
    const commands = [
      { verb: 'record', case: one, kind: 'note', data: sample.note },
      { verb: 'advance', case: one, phase: 'consultation' },
      { verb: 'show', case: 'Quite Nothing' },
      { verb: 'nonsense' },
      { case: one },
      'not json',
      { verb: 'record', case: one, kind: 'note', data: sample.note, 'late-reason': 'x' },
      { verb: 'list', unknown: 1 },
      { verb: 'attach', case: one, files: ['paper.txt'] },
      { verb: 'search', words: 'session' },
      { verb: 'ledger', since: 5 },
      { verb: 'init', director: 'Nobody' },
      { verb: 'verify' },
      { verb: 'list' },
    ];
    const text = commands.map((command) => (typeof command === 'string' ? command : JSON.stringify(command)));
    writeFileSync(join(folder, 'commands.jsonl'), `${text.join('\n')}\n\n`);
    const whole = await casekeep(folder, ['batch', 'vault', 'commands.jsonl']);
    expect([whole.code, whole.err]).toEqual([0, '']);
    const answers = lines(whole.out);
    expect(answers.map(({ ok, exit, failure }) => [ok, exit, failure?.code])).toEqual([
      [true, 0, undefined],
      [false, 3, 'gateMissing'],
      [false, 2, 'noSuchCase'],
      [false, 2, 'unknownOperation'],
      [false, 2, 'badInput'],
      [false, 2, 'badInput'],
      [true, 0, undefined],
      [false, 2, 'badInput'],
      [true, 0, undefined],
      [true, 0, undefined],
      [true, 0, undefined],
      [false, 2, 'unknownOperation'],
      [true, 0, undefined],
      [true, 0, undefined],
    ]);
    expect(answers[1].failure.missing.length).toBeGreaterThan(0);
    expect(answers[12].value).toMatchObject({ ok: true, problems: [] });
    expect(answers[13].value).toMatchObject([{ id: one }]);
  });

  test('a line names its answer, and later lines point to it', async () => {
    const one = { verb: 'open', data: { report: sample.report }, as: 'one' };
    const person = { roles: ['respondent'], known: 'by-description', description: 'Tall, green badge.' };
    const text = (words: unknown) => ({ ...sample.note, text: words });
    const commands = [
      one,
      { verb: 'record', case: { $: 'one' }, kind: 'person', data: person, as: 'he' },
      {
        verb: 'record',
        case: { $: 'one.codeName' },
        kind: 'note',
        data: { ...text('{"$":"he"}'), about: [{ $: 'he' }] },
      },
      { verb: 'show', case: { $: 'one' } },
      { verb: 'show', case: { $: 'nobody' } },
      { verb: 'show', case: { $: 'one.nothing' } },
    ];
    const { out } = await casekeep(
      folder,
      ['batch', 'vault'],
      [passphrase, ...commands.map((line) => JSON.stringify(line))],
    );
    const answers = lines(out);
    expect(answers.map(({ exit }) => exit)).toEqual([0, 0, 0, 0, 2, 2]);
    const note = answers[3].value.records.at(-1);
    expect(note.data).toMatchObject({ text: '{"$":"he"}', about: [answers[1].value.record] });
  });

  test('fails as a whole only when nobody can come in', async () => {
    const { code, out } = await casekeep(
      folder,
      ['batch', 'vault', '--json'],
      ['wrong passphrase', '{"verb":"list"}'],
    );
    expect([code, JSON.parse(out).failure.code]).toEqual([5, 'wrongPassphrase']);
    expect((await casekeep(folder, ['batch', 'vault', 'nothing.jsonl'])).code).toBe(2);
  });
});
