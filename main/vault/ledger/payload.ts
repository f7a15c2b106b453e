import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { IdSchema } from '../../../contract/identifiers';
import { fromHex, join, toHex, uint32, uint64, utf8 } from '../keys/bytes';
import { open, seal, sha256 } from '../keys/primitives';

/** Where a record came from when another session or another vault made it first. */
export const OriginSchema = z.strictObject({
  author: IdSchema,
  at: z.iso.datetime(),
  id: IdSchema,
  signature: z.string().regex(/^[0-9a-f]{128}$/),
});
export type Origin = z.infer<typeof OriginSchema>;

/** What is sealed in an entry. `data` belongs to the kind and its schema version. */
export const PayloadSchema = z.strictObject({
  schema: z.int().min(1),
  kind: z.string().min(1).max(40),
  record: IdSchema,
  version: z.int().min(1),
  act: IdSchema,
  n: z.int().min(1),
  of: z.int().min(1),
  data: z.unknown(),
  origin: OriginSchema.optional(),
});
export type Payload = z.infer<typeof PayloadSchema>;

const saltLength = 32;

/** Where an entry stands; bound into its sealing, so that no sealed bytes can be moved. */
export interface SealContext {
  readonly vault: string;
  readonly stream: string;
  readonly epoch: number;
  readonly seq: number;
}

/** JSON without white space, keys in the order of the schema, UTF-8. */
export function encodePayload(payload: Payload): Buffer {
  const { schema, kind, record, version, act, n, of, data, origin } = payload;
  const fields = { schema, kind, record, version, act, n, of, data };
  return utf8(JSON.stringify(origin === undefined ? fields : { ...fields, origin }));
}

/** SHA-256("casekeep/commit/1" ‖ salt ‖ payload): shows later what was sealed, without the key. */
export function commitmentOf(salt: Uint8Array, payload: Uint8Array): Buffer {
  return sha256('casekeep/commit/1', salt, payload);
}

/**
 * Length after padding: multiples of 256 up to 4 KiB, then Padmé (Nikitin et al., PETS 2019), which
 * leaks O(log log n) bits of the length at no more than 12 % overhead.
 */
export function paddedLength(length: number): number {
  if (length <= 4096) return Math.max(256, Math.ceil(length / 256) * 256);
  const exponent = Math.floor(Math.log2(length));
  const keptBits = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** (exponent - keptBits);
  return Math.ceil(length / step) * step;
}

/** Zero bytes at the end; JSON text never contains one. */
export function pad(bytes: Uint8Array): Buffer {
  const padded = Buffer.alloc(paddedLength(bytes.length));
  padded.set(bytes);
  return padded;
}

/** Opposite of {@link pad}, after `from` bytes that may be zero. @returns undefined when it was not padded so. */
export function unpad(bytes: Buffer, from = 0): Buffer | undefined {
  const end = bytes.indexOf(0, from);
  const length = end === -1 ? bytes.length : end;
  if (paddedLength(length) !== bytes.length) return undefined;
  if (bytes.subarray(length).some((byte) => byte !== 0)) return undefined;
  return bytes.subarray(0, length);
}

function associatedData(context: SealContext): Buffer {
  return join(
    'casekeep/seal/1',
    fromHex(context.vault),
    fromHex(context.stream),
    uint32(context.epoch),
    uint64(context.seq),
  );
}

export interface SealedPayload {
  readonly sealed: Buffer;
  readonly sealedSha256: string;
  readonly commit: string;
}

/** Seals a payload for one place in the ledger: nonce ‖ AES-256-GCM(key, pad(salt ‖ payload)). */
export function sealPayload(key: Uint8Array, payload: Payload, context: SealContext): SealedPayload {
  const salt = randomBytes(saltLength);
  const bytes = encodePayload(payload);
  const sealed = seal(key, pad(join(salt, bytes)), associatedData(context));
  return { sealed, sealedSha256: toHex(sha256(sealed)), commit: toHex(commitmentOf(salt, bytes)) };
}

export interface OpenedPayload {
  readonly payload: Payload;
  /** What an expert needs beside `payload` to check the commitment. */
  readonly salt: Buffer;
  readonly bytes: Buffer;
}

/** Opposite of {@link sealPayload}; recomputes the commitment. @returns undefined when anything does not agree. */
export function openPayload(
  key: Uint8Array,
  sealed: Uint8Array,
  commit: string,
  context: SealContext,
): OpenedPayload | undefined {
  const padded = open(key, sealed, associatedData(context));
  if (padded === undefined || padded.length <= saltLength) return undefined;
  const content = unpad(padded, saltLength);
  if (content === undefined) return undefined;
  const salt = content.subarray(0, saltLength);
  const bytes = content.subarray(saltLength);
  if (toHex(commitmentOf(salt, bytes)) !== commit) return undefined;
  try {
    const parsed = PayloadSchema.safeParse(JSON.parse(bytes.toString('utf8')));
    return parsed.success ? { payload: parsed.data, salt, bytes } : undefined;
  } catch {
    return undefined;
  }
}
