import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inCache } from './project.mjs';

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** Takes the lock if it is free or its holder is gone. @param {string} folder */
function take(folder) {
  try {
    mkdirSync(folder);
    writeFileSync(join(folder, 'pid'), String(process.pid));
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
  }
  try {
    if (isRunning(Number(readFileSync(join(folder, 'pid'), 'utf8')))) return false;
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Its holder is between making the folder and naming itself, or has just let go.
  }
  return false;
}

/**
 * Does a piece of work that only one launcher at a time may do (install, build); the others wait for it.
 *
 * @template T
 * @param {string} name @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(name, work) {
  mkdirSync(inCache(), { recursive: true });
  const folder = inCache(`${name}.lock`);
  while (!take(folder)) await pause(100);
  try {
    return await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
