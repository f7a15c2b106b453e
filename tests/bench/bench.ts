import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Comparison } from './compare';
import { append, desk, evidence, open } from './measures';
import { proof } from './proof';

const shown = (milliseconds: number): string =>
  milliseconds < 10
    ? milliseconds.toFixed(2)
    : milliseconds < 100
      ? milliseconds.toFixed(1)
      : milliseconds.toFixed(0);

function line({ what, peer, rounds, ours, theirs, ratio }: Comparison): string {
  return `| ${what} | ${shown(ours)} ms | ${peer} | ${shown(theirs)} ms | ${ratio.toFixed(2)} | ${rounds} |`;
}

/** Measures everything and prints it as a table. */
export async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'casekeep-bench-'));
  try {
    const memory = Math.round(totalmem() / 2 ** 30);
    console.log(
      `${availableParallelism()} cores, ${memory} GiB (${cpus()[0]?.model ?? ''}), Node ${process.versions.node}\n`,
    );
    console.log(
      '| what | median | peer | median | median ratio | rounds |\n| --- | --- | --- | --- | --- | --- |',
    );
    for (const measure of [
      () => append(folder),
      () => open(folder),
      () => evidence(folder, 128),
      () => proof(folder, 40),
      () => desk(folder, 1000),
    ])
      console.log(line(await measure()));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
