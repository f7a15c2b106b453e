import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const sources = ['main', 'preload', 'renderer'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(folder, path)),
);
const start = read('main/shell/startCasekeep.ts');
const ready = start.indexOf('app.whenReady()');

describe('what is never there', () => {
  test.each([
    ['a page opened outside', /\bopenExternal\b/],
    ['a Blink feature', /(?:en|dis)ableBlinkFeatures/],
    ['a crash reporter', /crashReporter/],
    ['a switch of Chromium', /appendSwitch|appendArgument/],
    ['a page on disk', /fromPartition\(\s*['"`]persist:|partition = ['"`]persist:/],
    ['the default session, which is kept on disk', /\bdefaultSession\b/],
    ['a listener for every page', /\bipcMain\.(?:on|once|handle|handleOnce)\b/],
  ])('%s', (_what, pattern) => {
    expect(sources.length).toBeGreaterThan(200);
    expect(sources.filter((path) => pattern.test(read(path)))).toEqual([]);
  });
});

describe('what is done before Electron is ready', () => {
  test.each([
    'process.umask(0o077)',
    'app.enableSandbox()',
    'registerSchemesAsPrivileged',
    'requestSingleInstanceLock()',
  ])('%s', (call) => {
    const at = start.indexOf(call);
    expect(at).toBeGreaterThan(0);
    expect(at).toBeLessThan(ready);
  });
});

test('the vault process and the command write for this account alone', () => {
  for (const path of ['main/vault/index.ts', 'main/cli/index.ts'])
    expect([path, read(path).includes('process.umask(0o077)')]).toEqual([path, true]);
});

test('the window keeps itself out of pictures of the screen', () => {
  expect(read('main/shell/window.ts')).toMatch(/^ {2}window\.setContentProtection\(true\);$/m);
});

test('the fuses are as the checklist has them, and set when the app is packaged', () => {
  const { fuses } = createRequire(import.meta.url)('../../build/fuses.cjs') as {
    fuses: Record<string, boolean>;
  };
  expect(fuses).toMatchObject({
    RunAsNode: false,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    GrantFileProtocolExtraPrivileges: false,
    OnlyLoadAppFromAsar: true,
    EnableEmbeddedAsarIntegrityValidation: true,
  });
  expect(read('build/electron-builder.yml')).toMatch(/^afterPack: build\/afterPack\.cjs$/m);
  expect(read('build/afterPack.cjs')).toMatch(/await setFuses\(/);
  expect(read('build/fuses.cjs')).toContain('strictlyRequireAllFuses: true');
});

test('Electron is pinned to one version of a major that is supported', () => {
  const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> };
  const [, major] = /^(\d+)\.\d+\.\d+$/.exec(devDependencies['electron'] ?? '') ?? [];
  // The latest three majors; to be looked at with every new one.
  expect(['43', '44', '45']).toContain(major);
});
