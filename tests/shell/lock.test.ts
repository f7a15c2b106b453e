import { EventEmitter } from 'node:events';
import { lockByItself } from '@shell/lock';
import { expect, test, vi } from 'vitest';

function start(unlocked: boolean, idleSeconds: number) {
  const monitor = Object.assign(new EventEmitter(), { getSystemIdleTime: () => idleSeconds });
  const lock = vi.fn();
  let tick: () => void = () => {};
  lockByItself({
    monitor: monitor as never,
    unlocked: () => unlocked,
    lock,
    idleMinutes: () => 10,
    setInterval: (work) => {
      tick = work;
      return {};
    },
  });
  return { monitor, lock, tick: () => tick() };
}

test.each([
  ['suspend', 'suspend'],
  ['lock-screen', 'screen'],
])('%s locks', (event, why) => {
  const { monitor, lock } = start(true, 0);
  monitor.emit(event);
  expect(lock).toHaveBeenCalledExactlyOnceWith(why);
});

test.each([
  [599, 0],
  [600, 1],
])('after %i seconds without use it locked %i times', (seconds, times) => {
  const { lock, tick } = start(true, seconds);
  tick();
  expect(lock).toHaveBeenCalledTimes(times);
});

test('what is locked is not locked again', () => {
  const { monitor, lock, tick } = start(false, 6000);
  tick();
  monitor.emit('suspend');
  expect(lock).not.toHaveBeenCalled();
});
