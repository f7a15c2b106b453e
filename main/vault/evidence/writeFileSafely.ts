import { randomBytes } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../../../contract/failures';
import { syncFolder } from '../keys/atomicFile';

/** A file can be made there: its folder is there, and nothing of that name that a file cannot replace. */
async function assertPlace(path: string): Promise<void> {
  const isFolder = (found: { isDirectory(): boolean }): boolean => found.isDirectory();
  const [folder, taken] = await Promise.all(
    [dirname(path), path].map((place) => stat(place).then(isFolder, () => undefined)),
  );
  if (folder !== true || taken === true) throw new Failure('notWritable');
}

/**
 * Writes a file that leaves the vault: to a temporary name beside the target, flushed, then renamed over it, so that
 * nobody ever finds half a document. Readable by its owner only.
 * @param path where the person wants it; replaced when it exists.
 * @param content the bytes, whole or as they come.
 * @param beforeRename last step before the file appears, such as recording it; when it throws, nothing appears.
 * @throws Failure `notWritable` before anything is done where no file can be made; the error of the file system, or whatever `content` or `beforeRename` throws; the temporary file is removed.
 */
export async function writeFileSafely(
  path: string,
  content: Uint8Array | AsyncIterable<Uint8Array>,
  beforeRename?: () => void,
): Promise<void> {
  await assertPlace(path);
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.part`);
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      for await (const chunk of content instanceof Uint8Array ? [content] : content)
        await file.writeFile(chunk);
      await file.sync();
    } finally {
      await file.close();
    }
    beforeRename?.();
    await rename(temporary, path);
    syncFolder(dirname(path));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
