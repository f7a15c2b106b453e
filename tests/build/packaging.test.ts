import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { wrongFuses } from '../../build/checkFuses.mjs';

const { fuses } = createRequire(import.meta.url)('../../build/fuses.cjs') as {
  fuses: Record<string, boolean>;
};
const on = 49;
const off = 48;
const asDecided = Object.fromEntries(Object.values(fuses).map((value, number) => [number, value ? on : off]));

test('an executable with the fuses as decided passes', () => {
  expect(wrongFuses(asDecided)).toEqual([]);
});

test('a fuse that differs is named', () => {
  expect(wrongFuses({ ...asDecided, 0: on })).toEqual(['RunAsNode is not off']);
});

test('a fuse nobody has decided about is named', () => {
  const { RunAsNode: _one, ...rest } = fuses;
  expect(wrongFuses(asDecided, rest)).toEqual(['RunAsNode is new: decide about it in build/fuses.cjs']);
});

test('the packaged app leaves the independent SQLCipher, the tests and the stand-in out', () => {
  const text = readFileSync(new URL('../../build/electron-builder.yml', import.meta.url), 'utf8');
  const listed = [...text.matchAll(/^ {2}- '?([^'\n]+)'?$/gm)].map(([, entry]) => entry ?? '');
  const shipped = listed.filter((entry) => !entry.startsWith('!') && entry !== '**/*.node');
  expect(shipped).toEqual(['out/**', 'package.json', 'LICENSE', 'NOTICE', 'from: verifier']);
  expect(listed).toContain('!node_modules/@journeyapps/**');
  expect(text).toMatch(/^npmRebuild: false$/m);
});
