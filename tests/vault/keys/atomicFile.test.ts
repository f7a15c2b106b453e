import { readFileSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeSealedFile } from '@vault/evidence/sealedFile';
import { replaceFile, replaceKeepingPrevious } from '@vault/keys/atomicFile';
import { newCase, newEvidence, newVault, temporaryFolder } from '../ledger/vaultForTests';

/** What was asked of the file system, in order; paths by their last part. */
const calls: string[] = [];

vi.mock('node:fs', async (importOriginal) => {
  const original = await importOriginal<typeof import('node:fs')>();
  const names = new Map<number, string>();
  const last = (path: unknown): string => String(path).split(/[\\/]/).at(-1) ?? '';
  return {
    ...original,
    openSync: (path: string, ...rest: [string, number?]) => {
      const handle = original.openSync(path, ...rest);
      names.set(handle, original.statSync(path).isDirectory() ? 'folder' : last(path));
      return handle;
    },
    fsyncSync: (handle: number) => {
      calls.push(`sync ${names.get(handle) ?? ''}`);
      original.fsyncSync(handle);
    },
    renameSync: (from: string, to: string) => {
      calls.push(`rename ${last(from)} to ${last(to)}`);
      original.renameSync(from, to);
    },
  };
});

afterEach(() => {
  calls.length = 0;
  vi.restoreAllMocks();
});

describe('replacing a file', () => {
  it('has the bytes on the disk before the name, and the name before it returns', () => {
    const folder = temporaryFolder();
    replaceFile(folder, 'a', Buffer.from('words'));
    expect(calls).toEqual(['sync a.new', 'rename a.new to a', 'sync folder']);
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('words');
  });

  it('keeps the bytes before in the same way', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a'), 'old');
    replaceKeepingPrevious(folder, 'a', 'b', Buffer.from('new'));
    expect(calls).toEqual([
      'sync a.new',
      'sync b.new',
      'rename b.new to b',
      'sync folder',
      'rename a.new to a',
      'sync folder',
    ]);
    expect(['a', 'b'].map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(['new', 'old']);
  });
});

describe('a sealed file', () => {
  it('is on the disk before its evidence can be recorded', async () => {
    const session = await newVault();
    const stream = await newCase(session);
    const handle = await open(join(session.folder, 'vault.json'));
    const prototype = Object.getPrototypeOf(handle) as { sync: () => Promise<void> };
    await handle.close();
    const sync = vi.spyOn(prototype, 'sync');
    calls.length = 0;
    await newEvidence(session, stream, Buffer.alloc(10));
    expect(sync).toHaveBeenCalledTimes(1);
    expect(calls).toEqual(['sync folder', 'sync folder', 'sync folder']);
  });

  it('is written once: its name cannot be taken again', async () => {
    const session = await newVault();
    const sealed = await newEvidence(session, await newCase(session), Buffer.alloc(10));
    async function* nothing(): AsyncIterableIterator<Buffer> {
      yield Buffer.alloc(1);
    }
    const again = { folder: session.folder, name: sealed.file, source: nothing(), limitBytes: 10 };
    await expect(writeSealedFile(again)).rejects.toMatchObject({ code: 'EEXIST' });
  });
});
