import type Database from 'better-sqlite3';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { Worker } from 'node:worker_threads';

/** Where a life ends, or what fails in it. Calls and moments are counted from the beginning of one act. */
export type FaultPlan =
  | { readonly kind: 'none' }
  | { readonly kind: 'killed before a call'; readonly act: number; readonly call: number }
  | { readonly kind: 'killed at a moment'; readonly act: number; readonly milliseconds: number }
  | { readonly kind: 'writing fails'; readonly act: number; readonly call: number; readonly code: string };

/** What a watched process tells of itself. */
export interface Watch {
  /** An act begins: counting starts anew. */
  begin(act: number): void;
  /** Calls of the file system and of the database since, and those of them that make a file longer. */
  counted(): { readonly calls: number; readonly writes: number };
}

type Callable = (this: unknown, ...given: unknown[]) => unknown;

const reading = [
  'readFileSync',
  'readdirSync',
  'existsSync',
  'fsyncSync',
  'closeSync',
  'renameSync',
  'rmSync',
];
const growing = ['openSync', 'writeSync', 'mkdirSync', 'mkdtempSync', 'copyFileSync', 'writeFileSync'];

const die = (): void => void process.kill(process.pid, 'SIGKILL');

/** Kills this process from a second thread, also in the middle of a call that holds up the first. */
function killLater(milliseconds: number): () => void {
  const flag = new Int32Array(new SharedArrayBuffer(8));
  const thread = new Worker(
    `const { flag, milliseconds, pid } = require('node:worker_threads').workerData;
     Atomics.wait(flag, 0, 0);
     Atomics.wait(flag, 1, 0, milliseconds);
     process.kill(pid, 'SIGKILL');`,
    { eval: true, workerData: { flag, milliseconds, pid: process.pid } },
  );
  thread.unref();
  return () => {
    Atomics.store(flag, 0, 1);
    Atomics.notify(flag, 0);
  };
}

function wrap(target: object, name: string, before: (called: unknown) => void): void {
  const holder = target as Record<string, Callable>;
  const call = holder[name];
  if (call === undefined) throw new Error(`there is no ${name} to watch`);
  holder[name] = function (this: unknown, ...given: unknown[]) {
    before(this);
    return call.apply(this, given);
  };
}

/**
 * Watches every call by which this process reads or changes a file, through `node:fs` and through the database driver,
 * and does what the plan says at one of them. To be called before anything is opened.
 */
export async function carryOut(plan: FaultPlan, driver: typeof Database): Promise<Watch> {
  let act = -1;
  let calls = 0;
  let writes = 0;
  const isNow = (): boolean => plan.kind !== 'none' && plan.act === act;
  const read = (): void => {
    calls += 1;
    if (plan.kind === 'killed before a call' && isNow() && calls === plan.call) die();
  };
  const grow =
    (failure: (code: string) => Error) =>
    (called: unknown): void => {
      read();
      // What takes back writes nothing, and never fails for want of room.
      if (/^ROLLBACK/.test((called as { source?: string } | undefined)?.source ?? '')) return;
      writes += 1;
      if (plan.kind === 'writing fails' && isNow() && writes >= plan.call) throw failure(plan.code);
    };
  const ofSystem = (code: string): Error => Object.assign(new Error(`${code}: /a/path in it`), { code });
  const ofDriver = (code: string): Error =>
    new driver.SqliteError(
      'database or disk is full',
      code === 'ENOSPC' ? 'SQLITE_FULL' : 'SQLITE_IOERR_WRITE',
    );

  const memory = new driver(':memory:');
  const statement = Object.getPrototypeOf(memory.prepare('SELECT 1')) as object;
  memory.close();
  const handle = await fs.promises.open(process.execPath);
  const fileHandle = Object.getPrototypeOf(handle) as object;
  await handle.close();

  for (const name of reading) wrap(fs, name, read);
  for (const name of growing) wrap(fs, name, grow(ofSystem));
  for (const name of ['rename', 'rm', 'stat']) wrap(fs.promises, name, read);
  for (const name of ['open', 'mkdir']) wrap(fs.promises, name, grow(ofSystem));
  wrap(fileHandle, 'sync', read);
  for (const name of ['write', 'writeFile']) wrap(fileHandle, name, grow(ofSystem));
  for (const name of ['exec', 'pragma']) wrap(driver.prototype, name, read);
  wrap(statement, 'run', grow(ofDriver));
  syncBuiltinESMExports();

  const timer = plan.kind === 'killed at a moment' ? killLater(plan.milliseconds) : undefined;
  return {
    begin(next) {
      act = next;
      calls = 0;
      writes = 0;
      if (isNow()) timer?.();
    },
    counted: () => ({ calls, writes }),
  };
}
