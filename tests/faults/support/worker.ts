import Database from 'better-sqlite3';
import fs from 'node:fs';
import { restoreBackup } from '@vault/backup/restoreBackup';
import { acts, firstPassphrase, nothingYet, writeNote } from './acts';
import { carryOut, type FaultPlan } from './faultPlan';
import { sitDown } from './theOffice';
import { testOffice } from '../../support/testOffice';

/**
 * A process that works at a vault and tells its parent, line by line, what it begins and what was answered. What the
 * parent read stays with it when this process is killed.
 */
export interface Life {
  /** `work` goes through all acts; the others make a vault, new or from a backup. */
  readonly script: 'work' | 'create' | 'restore';
  readonly folder: string;
  /** Where the process may write outside the vault. */
  readonly beside: string;
  readonly memory: string;
  readonly plan: FaultPlan;
  /** For `restore`: the file. */
  readonly backup?: string;
}

// Kept from before anything is watched.
const { writeSync } = fs;
const tell = (word: string, act: number, value: unknown): void => {
  writeSync(1, `${word} ${act} ${JSON.stringify(value)}\n`);
};

const life = JSON.parse(process.argv[2] ?? '') as Life;
process.umask(0o077);
const watch = await carryOut(life.plan, Database);
const seat = sitDown(life.folder, life.memory);
const { ask } = seat;

/** One act: what it answered is told when it was answered, and what refused it otherwise. @returns whether it was answered. */
async function live(act: number, work: () => Promise<unknown>): Promise<boolean> {
  watch.begin(act);
  tell('begun', act, {});
  const began = performance.now();
  try {
    const facts = await work();
    tell('done', act, { facts, ...watch.counted(), milliseconds: performance.now() - began });
    return true;
  } catch (error) {
    tell('failed', act, (error as { failure?: unknown }).failure ?? String(error));
    return false;
  }
}

const facts = nothingYet();
if (life.script === 'create') {
  const person = { director: 'Dana Director', passphrase: firstPassphrase };
  await live(0, () => ask('vault.create', { ...person, practice: true, office: testOffice }));
} else if (life.script === 'restore') {
  await live(0, () => restoreBackup(life.backup ?? '', life.folder));
} else {
  // Signing in is the first act.
  let goesWell = await live(0, async () => {
    await ask('vault.unlock', { user: 'Dana Director', passphrase: facts.passphrase });
    return facts;
  });
  const working = goesWell;
  for (const [index, act] of acts.entries())
    goesWell &&= await live(index + 1, async () => {
      await act.run(ask, facts, life.beside);
      return facts;
    });
  // After a refusal the same session goes on.
  if (working && !goesWell && facts.cases.length > 0)
    await live(acts.length + 2, async () => {
      await writeNote(ask, facts, 'After it was refused.');
      return facts;
    });
}
await live(acts.length + 1, async () => {
  seat.close();
  return facts;
});
