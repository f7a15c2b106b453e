import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { phases } from '@contract/phases';
import { seededRandom } from '../../main/cli/seed/seededRandom';
import { casekeep, json, type Loose } from './support/casekeep';

const folder = mkdtempSync(join(tmpdir(), 'casekeep-seed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const clock = { CASEKEEP_CLOCK: '2026-11-21T00:00:00Z' };

async function seeded(name: string, seed: string) {
  const made = json(await casekeep(folder, ['seed', name, '--cases', '12', '--seed', seed, '--json'], ''));
  const cards = json(await casekeep(folder, ['list', name, '--json'], [made.passphrase], clock));
  const commands = cards.map(({ id }: { id: string }) => JSON.stringify({ verb: 'show', case: id }));
  const shown = await casekeep(folder, ['batch', name], [made.passphrase, ...commands], clock);
  expect(shown.code).toBe(0);
  return { made, cards, shown: shown.out };
}

describe('seed', () => {
  test('makes believable cases; the same seed the same, another seed others', async () => {
    const first = await seeded('one', 'apple');
    expect(first.made).toMatchObject({ cases: 12 });
    expect(first.cards).toHaveLength(12);
    expect(new Set(first.cards.map(({ phase }: Loose) => phase)).size).toBeGreaterThan(1);
    expect(phases).toEqual(expect.arrayContaining(first.cards.map(({ phase }: Loose) => phase)));
    expect(first.shown.split('\n').filter((line) => line.startsWith('{"ok":true'))).toHaveLength(12);
    expect((await seeded('two', 'apple')).shown).toBe(first.shown);
    expect((await seeded('three', 'pear')).shown).not.toBe(first.shown);
    const verified = await casekeep(folder, ['verify', 'one'], [first.made.passphrase]);
    expect(verified.code).toBe(0);
  }, 120_000);

  test.each([['0'], ['-1'], ['many'], ['1e9']])('--cases %s is refused', async (cases) => {
    expect((await casekeep(folder, ['seed', 'none', '--cases', cases], '')).code).toBe(2);
  });

  test('choices repeat, stay within their bounds and differ by purpose', () => {
    const draw = (seed: string, purpose: string) => {
      const random = seededRandom(seed, purpose);
      return Array.from({ length: 200 }, () => random.between(3, 9));
    };
    expect(draw('a', 'ids')).toEqual(draw('a', 'ids'));
    expect(draw('a', 'ids')).not.toEqual(draw('a', 'names'));
    expect(new Set(draw('a', 'ids'))).toEqual(new Set([3, 4, 5, 6, 7, 8, 9]));
  });
});
