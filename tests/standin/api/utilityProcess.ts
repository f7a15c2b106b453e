import { fork, type ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import type { ForkOptions } from 'electron';
import { onlyOptions, refuse, strict, StrictEmitter } from '../offered.ts';
import { say } from '../settings.ts';

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

const options = ['allowLoadingUnsignedLibraries', 'cwd', 'env', 'execArgv', 'serviceName', 'stdio'];

/** `'inherit'` and the like for all three streams; the first one is never connected, as in Electron. */
function streams(stdio: ForkOptions['stdio'] = 'inherit'): ('pipe' | 'ignore' | 'inherit')[] {
  const [, output, errors] = Array.isArray(stdio) ? stdio : [stdio, stdio, stdio];
  return ['ignore', output as 'pipe', errors as 'pipe'];
}

/** A process beside the application, reached by messages: a forked Node process here. */
export class UtilityProcess extends StrictEmitter {
  /** Known from `spawn` to `exit`, as in Electron. */
  pid: number | undefined = undefined;
  readonly stdout: Readable | null;
  readonly stderr: Readable | null;
  readonly #child: ChildProcess;

  constructor(modulePath: string, parameters: string[], forkOptions: ForkOptions) {
    super('utilityProcess', ['spawn', 'message', 'exit', 'error']);
    onlyOptions(forkOptions, options, 'the utilityProcess option');
    const child = fork(resolve(modulePath), parameters, {
      execArgv: [
        '--import',
        join(import.meta.dirname, 'utilityParentPort.ts'),
        ...(forkOptions.execArgv ?? []),
      ],
      env: (forkOptions.env as NodeJS.ProcessEnv | undefined) ?? process.env,
      serialization: 'advanced',
      stdio: [...streams(forkOptions.stdio), 'ipc'],
      ...(forkOptions.cwd ? { cwd: forkOptions.cwd } : {}),
    });
    this.#child = child;
    this.stdout = child.stdout;
    this.stderr = child.stderr;
    running.add(child);
    child.on('spawn', () => {
      this.pid = child.pid;
      this.emit('spawn');
    });
    child.on('message', (message) => this.emit('message', (message as { copy: unknown }).copy));
    child.on('error', () => say('a utility process could not be started or reached'));
    // Only when the streams are empty too, so that no message is lost.
    child.once('close', (code) => {
      running.delete(child);
      this.pid = undefined;
      this.emit('exit', code ?? 15);
    });
  }

  /** Sends a copy of a message; one to a process that has ended is lost. @throws When it cannot be cloned. */
  postMessage(message: unknown, transfer: readonly unknown[] = []): void {
    if (transfer.length > 0) refuse('ports in utilityProcess.postMessage');
    const copy: unknown = structuredClone(message);
    // The answer to a failed send is the exit that follows.
    if (this.#child.connected) this.#child.send({ copy }, () => undefined);
  }

  /** @returns Whether the process was told to end. */
  kill(): boolean {
    return this.#child.kill('SIGTERM');
  }
}

export const utilityProcess = strict(
  {
    fork: (modulePath: string, parameters: string[] | ForkOptions = [], forkOptions: ForkOptions = {}) =>
      Array.isArray(parameters)
        ? new UtilityProcess(modulePath, parameters, forkOptions)
        : new UtilityProcess(modulePath, [], parameters),
  },
  'utilityProcess',
);
