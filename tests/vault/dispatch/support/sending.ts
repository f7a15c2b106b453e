import { createHash } from 'node:crypto';
import { limits } from '@contract/limits';
import { type Desktop } from '../../../support/office';

/** SHA-256 in hexadecimal. */
export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Sends a file in pieces, as the window does. */
export async function send(
  desk: Desktop,
  name: string,
  bytes: Uint8Array,
  rest: { purpose: 'mail' | 'evidence'; case?: string; aboutDirector?: 'no' },
) {
  const { upload } = await desk.ask('intake.begin', { name, bytes: bytes.length, ...rest });
  for (let start = 0; start < bytes.length; start += limits.chunkBytes)
    await desk.ask('intake.append', {
      upload,
      chunk: Uint8Array.from(bytes.subarray(start, start + limits.chunkBytes)),
    });
  return { upload, finish: () => desk.ask('intake.finish', { upload }) };
}
