import { spawn } from 'node:child_process';

/**
 * @typedef {object} Outcome
 * @property {number} code the exit code; 1 where a signal or the time limit ended the program
 * @property {NodeJS.Signals | null} signal the signal that ended it
 * @property {boolean} timedOut whether the time limit ended it
 * @property {string} output the kept end of what it wrote, both streams in the order they came
 * @property {number} seconds how long it ran
 */

const keptCharacters = 200_000;
/** @typedef {import('node:child_process').ChildProcess} ChildProcess */
/** @type {Set<ChildProcess>} programs in groups of their own */
const running = new Set();
/** @type {Set<ChildProcess>} programs that share our terminal */
const handed = new Set();
/** Once we are told to stop, no outcome is answered any more: nothing may be started because something has ended. */
let ending = false;

/** Ends a program with everything it started. @param {ChildProcess} child @param {NodeJS.Signals} signal */
function endGroup(child, signal) {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    if (process.platform === 'win32') spawn('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    else process.kill(-child.pid, signal);
  } catch {
    child.kill(signal);
  }
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    if (handed.size > 0) {
      // The terminal has already told it to stop; it ends in its own order and we with it.
      if (signal !== 'SIGINT') for (const child of handed) child.kill(signal);
      return;
    }
    ending = true;
    for (const child of running) endGroup(child, 'SIGTERM');
    // They get a moment to end in their own order; what is left then is killed on exit.
    const code = signal === 'SIGINT' ? 130 : 143;
    const leave = () => process.exit(code);
    setTimeout(leave, 3000);
    setInterval(() => running.size === 0 && leave(), 50);
  });
}
process.on('exit', () => {
  for (const child of running) endGroup(child, 'SIGKILL');
});

/**
 * Runs a program in a process group of its own and keeps what it says.
 *
 * Never throws: a program that cannot be started is an outcome with code 127 and the reason as its output.
 *
 * @param {string} command @param {string[]} arguments_
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, limitSeconds?: number, onText?: (text: string) => void, input?: string, signal?: AbortSignal }} [options]
 * @returns {Promise<Outcome>}
 */
export function run(command, arguments_, options = {}) {
  const began = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command, arguments_, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    running.add(child);
    options.signal?.addEventListener('abort', () => endGroup(child, 'SIGTERM'), { once: true });
    if (options.input !== undefined) child.stdin?.end(options.input);
    let output = '';
    let timedOut = false;
    const limit =
      options.limitSeconds === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            endGroup(child, 'SIGKILL');
          }, options.limitSeconds * 1000);
    /** @param {string} text */
    const keep = (text) => {
      output = (output + text).slice(-keptCharacters);
      options.onText?.(text);
    };
    child.stdout?.setEncoding('utf8').on('data', keep);
    child.stderr?.setEncoding('utf8').on('data', keep);
    let settled = false;
    /** @param {number | null} code @param {NodeJS.Signals | null} signal */
    const settle = (code, signal) => {
      if (settled) return;
      settled = true;
      clearTimeout(limit);
      running.delete(child);
      if (ending) return;
      resolve({ code: code ?? 1, signal, timedOut, output, seconds: (Date.now() - began) / 1000 });
    };
    child.on('error', (error) => {
      keep(error.message);
      settle(127, null);
    });
    child.on('close', settle);
  });
}

/**
 * Runs a program on this terminal: it has our input and output, and our interruption ends it.
 *
 * @param {string} command @param {string[]} arguments_
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>} its exit code (128 + n where signal n ended it)
 */
export function hand(command, arguments_, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, arguments_, { ...options, stdio: 'inherit' });
    handed.add(child);
    child.on('error', () => {
      handed.delete(child);
      resolve(127);
    });
    child.on('close', (code, signal) => {
      handed.delete(child);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}

/** One line to the person; on stderr, because a command's stdout may be somebody's data. @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`);
}
