import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { limits } from '@contract/limits';
import { type Desktop, newOffice, passphrase, temporaryFolder } from '../support/office';
import { sample } from '../support/records';

const mebibyte = 1024 * 1024;
const command = join(import.meta.dirname, '..', '..', 'out', 'main', 'cli.js');

/** Adds one gibibyte of evidence to a case. */
async function addGibibyte(desk: Desktop, stream: string, name: string): Promise<void> {
  const chunk = randomBytes(limits.chunkBytes);
  const bytes = 1024 * limits.chunkBytes;
  const { upload } = await desk.ask('intake.begin', { name, bytes, purpose: 'evidence', case: stream });
  for (let index = 0; index < 1024; index += 1) {
    chunk.writeUInt32LE(index);
    await desk.ask('intake.append', { upload, chunk: Uint8Array.from(chunk) });
  }
  await desk.ask('intake.finish', { upload });
}

/** Runs the built command in a process of its own. @returns the most memory that process ever had, in MiB. */
async function peakOf(folder: string, argv: readonly string[]): Promise<number> {
  const note = join(folder, 'peak');
  const hook = join(folder, 'peak.mjs');
  // `maxRSS` is what Linux calls VmHWM: the highest resident size of the process, in KiB.
  writeFileSync(
    hook,
    `import { writeFileSync } from 'node:fs';
     process.on('exit', () => writeFileSync(${JSON.stringify(note)}, String(process.resourceUsage().maxRSS)));`,
  );
  const child = spawn(process.execPath, ['--import', pathToFileURL(hook).href, command, ...argv], {
    cwd: folder,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (complaint += piece));
  child.stdin.end(`${passphrase}\n`);
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect([code, complaint]).toEqual([0, expect.any(String)]);
  return Number(readFileSync(note, 'utf8')) / 1024;
}

test('a vault of two gigabytes is backed up, verified and restored in less than 300 MB of memory', async () => {
  const desk = await newOffice();
  const { case: stream } = await desk.ask('cases.open', { report: sample.report });
  await addGibibyte(desk, stream, 'first.mp4');
  await addGibibyte(desk, stream, 'second.mp4');
  desk.dispatcher.close();
  const folder = temporaryFolder();
  const backup = join(folder, 'all.casekeep-backup');
  const peaks = {
    backup: await peakOf(folder, ['backup', desk.folder, backup]),
    restore: await peakOf(folder, ['restore', backup, 'restored']),
    verify: 0,
  };
  expect(statSync(backup).size).toBeGreaterThan(2048 * mebibyte);
  rmSync(desk.folder, { recursive: true });
  peaks.verify = await peakOf(folder, ['verify', 'restored']);
  console.info('most memory in MiB', peaks);
  for (const peak of Object.values(peaks)) expect((peak * mebibyte) / 1_000_000).toBeLessThan(300);
});
