import { expect, test } from 'vitest';
import { entryFor, missingSystems } from '../../build/completeLock.mjs';

test('a binary that the lock lacks is named with the version its package asks for', () => {
  const packages = {
    'node_modules/engine': {
      version: '1.2.3',
      optionalDependencies: { 'engine-linux-x64': '1.2.3', 'engine-darwin-x64': '1.2.3' },
    },
    'node_modules/engine-linux-x64': { version: '1.2.3', optional: true },
  };
  expect(missingSystems(packages)).toEqual([{ name: 'engine-darwin-x64', version: '1.2.3' }]);
});

test.each([
  ['@a/engine-darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
  ['@a/engine-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'] }],
  ['@a/engine-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
  ['@a/engine-linux-riscv64-gnu', { os: ['linux'], cpu: ['riscv64'], libc: ['glibc'] }],
  ['@a/engine-win32-x64-msvc', { os: ['win32'], cpu: ['x64'] }],
])('%s tells its system', (name, system) => {
  expect(entryFor({ name, version: '1.0.0' })).toEqual({ version: '1.0.0', optional: true, ...system });
});

test.each([
  ['fsevents', '2.3.3'],
  ['engine-linux-x64', '^1.0.0'],
])('%s %s tells no system or no version', (name, version) => {
  expect(entryFor({ name, version })).toBeUndefined();
});
