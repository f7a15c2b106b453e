import { describe, expect, test } from 'vitest';
import { run } from '../../build/run.mjs';

const node = process.execPath;

describe('running a program', () => {
  test('its exit code and both its streams come back', async () => {
    const outcome = await run(node, ['-e', 'console.log("out"); console.error("err"); process.exitCode = 7']);
    expect(outcome).toMatchObject({ code: 7, timedOut: false });
    expect(outcome.output).toContain('out');
    expect(outcome.output).toContain('err');
  });

  test('a program that does not exist is an outcome, not an exception', async () => {
    expect(await run('casekeep-no-such-program', [])).toMatchObject({ code: 127 });
  });

  test('the time limit ends it', async () => {
    const outcome = await run(node, ['-e', 'setInterval(() => {}, 1000)'], { limitSeconds: 0.5 });
    expect(outcome.timedOut).toBe(true);
    expect(outcome.code).not.toBe(0);
  });

  test('what ends it ends everything it started', async () => {
    const nested = 'setInterval(() => {}, 1000); console.log(process.pid)';
    const outer = `const { spawn } = require('node:child_process');
      spawn(process.execPath, ['-e', ${JSON.stringify(nested)}], { stdio: 'inherit' }); setInterval(() => {}, 1000)`;
    const end = new AbortController();
    const outcome = await run(node, ['-e', outer], { signal: end.signal, onText: () => end.abort() });
    const inner = Number(outcome.output.trim());
    expect(inner).toBeGreaterThan(0);
    await expect.poll(() => isRunning(inner), { timeout: 5000 }).toBe(false);
  });

  test('its input is what it is given', async () => {
    const outcome = await run(node, ['-e', 'process.stdin.pipe(process.stdout)'], { input: 'secret\n' });
    expect(outcome.output).toBe('secret\n');
  });
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
