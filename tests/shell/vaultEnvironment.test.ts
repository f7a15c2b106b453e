import { join } from 'node:path';
import { forkVault } from '@shell/forkVault';
import { vaultEnvironment } from '@shell/vaultEnvironment';
import { expect, test, vi } from 'vitest';

const fork = vi.hoisted(() => vi.fn(() => ({ on: () => undefined })));
vi.mock('electron', () => ({ utilityProcess: { fork } }));

test('the vault process remembers heads in the app’s own data, outside every vault', () => {
  expect(vaultEnvironment({ HOME: '/home/dana', NOTHING: undefined }, '/data')).toEqual({
    HOME: '/home/dana',
    CASEKEEP_MEMORY_FOLDER: join('/data', 'heads'),
  });
});

test('a place somebody chose is kept', () => {
  expect(vaultEnvironment({ CASEKEEP_MEMORY_FOLDER: '/elsewhere' }, '/data')).toEqual({
    CASEKEEP_MEMORY_FOLDER: '/elsewhere',
  });
});

test('it is started with that environment, and nothing it prints reaches a log', () => {
  const env = vaultEnvironment({}, '/data');
  forkVault('/app/vault.js', env);
  expect(fork).toHaveBeenCalledWith('/app/vault.js', [], {
    serviceName: 'Casekeep vault',
    env,
    stdio: 'ignore',
  });
});
