import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inputReader } from '../../main/cli/inputReader';
import { secretsOf } from '../../main/cli/secrets';
import { casekeep, passphrase, practiceVault, withoutAlternate } from './support/casekeep';

let folder: string;
let remove: () => void;
beforeAll(async () => {
  ({ folder, remove } = await practiceVault());
  mkdirSync(join(folder, 'full'));
  writeFileSync(join(folder, 'full', 'something'), '');
});
afterAll(() => remove());

/** Exit code and failure of a command under --json; its words stand on standard error alone. */
async function refused(argv: readonly string[], stdin: string | string[], environment = {}) {
  const { code, out, err } = await casekeep(folder, [...argv, '--json'], stdin, environment);
  expect(out.trim().split('\n')).toHaveLength(1);
  expect(err).toMatch(/^casekeep: /);
  return [code, JSON.parse(out).failure.code];
}

describe('passphrases', () => {
  test.each([
    ['a wrong one', ['list', 'vault'], ['not the passphrase'], 5, 'wrongPassphrase'],
    ['none', ['list', 'vault'], '', 2, 'badInput'],
    ['an empty line', ['list', 'vault'], '\n', 2, 'badInput'],
    ['somebody nobody knows', ['list', 'vault', '--user', 'Nobody'], [passphrase], 2, 'noSuchUser'],
    [
      'a weak one for a new vault',
      ['init', 'new', '--director', 'D', ...withoutAlternate],
      ['short'],
      2,
      'passphraseTooWeak',
    ],
    ['no vault there', ['list', 'nothing'], [passphrase], 2, 'noSuchVault'],
    [
      'a folder that is not empty',
      ['init', 'full', '--director', 'D', ...withoutAlternate],
      [passphrase],
      2,
      'folderNotEmpty',
    ],
    [
      'a vault that is there already',
      ['init', 'vault', '--director', 'D', ...withoutAlternate],
      [passphrase],
      2,
      'folderNotEmpty',
    ],
    ['joining without a name', ['join', 'vault'], ['x', passphrase], 2, 'badInput'],
  ])('%s', async (_, argv, stdin, code, failure) => {
    expect(await refused(argv, stdin)).toEqual([code, failure]);
  });

  test('a line end of Windows is no part of a passphrase', async () => {
    expect((await casekeep(folder, ['list', 'vault'], `${passphrase}\r\n`)).code).toBe(0);
  });

  test('broken data is told before anything is done', async () => {
    expect(await refused(['open', 'vault', '--data', '-'], [passphrase, '{"report":'])).toEqual([
      2,
      'badInput',
    ]);
    expect(await refused(['open', 'vault', '--data', 'nothing.json'], [passphrase])).toEqual([
      2,
      'noSuchFile',
    ]);
    expect((await casekeep(folder, ['list', 'vault', '--json'])).out).toBe('[]\n');
  });

  test('where only practice is allowed a real vault is not made', async () => {
    const environment = { CASEKEEP_PRACTICE_ONLY: '1' };
    expect(
      await refused(['init', 'real', '--director', 'D', ...withoutAlternate], [passphrase], environment),
    ).toEqual([3, 'practiceOnly']);
  });

  test.each([
    ['as it stands', 'correct horse', 'correct horse\r'],
    ['with a key taken back', 'sesam öffne', 'sesam öffneü\u007f\r'],
    ['begun anew', 'once again', 'wrong\u0015once again\n'],
  ])('on a terminal what is typed is not shown: %s', async (_, wanted, typed) => {
    const modes: boolean[] = [];
    const terminal = Object.assign(Readable.from([Buffer.from(typed)]), {
      isTTY: true as const,
      setRawMode: (raw: boolean) => modes.push(raw),
    });
    let err = '';
    const streams = {
      stdin: terminal,
      stdout: { write: () => undefined },
      stderr: { write: (text: string) => (err += text) },
      environment: {},
      cwd: folder,
    };
    expect(await secretsOf(streams, inputReader(terminal)).ask('passphrase')).toBe(wanted);
    expect(err).toBe('Passphrase: \n');
    expect(modes).toEqual([true, false]);
  });

  test('Ctrl-C ends the wait', async () => {
    const { run } = await import('../../main/cli/run');
    const interruption = new AbortController();
    let err = '';
    const ended = run(['list', 'vault'], {
      // Somebody who has not typed anything yet.
      stdin: (async function* () {
        await new Promise(() => undefined);
        yield '';
      })(),
      stdout: { write: () => undefined },
      stderr: { write: (text) => (err += text) },
      environment: {},
      cwd: folder,
      interrupted: interruption.signal,
    });
    interruption.abort();
    expect(await ended).toBe(1);
    expect(err).toContain('You stopped this.');
  });
});

describe('init', () => {
  test('names the office as asked, and says that a forgotten passphrase is final', async () => {
    const argv = [
      'init',
      'named',
      '--director',
      'Eve',
      '--organisation',
      'An office',
      '--prefix',
      'ABC',
      '--practice',
      ...withoutAlternate,
    ];
    const made = await casekeep(folder, [...argv, '--json']);
    expect(made.code).toBe(0);
    expect(JSON.parse(made.out)).toMatchObject({
      practice: true,
      user: { name: 'Eve', role: 'director' },
      office: { organisation: 'An office', prefix: 'ABC' },
    });
    const wrong = [
      'init',
      'wrong',
      '--director',
      'Eve',
      '--prefix',
      'no prefix',
      '--practice',
      ...withoutAlternate,
    ];
    expect(await refused(wrong, [passphrase])).toEqual([2, 'badInput']);
    const told = await casekeep(folder, [
      'init',
      'told',
      '--director',
      'Eve',
      '--practice',
      ...withoutAlternate,
    ]);
    expect(told.out).toContain('forgotten passphrase is final');
  });

  test('asks who stands in for the director, or why nobody does', async () => {
    const init = ['init', 'open', '--director', 'Eve', '--practice'];
    expect(await refused(init, [passphrase])).toEqual([2, 'badInput']);
    expect(await refused([...init, '--alternate', 'Ada', ...withoutAlternate], [passphrase])).toEqual([
      2,
      'badInput',
    ]);
    const made = await casekeep(folder, [...init, '--alternate', 'Ada', '--json']);
    expect(JSON.parse(made.out)).toMatchObject({ user: { name: 'Eve' }, invitation: expect.any(String) });
    expect(JSON.parse(made.out)).not.toHaveProperty('alternateOpen');
    const users = await casekeep(folder, ['user', 'open', 'list', '--json']);
    expect(JSON.parse(users.out)).toMatchObject([{ role: 'director' }, { name: 'Ada', role: 'alternate' }]);
  });
});
