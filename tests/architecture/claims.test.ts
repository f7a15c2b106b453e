import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The rows of the table under a heading, cell by cell, without its head. */
function rowsOf(page: string, heading: RegExp): string[][] {
  const text = readFileSync(join(root, page), 'utf8');
  const after = text.slice(text.search(heading));
  const table = /(?:^\|.*\n)+/m.exec(after)?.[0] ?? '';
  return table
    .trim()
    .split('\n')
    .slice(2)
    .map((row) =>
      row
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

describe.each([
  ['docs/threat-model.md', /^## What is claimed/m],
  ['docs/shell-hardening.md', /^# The shell/m],
])('every claim of %s', (page, heading) => {
  const rows = rowsOf(page, heading);

  test('stands in a row of four cells: what, against whom or where, how, and the test', () => {
    expect(rows.length).toBeGreaterThan(15);
    const odd = rows.filter((cells) => cells.length !== 4 || cells.slice(1).some((cell) => cell === ''));
    expect(odd.map(([claim]) => claim)).toEqual([]);
  });

  test('names a test that is there', () => {
    const without = rows.flatMap((cells) => {
      const named = [...(cells.at(-1) ?? '').matchAll(/`(tests\/[^`\s]+)`/g)].map(([, path]) => path ?? '');
      const missing = named.filter((path) => !existsSync(join(root, path)));
      return named.length === 0 || missing.length > 0 ? [[cells[0], cells[1], ...missing]] : [];
    });
    expect(without).toEqual([]);
  });
});
