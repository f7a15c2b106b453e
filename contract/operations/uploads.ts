import { z } from 'zod';
import { IdSchema } from '../identifiers';
import { limits } from '../limits';

/** One file on its way into the vault process. */
export const UploadSchema = z.strictObject({ upload: IdSchema });

/** A piece of it. */
export const ChunkSchema = z.instanceof(Uint8Array).refine((chunk) => chunk.byteLength <= limits.chunkBytes);
