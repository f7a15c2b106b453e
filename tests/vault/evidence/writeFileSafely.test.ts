import { existsSync, lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { writeFileSafely } from '@vault/evidence/writeFileSafely';
import { temporaryFolder } from '../../support/office';

afterEach(() => vi.restoreAllMocks());

async function* broken(): AsyncIterableIterator<Uint8Array> {
  yield Buffer.from('half of it');
  throw new Error('the source broke');
}

describe('a file that leaves the vault', () => {
  test('is on the disk before it is recorded, and has its name only after', async () => {
    const folder = temporaryFolder();
    const handle = await open(join(folder, 'any'), 'w');
    const sync = vi.spyOn(Object.getPrototypeOf(handle) as { sync: () => Promise<void> }, 'sync');
    await handle.close();
    const path = join(folder, 'file.pdf');
    let recorded = false;
    await writeFileSafely(path, Buffer.from('words'), () => {
      expect(sync).toHaveBeenCalledTimes(1);
      expect(existsSync(path)).toBe(false);
      recorded = true;
    });
    expect(recorded).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('words');
  });

  test.runIf(process.platform !== 'win32')('is for its owner alone', async () => {
    const path = join(temporaryFolder(), 'file.pdf');
    await writeFileSafely(path, Buffer.from('words'));
    expect(lstatSync(path).mode & 0o077).toBe(0);
  });

  test('leaves what was there and nothing half-made when its source or its record fails', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'file.pdf');
    writeFileSync(path, 'before');
    const refuse = () => {
      throw new Error('not recorded');
    };
    await expect(writeFileSafely(path, broken())).rejects.toThrow('the source broke');
    await expect(writeFileSafely(path, Buffer.from('words'), refuse)).rejects.toThrow('not recorded');
    expect(readdirSync(folder)).toEqual(['file.pdf']);
    expect(readFileSync(path, 'utf8')).toBe('before');
  });

  test.each([
    ['where its folder is missing', 'missing/file.pdf'],
    ['where a folder has its name', '.'],
  ])('is refused before anything is recorded %s', async (_where, name) => {
    const record = vi.fn();
    const path = join(temporaryFolder(), name);
    await expect(writeFileSafely(path, Buffer.from('words'), record)).rejects.toMatchObject({
      code: 'notWritable',
    });
    expect(record).not.toHaveBeenCalled();
  });
});
