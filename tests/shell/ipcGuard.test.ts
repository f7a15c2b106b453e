import { Failure } from '@contract/failures';
import { createGuard, type Frame, isOurMainFrame } from '@shell/ipcGuard';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';

const main: Frame = { url: 'app://casekeep/index.html#/cases' };

test.each<[string, Frame | null | undefined, Frame | null | undefined, boolean]>([
  ['our main frame', main, main, true],
  ['no frame any more', null, main, false],
  ['no window', main, undefined, false],
  ['neither', null, null, false],
  ['another frame with the same address', { url: main.url }, main, false],
  ...[
    'https://casekeep/index.html',
    'app://casekeep.evil/index.html',
    'app://casekeep@evil/index.html',
    'app://user@casekeep/index.html',
    'app://evil/casekeep/index.html',
    'app://casekeep:8080/index.html',
    'application://casekeep/index.html',
    'other://casekeep/index.html',
    'file:///app/casekeep/index.html',
    'about:blank',
    'data:text/html,app://casekeep/',
    '',
    'not a url',
  ].map((url): [string, Frame, Frame, boolean] => {
    const frame = { url };
    return [`main frame at ${url || 'an empty address'}`, frame, frame, false];
  }),
])('sender: %s', (_what, sender, mainFrame, expected) => {
  expect(isOurMainFrame(sender, mainFrame)).toBe(expected);
});

const operations = {
  'test.add': { input: z.strictObject({ number: z.number().max(10) }) },
  'test.fail': { input: z.strictObject({}) },
};
type Name = keyof typeof operations;
const isKnown = (name: unknown): name is Name => typeof name === 'string' && Object.hasOwn(operations, name);

function guardWith(
  answer: (name: Name, input: unknown) => Promise<never> | Promise<{ ok: true; value: unknown }>,
) {
  return createGuard(isKnown, operations, () => main, answer);
}

test('a good message reaches the answer with its parsed input', async () => {
  const answer = vi.fn(async () => ({ ok: true as const, value: 7 }));
  const guard = guardWith(answer);
  expect(await guard({ senderFrame: main }, 'test.add', { number: 3 })).toEqual({ ok: true, value: 7 });
  expect(answer).toHaveBeenCalledExactlyOnceWith('test.add', { number: 3 });
});

test.each<[string, Frame | null, unknown[], string]>([
  ['a foreign frame', { url: 'https://evil/' }, ['test.add', { number: 1 }], 'unknownOperation'],
  ['a child frame of our own address', { url: main.url }, ['test.add', { number: 1 }], 'unknownOperation'],
  ['a frame that is gone', null, ['test.add', { number: 1 }], 'unknownOperation'],
  ['an unknown name', main, ['test.erase', {}], 'unknownOperation'],
  ['an inherited name', main, ['constructor', {}], 'unknownOperation'],
  ['a name that is no text', main, [{ toString: () => 'test.add' }, {}], 'unknownOperation'],
  ['no name', main, [], 'unknownOperation'],
  ['more than one input', main, ['test.add', { number: 1 }, 'more'], 'unknownOperation'],
  ['a field too many', main, ['test.add', { number: 1, path: '/etc' }], 'badInput'],
  ['over the limit', main, ['test.add', { number: 11 }], 'badInput'],
  ['no input', main, ['test.add'], 'badInput'],
])('refused before the answer: %s', async (_what, senderFrame, message, code) => {
  const answer = vi.fn(async () => ({ ok: true as const, value: null }));
  const result = await guardWith(answer)({ senderFrame }, ...message);
  expect(result).toMatchObject({ ok: false, failure: { code } });
  expect(answer).not.toHaveBeenCalled();
});

test('the frame is read before anything is waited for', async () => {
  let reads = 0;
  const event = {
    get senderFrame() {
      reads += 1;
      return main;
    },
  };
  const pending = guardWith(async () => ({ ok: true, value: null }))(event, 'test.fail', {});
  expect(reads).toBe(1);
  await pending;
  expect(reads).toBe(1);
});

test('what is thrown never crosses: no message, stack or path', async () => {
  const secret = 'ENOENT /home/director/vault SELECT * FROM entries';
  const thrown = await guardWith(() => Promise.reject(new Error(secret)))(
    { senderFrame: main },
    'test.fail',
    {},
  );
  expect(thrown).toEqual({ ok: false, failure: { code: 'unexpected' } });
  const known = await guardWith(() => Promise.reject(new Failure('noSuchFile')))(
    { senderFrame: main },
    'test.fail',
    {},
  );
  expect(known).toEqual({ ok: false, failure: { code: 'noSuchFile' } });
});
