import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file that leaves the vault: to a temporary name beside the target, flushed, then renamed over it, so that
 * nobody ever finds half a document. Readable by its owner only.
 * @param path where the person wants it; replaced when it exists.
 * @param content the bytes, whole or as they come.
 * @param beforeRename last step before the file appears, such as recording it; when it throws, nothing appears.
 * @throws the error of the file system, or whatever `content` or `beforeRename` throws; the temporary file is removed.
 */
export async function writeFileSafely(
  path: string,
  content: Uint8Array | AsyncIterable<Uint8Array>,
  beforeRename?: () => void,
): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.part`);
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      for await (const chunk of content instanceof Uint8Array ? [content] : content) await file.write(chunk);
      await file.sync();
    } finally {
      await file.close();
    }
    beforeRename?.();
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
