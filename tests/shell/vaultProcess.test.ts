import { EventEmitter } from 'node:events';
import type { VaultRequest } from '@contract/events';
import { createVaultProcess, type VaultChild } from '@shell/vaultProcess';
import { expect, test, vi } from 'vitest';

class FakeChild extends EventEmitter implements VaultChild {
  readonly sent: VaultRequest[] = [];
  killed = false;
  postMessage(message: VaultRequest): void {
    this.sent.push(message);
  }
  kill(): boolean {
    this.killed = true;
    return true;
  }
  killedHard = false;
  killHard(): void {
    this.killedHard = true;
  }
  reply(index: number, result: unknown): void {
    this.emit('message', { id: this.sent[index]?.id, result });
  }
}

function start() {
  const children: FakeChild[] = [];
  const onEvent = vi.fn();
  const onEnd = vi.fn();
  let later: () => void = () => {};
  const vault = createVaultProcess(
    () => {
      const child = new FakeChild();
      children.push(child);
      return child;
    },
    onEvent,
    onEnd,
    (work) => {
      later = work;
    },
  );
  return { vault, children, onEvent, onEnd, wait: () => later() };
}

const context = { folder: '/vault', paths: {} };
const job = '0'.repeat(32);

test('answers reach their own calls, in any order', async () => {
  const { vault, children } = start();
  const first = vault.call('cases.list', {}, context);
  const second = vault.call('due', {}, context);
  expect(children).toHaveLength(1);
  children[0]?.reply(1, { ok: true, value: 'second' });
  children[0]?.reply(0, { ok: true, value: 'first' });
  expect(await first).toEqual({ ok: true, value: 'first' });
  expect(await second).toEqual({ ok: true, value: 'second' });
});

test('lock ends the process and every open call, and a late answer is dropped', async () => {
  const { vault, children, onEvent, onEnd } = start();
  const call = vault.call('vault.unlock', {}, context);
  vault.kill();
  expect(children[0]?.killed).toBe(true);
  children[0]?.reply(0, { ok: true, value: 'late' });
  children[0]?.emit('message', { event: 'progress', value: { job, words: 'late', done: 0, total: 1 } });
  children[0]?.emit('exit', 0);
  expect(await call).toEqual({ ok: false, failure: { code: 'locked' } });
  expect(vault.unlocked()).toBe(false);
  expect(onEvent).not.toHaveBeenCalled();
  expect(onEnd).not.toHaveBeenCalled();
  void vault.call('vault.status', {}, context);
  expect(children).toHaveLength(2);
});

test('a process too busy to hear the polite end is ended all the same', () => {
  const { vault, children, wait } = start();
  void vault.call('ledger.verify', {}, context);
  vault.kill();
  expect(children[0]?.killedHard).toBe(false);
  wait();
  expect(children[0]?.killedHard).toBe(true);
});

test('a process that dies by itself is told, and its calls answered', async () => {
  const { vault, children, onEnd } = start();
  const call = vault.call('cases.list', {}, context);
  children[0]?.emit('message', { event: 'hide', value: { hidden: true } });
  children[0]?.emit('exit', 11);
  expect(await call).toEqual({ ok: false, failure: { code: 'locked' } });
  expect(onEnd).toHaveBeenCalledOnce();
});

test('a process that cannot even start answers so, and is not taken for one that was locked', async () => {
  const { vault, children, onEnd } = start();
  const call = vault.call('vault.status', {}, context);
  children[0]?.emit('exit', 1);
  expect(await call).toEqual({ ok: false, failure: { code: 'unexpected' } });
  expect(onEnd).not.toHaveBeenCalled();
});

test.each([
  ['vault.status', { ok: true, value: {} }, false],
  ['vault.unlock', { ok: false, failure: { code: 'wrongPassphrase' } }, false],
  ['vault.unlock', { ok: true, value: {} }, true],
  ['vault.join', { ok: true, value: {} }, true],
  ['vault.recover', { ok: true, value: {} }, true],
  ['vault.create', { ok: true, value: {} }, true],
])('after %s it holds keys: %o → %s', async (operation, result, expected) => {
  const { vault, children } = start();
  const call = vault.call(operation, {}, context);
  children[0]?.reply(0, result);
  await call;
  expect(vault.unlocked()).toBe(expected);
});

test('a failure of another form than agreed does not cross', async () => {
  const { vault, children } = start();
  const call = vault.call('cases.list', {}, context);
  children[0]?.reply(0, { ok: false, failure: { code: 'unexpected', stack: 'at /home/director' } });
  expect(await call).toEqual({ ok: false, failure: { code: 'unexpected' } });
});

test.each([
  ['a known event', { event: 'progress', value: { job, words: 'verify', done: 1, total: 2 } }, 1],
  ['an unknown event', { event: 'case', value: {} }, 0],
  [
    'an event with more than agreed',
    { event: 'progress', value: { job, words: 'a', done: 1, total: 2, text: 'x' } },
    0,
  ],
  ['something else', 'hello', 0],
])('tells the page of %s', (_what, message, times) => {
  const { vault, children, onEvent } = start();
  void vault.call('ledger.verify', {}, context);
  children[0]?.emit('message', message);
  expect(onEvent).toHaveBeenCalledTimes(times);
});
