import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';

/** Reads pieces of one file. */
export interface ByteSource {
  readonly size: number;
  read(offset: number, length: number): Buffer;
}

function sourceOf(handle: number): ByteSource {
  return {
    size: fstatSync(handle).size,
    read(offset, length) {
      const bytes = Buffer.alloc(length);
      return bytes.subarray(0, readSync(handle, bytes, 0, length, offset));
    },
  };
}

/**
 * Files of a vault read byte by byte, kept open until all databases are closed: on POSIX systems closing any handle of
 * a file drops every lock the process holds on it, SQLite's own included.
 */
export class HeldFiles {
  readonly #folder: string;
  readonly #handles = new Map<string, number>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @returns undefined when there is no such file. */
  source(name: string): ByteSource | undefined {
    const known = this.#handles.get(name);
    // A WAL is deleted and made anew under the same name; it carries no locks, so it is opened afresh.
    if (known !== undefined && !name.endsWith('-wal')) return sourceOf(known);
    if (known !== undefined) closeSync(known);
    this.#handles.delete(name);
    const path = join(this.#folder, name);
    if (!existsSync(path)) return undefined;
    const handle = openSync(path, 'r');
    this.#handles.set(name, handle);
    return sourceOf(handle);
  }

  /** Lets go of a database that was closed; the others keep their locks. */
  release(name: string): void {
    for (const file of [name, `${name}-wal`]) {
      const handle = this.#handles.get(file);
      if (handle !== undefined) closeSync(handle);
      this.#handles.delete(file);
    }
  }

  close(): void {
    for (const handle of this.#handles.values()) closeSync(handle);
    this.#handles.clear();
  }
}
