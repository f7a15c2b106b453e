import { mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a second instance hands to the first before it ends. */
export interface SecondInstance {
  readonly argv: string[];
  readonly workingDirectory: string;
  readonly additionalData: unknown;
}

/** Lets one process at a time use a folder, by a file that holds its number; a second one leaves a note in the folder. */
export class SingleInstance {
  #folder = '';
  #held = false;

  get held(): boolean {
    return this.#held;
  }

  /** @returns Whether this process is the only one; otherwise the other one has been told. */
  request(userData: string, additionalData: unknown, onSecond: (second: SecondInstance) => void): boolean {
    if (this.#held) return true;
    this.#folder = join(userData, 'standin-singleton');
    mkdirSync(this.#folder, { recursive: true });
    if (!this.#take()) {
      this.#leaveNote({ argv: process.argv, workingDirectory: process.cwd(), additionalData });
      return false;
    }
    this.#held = true;
    process.on('exit', () => this.release());
    watch(this.#folder, (_kind, name) => {
      if (!name?.endsWith('.json')) return;
      const second = readNote(join(this.#folder, name));
      if (second) onSecond(second);
    }).unref();
    return true;
  }

  release(): void {
    if (this.#held) rmSync(this.#lock, { force: true });
    this.#held = false;
  }

  get #lock(): string {
    return join(this.#folder, 'process');
  }

  #take(): boolean {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      try {
        writeFileSync(this.#lock, String(process.pid), { flag: 'wx' });
        return true;
      } catch {
        if (isAlive(Number(readFileSync(this.#lock, 'utf8')))) return false;
        // Its holder was killed.
        rmSync(this.#lock, { force: true });
      }
    }
    return false;
  }

  #leaveNote(second: SecondInstance): void {
    const draft = join(this.#folder, `${process.pid}.draft`);
    writeFileSync(draft, JSON.stringify(second));
    // Renamed when complete, so that the first instance never reads half of it.
    renameSync(draft, join(this.#folder, `${process.pid}.json`));
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}

/** Reads a note and removes it; `undefined` when it was read before. */
function readNote(file: string): SecondInstance | undefined {
  try {
    const second = JSON.parse(readFileSync(file, 'utf8')) as SecondInstance;
    unlinkSync(file);
    return second;
  } catch {
    return undefined;
  }
}
