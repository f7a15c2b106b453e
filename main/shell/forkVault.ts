import { utilityProcess } from 'electron';
import type { VaultChild } from './vaultProcess';

/**
 * Starts the utility process that holds keys, database and rules.
 *
 * @param modulePath absolute path of its built entry
 * @param environment what it gets as its environment
 */
export function forkVault(modulePath: string, environment: Record<string, string>): VaultChild {
  const child = utilityProcess.fork(modulePath, [], {
    serviceName: 'Casekeep vault',
    env: environment,
    // Nothing the vault process prints may reach a log.
    stdio: 'ignore',
  });
  let pid: number | undefined;
  child.on('spawn', () => {
    pid = child.pid;
  });
  child.on('exit', () => {
    pid = undefined;
  });
  return {
    postMessage: (message) => child.postMessage(message),
    on: (event: 'message' | 'exit', listener: (value: never) => void) =>
      child.on(event as 'exit', listener as (code: number) => void),
    kill: () => child.kill(),
    killHard: () => {
      if (pid === undefined) return;
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It ended between the look and the kill.
      }
    },
  };
}
