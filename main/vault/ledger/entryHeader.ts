import { z } from 'zod';
import { IdSchema, Sha256Schema } from '../../../contract/identifiers';
import { fromHex, join, utf8 } from '../keys/bytes';
import { sha256 } from '../keys/primitives';

/** What everybody can read of an entry. Stored, hashed and signed as exactly these bytes. */
export const EntryHeaderSchema = z.strictObject({
  v: z.literal(1),
  suite: z.literal(1),
  vault: IdSchema,
  seq: z.int().min(1),
  stream: IdSchema,
  /** Hash of the entry before this one in the same stream; null for a stream's first. */
  streamPrev: Sha256Schema.nullable(),
  epoch: z.int().min(1).max(0xffff_ffff),
  at: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
  author: IdSchema,
  sealedSha256: Sha256Schema,
  commit: Sha256Schema,
});
export type EntryHeader = z.infer<typeof EntryHeaderSchema>;

/** JSON without white space, keys in the order of the schema, UTF-8. */
export function encodeHeader(header: EntryHeader): Buffer {
  const { v, suite, vault, seq, stream, streamPrev, epoch, at, author, sealedSha256, commit } = header;
  return utf8(
    JSON.stringify({ v, suite, vault, seq, stream, streamPrev, epoch, at, author, sealedSha256, commit }),
  );
}

/** @returns undefined when the bytes are not the one encoding of a header. */
export function decodeHeader(bytes: Uint8Array): EntryHeader | undefined {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
  const parsed = EntryHeaderSchema.safeParse(value);
  if (!parsed.success || !encodeHeader(parsed.data).equals(bytes)) return undefined;
  return parsed.data;
}

/** What stands before the first entry's header in its hash: the vault id and 16 zero bytes, 32 bytes like a hash. */
export function hashBeforeFirst(vault: string): Buffer {
  return join(fromHex(vault), Buffer.alloc(16));
}

/** SHA-256("casekeep/link/1" ‖ previous hash ‖ header). */
export function linkHash(previousHash: Uint8Array, header: Uint8Array): Buffer {
  return sha256('casekeep/link/1', previousHash, header);
}

/** What the author signs: "casekeep/sign/1" ‖ hash. */
export function signedBytes(hash: Uint8Array): Buffer {
  return join('casekeep/sign/1', hash);
}
