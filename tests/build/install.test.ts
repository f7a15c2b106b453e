import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashOfSources } from '../../build/ensureBuilt.mjs';
import { missingPackages } from '../../build/ensureInstalled.mjs';
import { installedElectron } from '../../build/electronBinary.mjs';
import { callersFolder } from '../../build/project.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casekeep-build-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('what is missing of the lock', () => {
  const zod = { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' } };
  const optional = { 'node_modules/other': { version: '1.0.0', integrity: 'sha512-b', optional: true } };

  test.each([
    ['nothing installed', { ...zod }, undefined, ['node_modules/zod']],
    ['all there', { '': {}, ...zod }, zod, []],
    [
      'another version',
      zod,
      { 'node_modules/zod': { version: '4.6.6', integrity: 'sha512-a' } },
      ['node_modules/zod'],
    ],
    [
      'another content',
      zod,
      { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-c' } },
      ['node_modules/zod'],
    ],
    ['an optional one that failed', { ...zod, ...optional }, zod, []],
    [
      'an optional one of another version',
      optional,
      { 'node_modules/other': { version: '0.9.0', integrity: 'sha512-b' } },
      ['node_modules/other'],
    ],
    ['more than the lock names', zod, { ...zod, ...optional }, []],
  ])('%s', (_name, wanted, installed, missing) => {
    expect(
      missingPackages({ packages: wanted }, installed === undefined ? undefined : { packages: installed }),
    ).toEqual(missing);
  });
});

describe('whether the build is stale', () => {
  const write = (path: string, text: string): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const hash = (): string => hashOfSources(folder, ['main', 'package.json', 'absent']);

  beforeEach(() => {
    write('main/index.ts', 'a');
    write('main/shell/window.ts', 'b');
    write('package.json', '{}');
  });

  test('the same sources have the same hash', () => {
    const before = hash();
    write('main/index.ts', 'a');
    write('elsewhere.ts', 'not a source');
    expect(hash()).toBe(before);
  });

  test.each([
    ['a changed file', () => write('main/index.ts', 'A')],
    ['a new file', () => write('main/new.ts', '')],
    ['a removed file', () => rmSync(join(folder, 'main/index.ts'))],
    ['a file deep down', () => write('main/shell/window.ts', 'B')],
    ['a changed manifest', () => write('package.json', '{ }')],
    [
      'text moved from one file to its neighbour',
      () => {
        write('main/index.ts', '');
        write('main/shell/window.ts', 'ab');
      },
    ],
  ])('%s changes it', (_name, change) => {
    const before = hash();
    change();
    expect(hash()).not.toBe(before);
  });
});

describe('Electron’s own executable', () => {
  test('counts only when it is really there', () => {
    expect(installedElectron(folder)).toBeUndefined();
    writeFileSync(join(folder, 'path.txt'), 'electron');
    expect(installedElectron(folder)).toBeUndefined();
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist', 'electron'), '');
    expect(installedElectron(folder)).toBe(join(folder, 'dist', 'electron'));
  });
});

describe('the folder that relative paths mean', () => {
  test.each([
    ['called by npm from elsewhere', '/project', '/elsewhere', '/elsewhere'],
    ['called by npm in the project', '/project', '/project', '/project'],
    ['called by itself', '/elsewhere', undefined, '/elsewhere'],
    ['called by a program that npm started', '/temporary', '/project', '/temporary'],
  ])('%s', (_name, current, initial, meant) => {
    expect(callersFolder(current, initial, '/project')).toBe(meant);
  });
});
