import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { broken } from '../../build/sabotage.mjs';
import { breaks } from '../../build/sabotage/breaks.mjs';

const root = join(import.meta.dirname, '..', '..');

/** Whether each turns its tests red takes half an hour and is `npm run sabotage`'s business. */
test.each(breaks)('“$name” breaks one place and names its tests', (one) => {
  const text = readFileSync(join(root, one.file), 'utf8');
  expect(broken(text, one)).not.toBe(text);
  expect(one.tests.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('no two breaks have one name', () => {
  expect(new Set(breaks.map(({ name }) => name)).size).toBe(breaks.length);
});
