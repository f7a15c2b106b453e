import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { demoPassphrases } from '../../main/cli/demo/demonstrate';
import { casekeep, json, type Loose } from './support/casekeep';

const verifier = fileURLToPath(new URL('../../verifier/verifyChain.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'casekeep-demo-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the demonstration tells each step and leaves vault, document, chain and transcript', async () => {
  const shown = await casekeep(folder, ['demo', '--json'], '');
  const made = json(shown);
  expect(made.folder).toBe(join(folder, 'demo', '1'));
  expect(readdirSync(made.folder).sort()).toEqual(
    [made.document, made.chain, made.transcript, made.vault]
      .map((path: string) => path.split(/[\\/]/).at(-1))
      .sort(),
  );
  expect(readFileSync(made.document).subarray(0, 5).toString()).toBe('%PDF-');
  // An expert, with one script and no key.
  const checked = spawnSync(process.execPath, [verifier, made.chain], { encoding: 'utf8' });
  expect([checked.status, checked.stderr]).toEqual([0, '']);
  const transcript = readFileSync(made.transcript, 'utf8');
  expect(shown.err).toBe(transcript);
  for (const said of [
    'the same document, byte for byte',
    'The vault is proven whole',
    'There is no such case.',
  ])
    expect(transcript).toContain(said);
  const cards = json(await casekeep(folder, ['list', made.vault, '--json'], [demoPassphrases.director]));
  expect(cards.map(({ phase }: Loose) => phase).sort()).toEqual([
    'closed',
    'consultation',
    'decision',
    'follow-up',
    'intake',
  ]);

  const full = await casekeep(folder, ['demo', made.folder, '--json'], '');
  expect([full.code, JSON.parse(full.out).failure.code]).toEqual([2, 'folderNotEmpty']);
  expect(existsSync(join(folder, 'demo', '2'))).toBe(false);
}, 120_000);
