import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { failureExits, type FailureCode } from '@contract/failures';
import { recordKindNames } from '@contract/records/kinds';
import { inputReader } from '../../main/cli/inputReader';
import { failureText } from '../../main/cli/report';
import { table } from '../../main/cli/text/table';
import { printable } from '../../main/cli/text/textStyle';
import { verbs } from '../../main/cli/verbs/verbs';
import { casekeep } from './support/casekeep';

const nowhere = '/nonexistent';

describe('words to the person', () => {
  test.each(Object.keys(failureExits) as FailureCode[])(
    '%s: what happened, what is safe, what next',
    (code) => {
      const sentences = failureText({ code }).match(/[.!?](\s|$)/g) ?? [];
      expect(sentences.length).toBeGreaterThanOrEqual(3);
      expect(failureText({ code })).not.toMatch(/undefined|Error|\bnull\b/);
    },
  );

  test('what could steer a terminal is taken out, line ends stay', () => {
    expect(printable('a\u001b[2Jb\u009bc\u202ed\n\te')).toBe('a\uFFFD[2Jb\uFFFDc\uFFFDd\n\te');
  });

  test('columns are as wide as their widest cell, and an empty table says so', () => {
    expect(
      table(
        ['a', 'b'],
        [
          ['long', 1],
          ['x', 'y\nz'],
        ],
        'none',
      ),
    ).toBe('a     b\nlong  1\nx     y z');
    expect(table(['a'], [], 'none')).toBe('none');
  });
});

describe('standard input', () => {
  test.each([
    ['in one piece', ['one\r\ntwo\n{"a":\n1}\n']],
    [
      'in pieces that cut a character',
      [Buffer.from('one\ntw'), Buffer.from('o\n{"a":\n1'), Buffer.from('}\n')],
    ],
  ])('%s: lines first, then the rest', async (_, pieces) => {
    const reader = inputReader(Readable.from(pieces));
    expect([await reader.line(), await reader.line()]).toEqual(['one', 'two']);
    expect(JSON.parse(await reader.rest())).toEqual({ a: 1 });
  });

  test('a last line needs no end, and after it there is none', async () => {
    const umlaut = Buffer.from('ü');
    const reader = inputReader(Readable.from([umlaut.subarray(0, 1), umlaut.subarray(1)]));
    expect([await reader.line(), await reader.line()]).toEqual(['ü', undefined]);
  });
});

describe('usage', () => {
  test.each([
    [['nonsense'], 'unknownOperation'],
    [['list'], 'badInput'],
    [['open', 'v'], 'badInput'],
    [['list', 'v', '--nonsense'], 'badInput'],
    [['export', 'v', 'c', '--out', 'x.pdf'], 'badInput'],
    [['init', 'v'], 'badInput'],
    [['seed', 'v'], 'badInput'],
  ])('%j exits 2 and says what is wrong, once', async (argv, expected) => {
    const { code, out, err } = await casekeep(nowhere, [...argv, '--json'], '');
    expect([code, JSON.parse(out).failure.code]).toEqual([2, expected]);
    expect(err.match(/casekeep: /g)).toHaveLength(1);
  });

  test('without a word the help is told and nothing succeeds', async () => {
    const { code, err } = await casekeep(nowhere, [], '');
    expect(code).toBe(2);
    for (const { name } of verbs) expect(err).toContain(` ${name} `);
  });

  test('help is an answer', async () => {
    expect(await casekeep(nowhere, ['help'], '')).toMatchObject({ code: 0, err: '' });
    expect((await casekeep(nowhere, ['record', '--help'], '')).out).toContain('--late-reason');
  });

  test('no verb of the issue is forgotten', () => {
    const asked =
      'init open import list show history search due missing record schema attach extract advance user grant export ' +
      'exports ledger verify backup restore batch seed demo version join ' +
      'link merge split earlier comparators flags ' +
      'codes profile ' +
      'form passphrase recuse take letter back reopen conflict sign hold unhold waive note appeal handoff ' +
      'rotate shares recover erase retention handover entrust reveal chain';
    expect(verbs.map(({ name }) => name).sort()).toEqual(asked.split(' ').sort());
  });
});

describe('schema and version', () => {
  test.each(['case', 'code', 'profile', ...recordKindNames])(
    'schema %s is JSON Schema that refuses unknown fields',
    async (kind) => {
      const { code, out } = await casekeep(nowhere, ['schema', kind, '--json'], '');
      expect(code).toBe(0);
      const schema = JSON.parse(out);
      expect(schema.$schema).toContain('json-schema.org');
      const objects = schema.oneOf ?? [schema];
      for (const object of objects) expect(object.additionalProperties).toBe(false);
    },
  );

  test('schema without a kind has them all', async () => {
    const { out } = await casekeep(nowhere, ['schema', '--json'], '');
    expect(Object.keys(JSON.parse(out))).toEqual(['case', 'code', 'profile', ...recordKindNames]);
  });

  test.each([...verbs.map(({ name }) => name), 'failure'])('schema --result %s is there', async (name) => {
    const { code, out } = await casekeep(nowhere, ['schema', '--result', name, '--json'], '');
    expect(code).toBe(0);
    expect(JSON.parse(out).$schema).toContain('json-schema.org');
  });

  test('schema of what there is not', async () => {
    expect((await casekeep(nowhere, ['schema', 'nothing'], '')).code).toBe(2);
    expect((await casekeep(nowhere, ['schema', '--result', 'nothing'], '')).code).toBe(2);
  });

  test('version', async () => {
    const { code, out } = await casekeep(nowhere, ['version', '--json'], '');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ name: 'casekeep', vaultFormat: 1 });
  });
});
