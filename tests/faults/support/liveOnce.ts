import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type Facts, nothingYet } from './acts';
import type { Life } from './worker';

/** What the parent knows of a life: everything that was told before it ended. */
export interface Told {
  /** After the last act that was answered. */
  readonly facts: Facts;
  /** The act that was begun last, and whether it was answered. */
  readonly last: number;
  readonly answered: boolean;
  /** Failures, by act. */
  readonly failures: ReadonlyMap<number, unknown>;
  /** How many calls and milliseconds each answered act took. */
  readonly costs: ReadonlyMap<number, { calls: number; writes: number; milliseconds: number }>;
  /** Number of its process. */
  readonly pid: number;
  readonly signal: NodeJS.Signals | null;
  readonly code: number | null;
  readonly complaint: string;
}

export interface Circumstances {
  /** The longest file it may write, in blocks of 512 bytes. */
  readonly blocks?: number;
  /** The modes of files hold for it, even where it is root's: root is refused nothing by them. */
  readonly modesHold?: boolean;
}

const overrides = '-dac_override,-dac_read_search';
const isRoot = process.getuid?.() === 0;
const withoutOverrides = ['setpriv', `--inh-caps=${overrides}`, `--bounding-set=${overrides}`];

/** Whether modes can hold for a life on this machine. */
export const canHoldModes =
  !isRoot || spawnSync('setpriv', [...withoutOverrides.slice(1), 'true']).status === 0;

/** Starts the worker and waits until it has ended, however it ends. */
export async function liveOnce(worker: string, life: Life, around: Circumstances = {}): Promise<Told> {
  const { blocks, modesHold = false } = around;
  const own = [process.execPath, worker, JSON.stringify(life)];
  const call = modesHold && isRoot ? [...withoutOverrides, ...own] : own;
  const [command = '', ...given] =
    blocks === undefined ? call : ['sh', '-c', `ulimit -f ${blocks}; exec "$@"`, 'sh', ...call];
  const child = spawn(command, given, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(worker, '..', 'compiled') },
  });
  let told = '';
  let complaint = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (told += piece));
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (complaint += piece));
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.on('error', reject).on('close', (...how) => resolve(how));
  });
  return { ...readTold(told), pid: child.pid ?? 0, code, signal, complaint };
}

function readTold(told: string): Omit<Told, 'pid' | 'code' | 'signal' | 'complaint'> {
  let facts = nothingYet();
  let last = -1;
  let answered = false;
  const failures = new Map<number, unknown>();
  const costs = new Map<number, { calls: number; writes: number; milliseconds: number }>();
  // A line that was not finished was not said.
  for (const line of told.split('\n').slice(0, -1)) {
    const [, word, act, value = ''] = /^(\w+) (\d+) (.*)$/.exec(line) ?? [];
    last = Number(act);
    answered = word !== 'begun';
    if (word === 'failed') failures.set(last, JSON.parse(value));
    if (word !== 'done') continue;
    const { facts: found, ...cost } = JSON.parse(value) as {
      facts?: Facts;
      calls: number;
      writes: number;
      milliseconds: number;
    };
    costs.set(last, cost);
    if (found?.records !== undefined) facts = found;
  }
  return { facts, last, answered, failures, costs };
}
